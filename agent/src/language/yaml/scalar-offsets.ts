const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/**
 * For each character of a scalar's value, where it stands in the text that says it. Quotes, escapes, folded lines and the
 * indentation of blocks lie between; white space stands for white space, however much.
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
  let at = quote === '' ? (/^[|>][^\n]*\n/.exec(raw)?.[0].length ?? 0) : 1;
  for (const character of value.split('')) {
    const isSpace = /\s/.test(character);
    if (!isSpace) at = skipSpace(raw, at, quote);
    offsets.push(start + Math.min(at, raw.length));
    if (!isSpace || /[\s\\]/.test(raw.charAt(at))) at += lengthAt(raw, at, quote);
  }
  return (index) => offsets[index] ?? start + Math.min(at, raw.length);
}

function skipSpace(raw: string, from: number, quote: string): number {
  let at = from;
  while (/\s/.test(raw.charAt(at)) || (quote === '"' && /^\\\r?\n/.test(raw.slice(at, at + 3)))) {
    at += 1;
  }
  return at;
}

function lengthAt(raw: string, at: number, quote: string): number {
  if (quote === '"' && raw.charAt(at) === '\\') return escapeLengths[raw.charAt(at + 1)] ?? 2;
  return quote === "'" && raw.startsWith("''", at) ? 2 : 1;
}
