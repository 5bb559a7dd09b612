import { describe, expect, it } from 'vitest';
import { errorsOf, expectOneError, specOf } from '../../../test/spec-text.ts';
import { parseSpec } from '../parse-spec.ts';

describe('the YAML of a spec', () => {
  it.each([
    ['an empty file', 'SPEC.EMPTY', ''],
    ['a file of comments', 'SPEC.EMPTY', '# nothing\n\n'],
    ['a map that is not closed', 'SPEC.YAML_SYNTAX', 'spec: { app: x\n'],
    ['a text that is not closed', 'SPEC.YAML_SYNTAX', 'spec: "app'],
    ['an alias of nothing', 'SPEC.YAML_SYNTAX', 'spec: *nothing\n'],
    ['a list of lists without end', 'SPEC.NESTED_TOO_DEEPLY', '['.repeat(5000)],
    ['blocks without end', 'SPEC.NESTED_TOO_DEEPLY', '- '.repeat(5000)],
    ['a million values', 'SPEC.FILE_TOO_LARGE', 'a,'.repeat(450_000)],
    ['a list instead of a map', 'SPEC.WRONG_TYPE', '- spec: app/v1\n'],
    ['a tab before a key', 'SPEC.TAB', specOf('Ticket:\n\tfields: {}')],
    ['another version of YAML', 'SPEC.YAML_UNSUPPORTED', `%YAML 1.1\n---\n${specOf('T: {}')}`],
  ])('refuses %s', (_, code, text) => {
    expect(errorsOf(parseSpec(text, 'x.yaml')).map((error) => error.code)).toContain(code);
  });

  it.each([
    ['a key twice', 'SPEC.DUPLICATE_KEY', 'Ticket: {}\n⟦Ticket⟧: {}'],
    ['a merge key', 'SPEC.YAML_UNSUPPORTED', 'Ticket: { ⟦<<⟧: x }'],
    ['a key that is a list', 'SPEC.YAML_UNSUPPORTED', 'Ticket: { ? ⟦[a]⟧ : x }'],
    ['a tag of its own', 'SPEC.YAML_UNSUPPORTED', 'Ticket: ⟦!entity⟧ {}'],
  ] as const)('refuses %s where it stands', (_, code, entities) => {
    expectOneError(specOf(entities), code);
  });

  it('shows the last line where something is missing at the end', () => {
    const [error] = errorsOf(parseSpec('spec: app/v1\napp: "x\n\n', 'x.yaml'));
    expect(error).toMatchObject({ code: 'SPEC.YAML_SYNTAX', line: 2, column: 7 });
  });

  it('refuses a second document', () => {
    expectOneError(`${specOf('Ticket: {}')}⟦-⟧--\nspec: app/v1\n`, 'SPEC.MULTIPLE_DOCUMENTS');
  });

  it('reads what aliases stand for', () => {
    const text = specOf(
      'A1: { fields: { x: &field { type: int } } }\nB1: { fields: { y: *field } }',
    );
    const { app } = parseSpec(text, 'x.yaml');
    expect(app?.entities[1]?.fields[0]).toMatchObject({ name: 'y', type: { kind: 'int' } });
  });

  it('refuses aliases that stand for a billion values, in no time', () => {
    const lines = Array.from({ length: 30 }, (_, index) => {
      const items = index === 0 ? Array(9).fill('x') : Array(9).fill(`*a${String(index - 1)}`);
      return `a${String(index)}: &a${String(index)} [${items.join(',')}]`;
    });
    const started = performance.now();
    const errors = errorsOf(parseSpec(lines.join('\n'), 'bomb.yaml'));
    expect(errors.map(({ code }) => code)).toEqual(['SPEC.ALIAS_EXPANSION']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('refuses an alias that stands for itself', () => {
    const errors = errorsOf(parseSpec('spec: &a [*a]\n', 'x.yaml'));
    expect(errors.map(({ code }) => code)).toContain('SPEC.ALIAS_EXPANSION');
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    const text = `\u{feff}${specOf('Ticket: {}').replaceAll('\n', '\r\n')}`;
    expect(parseSpec(text, 'x.yaml').app?.name).toBe('test');
  });
});
