import { describe, expect, it } from 'vitest';
import { ticketOf } from '../../../test/spec-text.ts';
import { parseSpec } from '../parse-spec.ts';
import { nearest } from './suggest.ts';
import { renderDiagnostic, renderDiagnostics } from './render.ts';

function render(text: string, colors = false): string {
  const { diagnostics, source } = parseSpec(text, 'specs/x.yaml');
  const [first] = diagnostics;
  return first === undefined ? '' : renderDiagnostic(first, source, { colors });
}

const wrong = ticketOf('access: { read: [owner] }\nfields:\n  name: { type: string, lable: Name }');

describe('an error', () => {
  it('shows the place, the line, what is wrong there, and what was meant', () => {
    expect(render(wrong)).toBe(
      [
        'specs/x.yaml:7:29: error: unknown key `lable` [SPEC.UNKNOWN_KEY]',
        '  7 |       name: { type: string, lable: Name }',
        '    |                             ^^^^^',
        '    = did you mean `label`?',
      ].join('\n'),
    );
  });

  it('has colours only where they are asked for', () => {
    expect(render(wrong)).not.toContain('\u{1b}');
    expect(render(wrong, true)).toContain('\u{1b}[31merror\u{1b}[0m');
  });

  it('keeps its caret in place behind a tab', () => {
    const [, line, carets] = render(wrong.replace('type: string, ', 'type: string,\t')).split('\n');
    expect(carets?.indexOf('^')).toBe(line?.indexOf('lable'));
  });

  it('shows the part of a very long line that matters, and no control characters', () => {
    const long = wrong.replace('Name }', `Name, ${'x'.repeat(500)}\u{1b}: 1 }`);
    const { diagnostics, source } = parseSpec(long, 'x.yaml');
    const shown = renderDiagnostics(diagnostics, source);
    expect(shown).not.toContain('\u{1b}');
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThan(700);
  });

  it('is told with all the others, in the order of the file', () => {
    const text = ticketOf('fields:\n  a: { type: nothing }\n  b: { typo: int }\nmixins: [Gone]');
    const lines = parseSpec(text, 'x.yaml').diagnostics.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(lines.length).toBeGreaterThanOrEqual(4);
  });
});

describe('a suggestion', () => {
  it.each([
    ['lable', 'label'],
    ['Lable', 'label'],
    ['labl', 'label'],
    ['xyz', null],
    ['a'.repeat(1000), null],
  ])('for `%s` is %s', (word, meant) => {
    expect(nearest(word, ['label', 'display', 'scope'])).toBe(meant);
  });
});
