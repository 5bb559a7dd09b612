import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, Failure, messageOf } from '../failure.ts';

/**
 * Makes the data folder, readable by the user that PostgreSQL runs as where this is root.
 *
 * @throws {Failure} where it cannot be made or written
 */
export function makeDataFolder(path: string): void {
  try {
    makeFolder(path);
    writeFileSync(join(path, '.write-test'), '');
    rmSync(join(path, '.write-test'));
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw error;
    throw new Failure(
      `Cannot write to the data folder ${path} (${messageOf(error)}): make it writable, or name another with DATA_DIR.`,
    );
  }
}

/** One folder after the other: Node's own `recursive` never returns below /proc, where a parent is there and takes none. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o755 });
}
