import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Root } from '../files/root.ts';
import { type Change, TreeMoved } from './change.ts';
import { digestOf, type Journal, workFolder } from './journal.ts';

const atOnce = 16;

/**
 * Writes what is to come and links what is there into the work folder, and syncs it. A full disk shows here, before
 * anything has happened to the tree.
 *
 * @throws {TreeMoved} where a file is not as the change expects it
 */
export async function stage(
  root: Root,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<Journal> {
  const folder = root.resolve(workFolder);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['new', 'old']) mkdirSync(path.join(folder, part), { recursive: true });
  const queue = changes.entries();
  const worker = async () => {
    for (const [index, { after, mode }] of queue) {
      signal.throwIfAborted();
      if (after !== null) await writeDurably(path.join(folder, 'new', `${index}`), after, mode);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const entries = changes.map((change, index) => {
    signal.throwIfAborted();
    keepOld(root, change, path.join(folder, 'old', `${index}`));
    const { after, before } = change;
    return {
      path: change.path,
      hadFile: before !== null,
      digest: after && digestOf(after),
    };
  });
  return { entries, folders: missingFolders(root, changes) };
}

async function writeDurably(file: string, bytes: Buffer, mode = 0o644): Promise<void> {
  const handle = await open(file, 'w', mode);
  try {
    await handle.writeFile(bytes);
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for what is there now, so that it can come back with its times and its number. */
function keepOld(root: Root, { path: relative, before }: Change, kept: string): void {
  const file = root.resolve(relative);
  if (before === null) {
    if (existsSync(file)) throw new TreeMoved(relative);
    return;
  }
  try {
    linkSync(file, kept);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') throw new TreeMoved(relative);
    if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error;
    copyFileSync(file, kept);
  }
  if (!readFileSync(kept).equals(before)) throw new TreeMoved(relative);
}

function missingFolders(root: Root, changes: readonly Change[]): string[] {
  const missing = new Set<string>();
  for (const { path: relative, after } of changes) {
    if (after === null) continue;
    const parts = relative.split('/').slice(0, -1);
    parts.forEach((_, depth) => {
      const folder = parts.slice(0, depth + 1).join('/');
      if (!missing.has(folder) && !existsSync(root.resolve(folder))) missing.add(folder);
    });
  }
  return [...missing].sort();
}
