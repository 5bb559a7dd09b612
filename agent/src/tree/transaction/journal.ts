import { hash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Root } from '../files/root.ts';

/** Where a run keeps what it is about to write and what it replaces, beside the tree, on the same disk. */
export const workFolder = '.groundplan/.transaction';

const Entry = z.object({
  path: z.string(),
  hadFile: z.boolean(),
  /** SHA-256 of the new content; null for a deletion. */
  digest: z.string().nullable(),
});
const Journal = z.object({
  /** In the order of writing; `new/<index>` is what comes, `old/<index>` what was there. */
  entries: z.array(Entry),
  /** Folders that the run makes, outermost first. */
  folders: z.array(z.string()),
});
export type Journal = z.infer<typeof Journal>;

export function digestOf(bytes: Buffer): string {
  return hash('sha256', bytes);
}

/** From here on the tree may be half written; until then nothing has happened. */
export function writeJournal(root: Root, journal: Journal): void {
  const folder = root.resolve(workFolder);
  const draft = path.join(folder, 'journal.draft');
  writeFileSync(draft, JSON.stringify(journal), { flush: true });
  renameSync(draft, journalFile(root));
  syncFolder(folder);
}

/** @returns null where no run was interrupted while it wrote */
export function readJournal(root: Root): Journal | null {
  try {
    return Journal.parse(JSON.parse(readFileSync(journalFile(root), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The run has happened, or has been taken back: what is left is rubbish. */
export function closeJournal(root: Root): void {
  const folder = root.resolve(workFolder);
  rmSync(journalFile(root), { force: true });
  syncFolder(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Makes the names in a folder durable. Where the system does not sync folders there is nothing to do. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOENT', 'ENOTSUP'].includes(code)) throw error;
  }
}

function journalFile(root: Root): string {
  return root.resolve(`${workFolder}/journal`);
}
