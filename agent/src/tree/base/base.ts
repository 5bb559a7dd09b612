import type { App } from '../../model/index.ts';

/** What was generated last for one entity, or for the app as a whole. Texts are as formatted, before any owner's edit. */
export interface BasePart {
  readonly files: Readonly<Record<string, string>>;
  /** Generated files that their owner deleted: they stay deleted. */
  readonly deleted: readonly string[];
  /** Generated files that their owner moved: where they are. */
  readonly moved: Readonly<Record<string, string>>;
}

/** The merge base of one app. */
export interface Base {
  /** The spec of the last run, read: what the next one differs from. Null before the first. */
  readonly app: App | null;
  /** Edits of shared files that were made: path and `what`. */
  readonly edits: readonly EditRecord[];
  /** By entity in kebab case; what belongs to the whole app is under `shared`. */
  readonly parts: ReadonlyMap<string, BasePart>;
}

export interface EditRecord {
  readonly path: string;
  readonly what: string;
}

/** The part of what belongs to the whole app. No entity is called like this. */
export const shared = '_app';

export const emptyPart: BasePart = { files: {}, deleted: [], moved: {} };
