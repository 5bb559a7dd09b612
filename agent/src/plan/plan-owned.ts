import { readTreeFile } from '../tree/files/read-file.ts';
import type { Root } from '../tree/files/root.ts';
import { renamer, type Renames, spell } from '../tree/merge/rename-words.ts';
import { concurrently } from './concurrently.ts';
import { type EmittedApp, formatAll } from './emit-app.ts';
import type { FileOutcome } from './file-outcome.ts';

export interface OwnedRequest {
  readonly root: Root;
  readonly last: EmittedApp['owned'];
  readonly next: EmittedApp['owned'];
  readonly renames: Renames;
}

/**
 * What becomes of the files that their owner writes. One that is not there is made; one that is there stays as it is, also
 * where the spec asks for it no longer. Only a renamed entity takes its own along, in the new names.
 */
export async function planOwned(request: OwnedRequest): Promise<FileOutcome[]> {
  const { root, last, next, renames } = request;
  const texts = await formatAll(next);
  const asked = await concurrently([...texts], async ([path, { text }]) => {
    const before = await readTreeFile(root, path);
    if (before !== null) return kept(path, before, null);
    const from = [...last.keys()].find((old) => !next.has(old) && spell(old, renames) === path);
    const old = from === undefined ? null : await readTreeFile(root, from);
    if (from === undefined || old === null) return { ...made(path), after: Buffer.from(text) };
    const renamed = renamer(last.get(from)?.text ?? '', text, renames);
    const after = old.isBinary ? old.bytes : Buffer.from(renamed(old.text));
    return { ...made(path), at: from, before: old, after };
  });
  const moved = new Set(asked.map(({ at }) => at));
  const left = [...last.keys()].filter((path) => !next.has(path) && !moved.has(path));
  const dropped = await concurrently(left, async (path) => {
    const before = await readTreeFile(root, path);
    const note = 'no longer of the spec; kept, since it is yours';
    return before === null ? [] : [kept(path, before, note)];
  });
  return [...asked, ...dropped.flat()];
}

function made(path: string): Omit<FileOutcome, 'after'> {
  const nothing = { at: null, before: null, conflicts: 0, note: null, isEdited: false, next: null };
  return { path, to: path, ...nothing };
}

function kept(
  path: string,
  before: NonNullable<FileOutcome['before']>,
  note: string | null,
): FileOutcome {
  return { ...made(path), at: path, before, after: before.bytes, note };
}
