const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/**
 * For each character of a scalar's value, where it stands in the text that says it. Quotes, escapes, folded lines and the
 * indentation of blocks lie between.
 *
 * @param raw the scalar as it stands in the file, from its first quote or block header on
 * @param start where `raw` begins in the file
 */
export function scalarOffsets(
  raw: string,
  value: string,
  start: number,
): (index: number) => number {
  if (raw === value) return (index) => start + Math.min(index, raw.length);
  const offsets: number[] = [];
  const quote = raw.startsWith('"') || raw.startsWith("'") ? raw.charAt(0) : '';
  let at = quote === '' ? contentStart(raw) : 1;
  for (const character of value.split('')) {
    if (character === ' ' || character === '\n') at = lineBreakEnd(raw, at, character) ?? at;
    offsets.push(start + Math.min(at, raw.length));
    at += lengthAt(raw, at, quote);
  }
  return (index) => offsets[index] ?? start + Math.min(at, raw.length);
}

/** A block's text begins on the line after its header, behind the indentation. */
function contentStart(raw: string): number {
  return /^[|>][^\n]*\n\s*/.exec(raw)?.[0].length ?? 0;
}

/** Where a folded line break is one character of the value: the last character of the white space that says it. */
function lineBreakEnd(raw: string, at: number, character: string): number | null {
  const space = /^[ \t\r]*\n\s*/.exec(raw.slice(at, at + 4096))?.[0];
  if (space === undefined) return null;
  return character === '\n' && raw.charAt(at) === '\n' ? at : at + space.length - 1;
}

function lengthAt(raw: string, at: number, quote: string): number {
  if (quote === '"' && raw.charAt(at) === '\\') return escapeLengths[raw.charAt(at + 1)] ?? 2;
  if (quote === "'" && raw.startsWith("''", at)) return 2;
  if (quote === '' && raw.charAt(at) === '\n')
    return /^\n[ ]*/.exec(raw.slice(at, at + 4096))?.[0].length ?? 1;
  return 1;
}
