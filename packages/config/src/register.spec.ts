import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Always the same, as what is made of a file is kept under its name.
const folder = join(tmpdir(), 'groundplan-register-spec');
const file = join(folder, 'main.ts');
const register = fileURLToPath(new URL('../presets/register.js', import.meta.url));

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function run(source: string): string {
  writeFileSync(file, source);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return execFileSync(process.execPath, ['--import', register, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const decorated = (word: string) => `
  const log = (word: string) => (_: object, name: string) => console.log(word, name);
  class Greeting { @log('${word}') greet(): void {} }
  new Greeting();
`;

describe('running TypeScript as it is', () => {
  it('takes decorators, and a file as it is now', () => {
    expect(run(decorated('hello'))).toBe('hello greet\n');
    expect(run(decorated('hello'))).toBe('hello greet\n');
    expect(run(decorated('goodbye'))).toBe('goodbye greet\n');
  });

  it('names the line of the TypeScript where it throws, each time', () => {
    const source = `interface Nothing {\n  readonly nothing: true;\n}\nthrow new Error('here' satisfies string);\n`;
    expect(() => run(source)).toThrow(/main\.ts:4/);
    expect(() => run(source)).toThrow(/main\.ts:4/);
  });
});
