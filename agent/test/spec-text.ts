import { expect } from 'vitest';
import {
  type Diagnostic,
  type DiagnosticCode,
  type ParsedSpec,
  parseSpec,
} from '../src/language/index.ts';
import type { App, Entity } from '../src/model/index.ts';

const marks = /[⟦⟧]/gu;

/** A spec with the entities, two spaces deep. */
export function specOf(entities: string, more = ''): string {
  return `spec: app/v1\napp: { name: test }\nentities:\n${indent(entities, 2)}\n${more}`;
}

/** A spec with one entity, `Ticket`, that has this inside. */
export function ticketOf(members: string, more = ''): string {
  return specOf(`Ticket:\n${indent(members, 2)}`, more);
}

export function appOf(text: string): App {
  const { app, diagnostics } = parseSpec(text, 'test.yaml');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (app === null) throw new Error('the spec is wrong');
  return app;
}

export function entityOf(text: string, name = 'Ticket'): Entity {
  const entity = appOf(text).entities.find((candidate) => candidate.name === name);
  if (entity === undefined) throw new Error(`no ${name}`);
  return entity;
}

/**
 * The spec has exactly one error, with this code, at the place that is marked: `⟦place⟧`.
 *
 * @returns the error
 */
export function expectOneError(marked: string, code: DiagnosticCode): Diagnostic {
  const errors = errorsOf(parseSpec(marked.replace(marks, ''), 'test.yaml'));
  const [error] = errors;
  if (error === undefined) throw new Error('no error');
  const { line, column, endColumn } = error;
  expect(
    { codes: errors.map((each) => each.code), line, column, endColumn },
    error.message,
  ).toEqual({
    codes: [code],
    ...placeOf(marked),
  });
  return error;
}

export function errorsOf({ diagnostics }: ParsedSpec): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function placeOf(marked: string): Pick<Diagnostic, 'line' | 'column' | 'endColumn'> {
  const lines = marked.split('\n');
  const line = lines.findIndex((text) => text.includes('⟦'));
  const text = lines[line] ?? '';
  const column = text.indexOf('⟦') + 1;
  const end = text.indexOf('⟧');
  return { line: line + 1, column, endColumn: end === -1 ? text.length : end };
}

function indent(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
