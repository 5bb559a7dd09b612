import { formatted } from '../tree/format.ts';
import type { TreeFile } from '../tree/files/read-file.ts';
import { mergeText } from '../tree/merge/merge-text.ts';
import { renamer, type Renames } from '../tree/merge/rename-words.ts';
import type { EmittedText } from './emit-app.ts';
import type { FileOutcome } from './file-outcome.ts';

export interface FileState {
  readonly path: string;
  /** What was generated last. */
  readonly base: string | null;
  readonly isRestored: boolean;
  readonly at: string;
  readonly file: TreeFile | null;
  /** Where it goes when the entity was renamed; else `at`. */
  readonly to: string;
  readonly renames: Renames;
}

/** What becomes of a file that the spec asks for. */
export async function mergeFile(state: FileState, spec: EmittedText): Promise<FileOutcome> {
  const { path, base, file, at, to } = state;
  const next = { part: spec.part, text: spec.text, isDeleted: false };
  const outcome = { path, at, to, before: file, conflicts: 0, note: null, isEdited: false, next };
  if (file === null) {
    const isGone = base !== null && !state.isRestored;
    return isGone
      ? { ...staysDeleted(state, spec.part), before: null }
      : { ...outcome, at: null, to: path, after: Buffer.from(spec.text) };
  }
  if (file.isBinary) {
    const note = 'no text any more: kept as it is, without what the spec says';
    const kept = { ...next, text: base ?? '' };
    return {
      ...outcome,
      to: at,
      after: file.bytes,
      isEdited: true,
      conflicts: 1,
      note,
      next: kept,
    };
  }
  if (file.text === spec.text) return { ...outcome, after: file.bytes };
  if (base === null) {
    const isSame = (await formatted(path, file.text)) === spec.text;
    if (isSame) return { ...outcome, after: file.bytes };
    const { text, conflicts } = await mergeText({ path, base, yours: file.text, spec: spec.text });
    const note = 'was there before: whole-file comparison';
    return { ...outcome, after: Buffer.from(text), conflicts, note, isEdited: true };
  }
  if (file.text === base) return { ...outcome, after: Buffer.from(spec.text) };
  if (base === spec.text) return { ...outcome, after: file.bytes, isEdited: true };
  const renamed = renamer(base, spec.text, state.renames);
  const sides = { path, base: renamed(base), yours: renamed(file.text), spec: spec.text };
  const { text, conflicts } = await mergeText(sides);
  return { ...outcome, after: Buffer.from(text), conflicts, isEdited: true };
}

function staysDeleted({ path, base, at }: FileState, part: string): FileOutcome {
  return {
    ...{ path, at, to: null, before: null, after: null, conflicts: 0, isEdited: true },
    note: 'stays deleted, as you left it',
    next: { part, text: base ?? '', isDeleted: true },
  };
}

/** What becomes of a file that the spec asks for no longer. */
export async function dropFile(state: FileState): Promise<FileOutcome> {
  const { path, at, file, base } = state;
  const outcome = { path, at, before: file, conflicts: 0, next: null };
  const isUntouched =
    file === null ||
    (!file.isBinary && (file.text === base || (await formatted(path, file.text)) === base));
  if (isUntouched) return { ...outcome, to: null, after: null, note: null, isEdited: false };
  const note = 'no longer of the spec; kept, since you edited it';
  return { ...outcome, to: at, after: file.bytes, note, isEdited: true };
}
