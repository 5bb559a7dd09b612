import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { codeOf, Failure, messageOf } from '../failure.ts';

/** A setting to write, with the sentence that explains it. */
export interface EnvEntry {
  readonly name: string;
  readonly value: string;
  readonly comment: string;
}

const header = `# Settings of this checkout. Git ignores this file; keep it to yourself.
# Lines here give way to the environment. docs/reference/env.md explains every setting.
`;

/** The settings in the file; none where there is no file. @throws {Failure} where it cannot be read. */
export function readEnvFile(path: string): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(parseEnv(readFileSync(path, 'utf8'))).map(([name, value]) => [
        name,
        value ?? '',
      ]),
    );
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw new Failure(`Cannot read ${path} (${messageOf(error)}): mend or remove it.`);
  }
}

/**
 * Adds entries to the file, readable by its owner alone, and keeps every line that is there. The file is replaced whole,
 * so that a crash leaves the old one.
 *
 * @throws {Failure} where the file cannot be written
 */
export function addToEnvFile(path: string, entries: readonly EnvEntry[]): void {
  if (entries.length === 0) return;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : header;
    const lines = entries.map(({ name, value, comment }) => `\n# ${comment}\n${name}=${value}\n`);
    const separator = before === '' || before.endsWith('\n') ? '' : '\n';
    writeFileSync(temporary, `${before}${separator}${lines.join('')}`, { mode: 0o600, flag: 'w' });
    chmodSync(temporary, 0o600);
    renameSync(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    if (codeOf(error) === 'ENOSPC') throw error;
    throw new Failure(
      `Cannot write the new secrets to ${path} (${messageOf(error)}): make its folder writable, or name another file with ENV_FILE.`,
    );
  }
}
