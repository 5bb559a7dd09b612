import type { TreeFile } from '../tree/files/read-file.ts';

/** One generated file: what is in the tree, and what shall be. */
export interface FileOutcome {
  /** Where the generator would put it. */
  readonly path: string;
  /** Where it is, since its owner or a rename moved it; null where it is not. */
  readonly at: string | null;
  /** Where it shall be; null where it goes, or stays deleted. */
  readonly to: string | null;
  readonly before: TreeFile | null;
  readonly after: Buffer | null;
  /** Places that both sides changed. */
  readonly conflicts: number;
  /** What a person should know: `kept, since you edited it`. */
  readonly note: string | null;
  /** Its owner's text is not what was generated last. */
  readonly isEdited: boolean;
  /** What the base says of it from now on; null: nothing. */
  readonly next: {
    readonly part: string;
    readonly text: string;
    readonly isDeleted: boolean;
  } | null;
}
