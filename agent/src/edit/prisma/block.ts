/** The lines of a block of a Prisma schema: `model User { ... }`, by their numbers. The grammar has one field a line. */
export interface Block {
  readonly lines: readonly string[];
  /** The line of the opening brace. */
  readonly first: number;
  /** The line of the closing brace. */
  readonly last: number;
}

/** @returns null where the schema has no such block. */
export function blockOf(text: string, kind: 'model' | 'enum' | 'view', name: string): Block | null {
  const lines = text.split('\n');
  const opening = new RegExp(String.raw`^\s*${kind}\s+${name}\s*\{`);
  const first = lines.findIndex((line) => opening.test(line));
  if (first === -1) return null;
  const length = lines.slice(first).findIndex((line) => /^\s*\}/.test(line));
  return length === -1 ? null : { lines, first, last: first + length };
}

/** The name that a line declares; undefined for comments, empty lines and `@@`. */
export function fieldName(line: string): string | undefined {
  return /^\s*([A-Za-z]\w*)(?=\s|$)/.exec(line)?.[1];
}
