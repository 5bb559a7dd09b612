import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Root } from '../files/root.ts';
import type { Change } from './change.ts';
import { closeJournal, type Journal, syncFolder, workFolder, writeJournal } from './journal.ts';
import { removeIfEmpty, rollBack } from './roll-back.ts';
import { stage } from './stage.ts';

const betweenBreaths = 25;

/**
 * Changes all of the files or none. An error or an abort takes back what was done; a process that dies leaves a journal,
 * and the next command takes it back (`recover`).
 *
 * @throws {TreeMoved} where a file is not as the change expects it; nothing was written then
 */
export async function commit(
  root: Root,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<void> {
  let journal: Journal | null = null;
  try {
    journal = await stage(root, changes, signal);
    writeJournal(root, journal);
    await replace(root, journal, signal);
  } catch (error) {
    if (journal === null) rmSync(root.resolve(workFolder), { recursive: true, force: true });
    else rollBack(root, journal);
    throw error;
  }
  closeJournal(root);
  for (const { path: relative, after } of changes) {
    if (after === null) removeEmptied(root, relative);
  }
}

async function replace(root: Root, { entries, folders }: Journal, signal: AbortSignal) {
  const staged = path.join(root.resolve(workFolder), 'new');
  for (const folder of folders) mkdirSync(root.resolve(folder), { recursive: true });
  const touched = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (index % betweenBreaths === 0) await setImmediate();
    signal.throwIfAborted();
    const file = root.resolve(entry.path);
    if (entry.digest === null) rmSync(file);
    else renameSync(path.join(staged, `${index}`), file);
    touched.add(path.dirname(file));
  }
  touched.forEach(syncFolder);
}

/** Takes away the folders that a deletion left empty. */
function removeEmptied(root: Root, relative: string): void {
  const parts = relative.split('/').slice(0, -1);
  while (parts.length > 0 && removeIfEmpty(root.resolve(parts.join('/')))) parts.pop();
}
