/**
 * How many letters differ between two words: inserted, left out, replaced, or two that changed places (Damerau-Levenshtein,
 * optimal string alignment).
 */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}

/** The known word that was most likely meant; null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > 64) return null;
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let bestDistance = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [candidate, far];
  }
  return best;
}

/** `did you mean "label"?`, or where nothing is near and the words are few, all of them. */
export function suggestion(word: string, known: Iterable<string>): string | null {
  const words = [...known];
  const near = nearest(word, words);
  if (near !== null) return `did you mean \`${near}\`?`;
  return words.length > 0 && words.length <= 12 ? `known here: ${words.join(', ')}` : null;
}
