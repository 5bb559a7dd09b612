/** One file of a transaction. A move is a deletion and a creation. */
export interface Change {
  /** From the root, with `/`. */
  readonly path: string;
  /** What the file holds now; null where there is none. The transaction refuses where this is no longer so. */
  readonly before: Buffer | null;
  /** What it shall hold; null to delete it. */
  readonly after: Buffer | null;
  /** Permission bits of the new file; those of the old one, or 644, unless told. */
  readonly mode?: number;
}

/** A file is no longer as it was when the change was made up. Nothing was written. */
export class TreeMoved extends Error {
  override readonly name = 'TreeMoved';
  readonly path: string;

  constructor(path: string) {
    super(`${path} changed while the run was at work`);
    this.path = path;
  }
}
