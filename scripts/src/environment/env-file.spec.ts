import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addToEnvFile, readEnvFile } from './env-file.ts';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'env-file-')), '.env');
});

const entry = { name: 'CSRF_SECRET', value: 'abc', comment: 'Signs tokens.' };

describe('the .env file', () => {
  it('is made for its owner alone, each setting with its explanation', () => {
    addToEnvFile(path, [entry]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toContain('\n# Signs tokens.\nCSRF_SECRET=abc\n');
    expect(readEnvFile(path)).toEqual({ CSRF_SECRET: 'abc' });
  });

  it('keeps every line that is there, and is closed to others from then on', () => {
    writeFileSync(path, '# mine\nWEB_PORT=3010', { mode: 0o644 });
    addToEnvFile(path, [entry]);
    expect(readFileSync(path, 'utf8')).toBe(
      '# mine\nWEB_PORT=3010\n\n# Signs tokens.\nCSRF_SECRET=abc\n',
    );
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is left alone where nothing is missing', () => {
    writeFileSync(path, 'A=1', { mode: 0o644 });
    addToEnvFile(path, []);
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  it('may be absent', () => {
    expect(readEnvFile(path)).toEqual({});
  });

  it('says what to do where it cannot be read or written', () => {
    const below = join(path, 'below');
    writeFileSync(path, '');
    expect(() => readEnvFile(below)).toThrow(/^Cannot read .*mend or remove it\.$/);
    expect(() => addToEnvFile(below, [entry])).toThrow(/^Cannot write .*ENV_FILE\.$/);
  });
});
