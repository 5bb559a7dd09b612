import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { errorsOf, specOf, ticketOf } from '../../test/spec-text.ts';
import { diagnosticCodes } from './diagnostics/index.ts';
import { parseSpec } from './parse-spec.ts';

const page = await readFile(new URL('../../../docs/reference/spec.md', import.meta.url), 'utf8');

interface Example {
  readonly line: number;
  /** What the example is a part of. */
  readonly part: string;
  readonly code: string | undefined;
  readonly text: string;
}

const examples = [
  ...page.matchAll(/^```yaml(?: (entities|fields))?(?: (SPEC\.\w+))?\n(.*?)^```$/gms),
].map(({ index, 1: part = 'spec', 2: code, 3: text = '' }): Example => {
  return { line: page.slice(0, index).split('\n').length, part, code, text };
});

function wholeSpec({ part, text }: Example): string {
  if (part === 'entities') return specOf(text);
  return part === 'fields' ? ticketOf(`fields:\n${text.replace(/^/gm, '  ')}`) : text;
}

describe('the reference of the spec', () => {
  it.each(examples)('shows in line $line what is so', (example) => {
    const codes = errorsOf(parseSpec(wholeSpec(example), 'spec.md')).map(({ code }) => code);
    expect(codes).toEqual(example.code === undefined ? [] : [example.code]);
  });

  it('has an example for every part of the language', () => {
    expect(examples.length).toBe(page.match(/^```yaml/gm)?.length);
    expect(examples.length).toBeGreaterThan(20);
  });

  it('lists every code, as it is', () => {
    const listed = [...page.matchAll(/^\| `(SPEC\.\w+)` +\| (.*?) +\|$/gm)].map(
      ([, code, text]) => [code, text],
    );
    expect(listed).toEqual(Object.entries(diagnosticCodes));
  });
});
