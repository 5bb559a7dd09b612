import { createTwoFilesPatch } from 'diff';
import type { FileOutcome } from '../plan/file-outcome.ts';
import type { Plan } from '../plan/plan.ts';

export type Action = 'create' | 'update' | 'merge' | 'edit' | 'move' | 'delete' | 'conflict';

/** One line of a plan: a file and what becomes of it. */
export interface FileLine {
  readonly action: Action;
  readonly path: string;
  /** Where it was. */
  readonly from: string | null;
  readonly conflicts: number;
  readonly before: string;
  readonly after: string;
}

/** The files that change, by path; the base and the migrations are not among them. */
export function fileLines({ files, shared }: Plan): FileLine[] {
  const own = files.flatMap((file): FileLine[] => {
    const action = actionOf(file);
    if (action === null) return [];
    const { at, to, path, conflicts, before, after } = file;
    const from = at === null || at === to ? null : at;
    const texts = { before: before?.text ?? '', after: after?.toString() ?? '' };
    return [
      { action, path: to ?? at ?? path, from: to === null ? null : from, conflicts, ...texts },
    ];
  });
  const others = shared.map(({ path, before, after }): FileLine => {
    const texts = { before: before?.toString() ?? '', after: after?.toString() ?? '' };
    return { action: 'edit', path, from: null, conflicts: 0, ...texts };
  });
  return [...own, ...others].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** A unified diff with three lines around each change, as `git apply` takes it. */
export function unifiedDiff({ action, path, from, before, after }: FileLine): string {
  const old = action === 'create' ? '/dev/null' : `a/${from ?? path}`;
  const next = action === 'delete' ? '/dev/null' : `b/${path}`;
  if (action === 'create' || action === 'delete') return wholeFile(old, next, before, after);
  const patch = createTwoFilesPatch(old, next, before, after, undefined, undefined, { context: 3 });
  return patch.slice(patch.indexOf('\n') + 1).trimEnd();
}

/** A new or a deleted file needs no comparison. */
function wholeFile(old: string, next: string, before: string, after: string): string {
  const sign = after === '' ? '-' : '+';
  const lines = (after === '' ? before : after).replace(/\n$/, '').split('\n');
  const range = after === '' ? `-1,${lines.length} +0,0` : `-0,0 +1,${lines.length}`;
  return [
    `--- ${old}`,
    `+++ ${next}`,
    `@@ ${range} @@`,
    ...lines.map((line) => `${sign}${line}`),
  ].join('\n');
}

function actionOf({ at, to, before, after, conflicts, isEdited }: FileOutcome): Action | null {
  if (before === null) return after === null ? null : 'create';
  if (after === null) return 'delete';
  if (conflicts > 0) return 'conflict';
  if (at !== to) return 'move';
  if (before.bytes.equals(after)) return null;
  return isEdited ? 'merge' : 'update';
}

/** Names for `--allow-data-loss`, each once. */
export function lossesOf({ migrations }: Plan): string[] {
  const names = migrations.flatMap(({ steps }) =>
    steps.flatMap(({ lossName }) => (lossName === null ? [] : [lossName])),
  );
  return [...new Set(names)].sort();
}

/** What a person should know of files that do not change: `packages/.../x.ts: kept, since you edited it`. */
export function notesOf({ files }: Plan): string[] {
  return files.flatMap(({ note, at, path }) => (note === null ? [] : [`${at ?? path}: ${note}`]));
}
