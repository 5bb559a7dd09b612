/**
 * The first letters of the first and the last word of a name, by grapheme, so that an accent, an emoji or a letter outside
 * the basic plane stays whole. Arabic letters are kept apart by a zero-width non-joiner. Empty for an empty name.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return [first, last]
    .filter((word) => word !== undefined)
    .map(firstGrapheme)
    .join('\u200c')
    .toLocaleUpperCase();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}

/** A number below `count` that is the same for the same name everywhere (FNV-1a, 32 bit). */
export function paletteIndex(name: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % count;
}
