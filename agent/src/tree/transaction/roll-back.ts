import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { Root } from '../files/root.ts';
import { closeJournal, digestOf, type Journal, workFolder } from './journal.ts';

/**
 * Puts back what was there before an unfinished run. May itself be interrupted and done again.
 *
 * @returns files that changed again since, which are left as they are
 */
export function rollBack(root: Root, journal: Journal): string[] {
  const folder = root.resolve(workFolder);
  const left = journal.entries.filter((entry, index) => {
    const kept = path.join(folder, 'old', `${index}`);
    const staged = path.join(folder, 'new', `${index}`);
    return entry.hadFile ? !putBack(root, entry, kept) : !takeAway(root, entry, staged);
  });
  for (const each of journal.folders.toReversed()) removeIfEmpty(root.resolve(each));
  closeJournal(root);
  return left.map((entry) => entry.path);
}

function putBack(root: Root, { path: relative, digest }: Journal['entries'][number], kept: string) {
  const file = root.resolve(relative);
  if (!existsSync(kept)) return true;
  const now = statSync(file, { throwIfNoEntry: false });
  const isUntouched = now?.ino === statSync(kept).ino;
  if (isUntouched) return true;
  if (now !== undefined && digestOf(readFileSync(file)) !== digest) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  renameSync(kept, file);
  return true;
}

function takeAway(
  root: Root,
  { path: relative, digest }: Journal['entries'][number],
  staged: string,
) {
  const file = root.resolve(relative);
  if (existsSync(staged) || !existsSync(file)) return true;
  if (digestOf(readFileSync(file)) !== digest) return false;
  rmSync(file);
  return true;
}

/** Leaves a folder alone that holds something. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
