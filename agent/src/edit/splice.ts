/** Puts `inserted` where `text` has the characters from `start` to `end`. */
export function splice(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/** The first character of the line that `position` is on. */
export function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

/** The line break that ends the line of `position`, or the end of the text. */
export function lineEnd(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end;
}

/** The white space that the line of `position` begins with. */
export function indentation(text: string, position: number): string {
  const start = lineStart(text, position);
  return /^[ \t]*/.exec(text.slice(start, lineEnd(text, position)))?.[0] ?? '';
}
