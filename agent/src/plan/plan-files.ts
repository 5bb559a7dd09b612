import type { Base, BasePart } from '../tree/base/base.ts';
import { findMoved } from '../tree/files/find-moved.ts';
import { readTreeFile } from '../tree/files/read-file.ts';
import type { Root } from '../tree/files/root.ts';
import { type Renames, spell } from '../tree/merge/rename-words.ts';
import { concurrently } from './concurrently.ts';
import type { EmittedText } from './emit-app.ts';
import type { FileOutcome } from './file-outcome.ts';
import { dropFile, type FileState, mergeFile } from './merge-file.ts';

export interface FileRequest {
  readonly root: Root;
  readonly base: Base;
  /** Formatted. */
  readonly files: ReadonlyMap<string, EmittedText>;
  readonly renames: Renames;
  /** Deleted files that their owner wants back. */
  readonly restored: ReadonlySet<string>;
}

interface Known {
  readonly text: string;
  readonly isDeleted: boolean;
  readonly at: string;
}

/** What becomes of every generated file: those of the spec, then those that the spec asks for no longer. */
export async function planFiles(request: FileRequest): Promise<FileOutcome[]> {
  const { files } = request;
  const known = knownFiles(request.base);
  const sources = sourcesOf(request, known);
  const paths = [...files.keys()];
  const used = new Set(sources.values());
  const dropped = [...known.keys()].filter((path) => !used.has(path));
  const states = await readStates(request, known, [
    ...paths.map((path) => ({ path, source: sources.get(path) ?? path })),
    ...dropped.map((path) => ({ path, source: path })),
  ]);
  return concurrently(states, (state) => {
    const spec = files.get(state.path);
    return spec === undefined ? dropFile(state) : mergeFile(state, spec);
  });
}

function knownFiles({ parts }: Base): Map<string, Known> {
  const describe = ({ files, deleted, moved }: BasePart) =>
    Object.entries(files).map(([path, text]): [string, Known] => [
      path,
      { text, isDeleted: deleted.includes(path), at: moved[path] ?? path },
    ]);
  return new Map([...parts.values()].flatMap(describe));
}

/** The path under which each file was generated last: another where its entity was renamed. */
function sourcesOf({ files, renames }: FileRequest, known: ReadonlyMap<string, Known>) {
  const sources = new Map<string, string>();
  for (const path of files.keys()) if (known.has(path)) sources.set(path, path);
  if (renames.length === 0) return sources;
  for (const path of known.keys()) {
    const renamed = spell(path, renames);
    if (!files.has(path) && files.has(renamed) && !known.has(renamed)) sources.set(renamed, path);
  }
  return sources;
}

async function readStates(
  { root, renames, restored }: FileRequest,
  known: ReadonlyMap<string, Known>,
  wanted: readonly { path: string; source: string }[],
): Promise<FileState[]> {
  const read = await concurrently(wanted, async ({ path, source }) => {
    const last = known.get(source);
    const at = last?.at ?? source;
    return { path, source, last, at, file: await readTreeFile(root, at) };
  });
  const missing = new Map(
    read.flatMap(({ source, last, file }) =>
      file === null && last !== undefined && !last.isDeleted ? [[source, last.text] as const] : [],
    ),
  );
  const moved = await findMoved(root, missing, new Set(read.map(({ at }) => at)));
  return concurrently(read, async ({ path, source, last, at, file }) => {
    const found = moved.get(source) ?? at;
    const isMoved = found !== (last === undefined ? path : source);
    const isFree = path === source || (await readTreeFile(root, path)) === null;
    return {
      path,
      base: last?.text ?? null,
      isRestored: restored.has(path),
      at: found,
      file: found === at ? file : await readTreeFile(root, found),
      to: isMoved || !isFree ? found : path,
      renames,
    };
  });
}
