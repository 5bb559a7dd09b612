import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { checkMessages } from './check-messages.ts';
import { usedKeys } from './used-keys.ts';

/** Just enough of the language's own library, which would take seconds to read, and of next-intl's types. */
const library = `
  interface Array<T> { length: number; [n: number]: T }
  interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
  interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
  interface PromiseLike<T> { then(done: (value: T) => unknown): unknown }
  interface Promise<T> extends PromiseLike<T> {}
  declare const Promise: { all<T extends unknown[]>(all: [...T]): Promise<{ [K in keyof T]: Awaited<T[K]> }> };
  type Awaited<T> = T extends PromiseLike<infer V> ? V : T;
  type ReturnType<T> = T extends (...all: never) => infer R ? R : never;
  interface Translator { <K extends string>(key: K): string; rich<K extends string>(key: K): string; has<K extends string>(key: K): boolean }
  declare function useTranslations<N extends string = ''>(namespace?: N): Translator;
  declare function getTranslations<N extends string = ''>(namespace?: N): Promise<Translator>;
`;

function read(code: string) {
  const files = new Map(
    Object.entries({ '/library.d.ts': library, '/main.ts': `export {};\n${code}` }).map(
      ([name, text]) => [name, ts.createSourceFile(name, text, ts.ScriptTarget.ES2024, true)],
    ),
  );
  const host: ts.CompilerHost = {
    getSourceFile: (name) => files.get(name),
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name)?.text,
    getDefaultLibFileName: () => '/library.d.ts',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
  const options = { strict: true, noLib: true, types: [], target: ts.ScriptTarget.ES2024 };
  const program = ts.createProgram([...files.keys()], options, host);
  const { keys, problems } = usedKeys(program, [program.getSourceFile('/main.ts')!]);
  return { keys: [...keys].sort(), problems };
}

describe('usedKeys', () => {
  it.each([
    ["const t = useTranslations('a'); t('b.c');", ['a.b.c']],
    ["const t = useTranslations(); t('a.b');", ['a.b']],
    ["const t = useTranslations('a'); t.rich('b'); t.has('c');", ['a.b', 'a.c']],
    ["useTranslations('a')('b');", ['a.b']],
    ["async function f() { (await getTranslations('a'))('b'); }", ['a.b']],
    [
      "async function f() { const [x, t] = await Promise.all([1, getTranslations('a')]); t('b'); }",
      ['a.b'],
    ],
    ["function f(t: ReturnType<typeof useTranslations<'a'>>) { t('b'); }", ['a.b']],
    ["type T = ReturnType<typeof useTranslations<'a'>>; function f(t: T) { t('b'); }", ['a.b']],
  ])('follows a translator to its namespace: %s', (code, expected) => {
    expect(read(code)).toEqual({ keys: expected, problems: [] });
  });

  it('reads every text that a key can be', () => {
    const code = `
      const t = useTranslations('a');
      declare const open: boolean; declare const role: 'owner' | 'admin';
      const names = { owner: 'first', admin: 'second' } as const;
      t(open ? 'b' : 'c'); t(\`roles.\${role}\`); t(names[role]);`;
    expect(read(code).keys).toEqual([
      'a.b',
      'a.c',
      'a.first',
      'a.roles.admin',
      'a.roles.owner',
      'a.second',
    ]);
  });

  it('names a use whose key could be anything', () => {
    const { problems } = read("const t = useTranslations('a'); declare const key: string; t(key);");
    expect(problems).toEqual(['/main.ts:2: which message this is cannot be told']);
  });

  it('keeps translators of the same name apart by their scope', () => {
    const code = `
      function a() { const t = useTranslations('a'); t('x'); }
      function b() { const t = useTranslations('b'); t('y'); }
      function c(t: (key: string) => void) { t('z'); }`;
    expect(read(code).keys).toEqual(['a.x', 'b.y']);
  });
});

describe('checkMessages', () => {
  const messages = catalogueOf({ a: { used: 'x', unused: 'y' } });
  const catalogues = new Map(['en', 'de', 'ar'].map((locale) => [locale, messages]));
  const problems = checkMessages({
    catalogues,
    used: { keys: new Set(['a.used', 'a.invented']), problems: ['here: a problem'] },
  });

  it('names messages that nobody uses and uses that no message has', () => {
    expect(problems).toContain('a.unused is never used');
    expect(problems).toContain('a.invented is used and does not exist');
    expect(problems).not.toContain('a.used is never used');
    expect(problems).toContain('here: a problem');
  });

  it('names error codes without a message, and messages without a code', () => {
    expect(problems).toContain('errors.TODO_NOT_FOUND: the code has no message');
    const stray = catalogueOf({ errors: { NOT_A_CODE: 'x' } });
    expect(
      checkMessages({
        catalogues: new Map([['en', stray]]),
        used: { keys: new Set(), problems: [] },
      }),
    ).toContain('errors.NOT_A_CODE: there is no such error code');
  });
});
