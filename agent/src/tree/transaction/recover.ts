import { existsSync, rmSync } from 'node:fs';
import type { Root } from '../files/root.ts';
import { readJournal, workFolder } from './journal.ts';
import { assertIdle, withLock } from './lock.ts';
import { rollBack } from './roll-back.ts';

/**
 * Takes back what an interrupted run left. Every command begins with it; without such a run it writes nothing.
 *
 * @returns null where there was nothing to do; else the files that changed again since, which are left as they are
 * @throws {Busy} where a run is at work
 */
export async function recover(root: Root): Promise<string[] | null> {
  assertIdle(root);
  if (!existsSync(root.resolve(workFolder))) return null;
  return withLock(root, () => {
    const journal = readJournal(root);
    if (journal !== null) return Promise.resolve(rollBack(root, journal));
    rmSync(root.resolve(workFolder), { recursive: true, force: true });
    return Promise.resolve(null);
  });
}
