import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors, renderDiagnostics } from './diagnostics/index.ts';
import { parseSpec } from './parse-spec.ts';

const specs = ['todo-app', 'crm', 'helpdesk'].map((name) =>
  readFileSync(new URL(`../../../specs/${name}.yaml`, import.meta.url), 'utf8'),
);

/** What could stand anywhere: words of the language, of YAML and of expressions, and what is none of them. */
const fragment = fc.oneof(
  fc.constantFrom(...Array.from('{}[]:,&*!|>\'"%@`#-?\t\n \0')),
  fc.constantFrom(
    'null',
    'true',
    '12',
    '-1.5e9',
    '.nan',
    '<<',
    '!!str',
    '&a',
    '*a',
    '---\n',
    '~',
    '{}',
    '[]',
  ),
  fc.constantFrom(
    'Ticket',
    'User',
    'customer',
    'user.id',
    "can('read', x)",
    '&& ||',
    'a.b.c',
    'now()',
    '__proto__',
  ),
  fc.constantFrom(
    'type',
    'entity',
    'inverse',
    'hasMany',
    'enum',
    'list',
    'of: x',
    'default: now()',
    'computed: a',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const mutated = fc
  .record({
    text: fc.constantFrom(...specs),
    cuts: fc.array(fc.record({ at: fc.nat(20_000), length: fc.nat(40), by: fragment }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ text, cuts }) =>
    cuts.reduce((result, { at, length, by }) => {
      const start = at % (result.length + 1);
      return result.slice(0, start) + by + result.slice(start + length);
    }, text),
  );

function expectAnAnswer(text: string): void {
  const { app, diagnostics, source } = parseSpec(text, 'x.yaml');
  expect(app === null).toBe(hasErrors(diagnostics));
  for (const { line, column, endColumn } of diagnostics) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(endColumn).toBeGreaterThan(column);
  }
  expect(renderDiagnostics(diagnostics, source)).not.toMatch(/[^\P{Cc}\t\n]/u);
}

describe('whatever a spec says', () => {
  it(
    'it is an app or errors, never a crash, when a right one is damaged',
    { timeout: 120_000 },
    () => {
      fc.assert(fc.property(mutated, expectAnAnswer), { numRuns: 80 });
    },
  );

  it('it is an app or errors, never a crash, when it is any text', { timeout: 60_000 }, () => {
    const anything = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), anything), expectAnAnswer), {
      numRuns: 500,
    });
  });
});
