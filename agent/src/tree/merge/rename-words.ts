const word = /[A-Za-z_$][\w$-]*/g;

/** Other spellings of the same names: `Contact` became `Person`, `contacts` became `people`. */
export type Renames = readonly (readonly [from: string, to: string])[];

/**
 * Says the owner's and the base's text in the new names of a renamed entity, so that a rename is not a change of every
 * line. Only words that the base has, the new text does not, and the new text has in the new spelling: a field that
 * happens to be called like the entity keeps its name.
 */
export function renamer(base: string, next: string, renames: Renames): (text: string) => string {
  const [before, after] = [wordsOf(base), wordsOf(next)];
  const known = new Map<string, string>();
  for (const each of before) {
    const renamed = spell(each, renames);
    if (renamed !== each && !after.has(each) && after.has(renamed)) known.set(each, renamed);
  }
  return (text) => text.replaceAll(word, (each) => known.get(each) ?? each);
}

/** The longest spelling first, each place of the text once. */
export function spell(text: string, renames: Renames): string {
  const spellings = new Map(renames.toSorted(([one], [other]) => other.length - one.length));
  const pattern = [...spellings.keys()].join('|');
  return text.replaceAll(new RegExp(pattern, 'g'), (each) => spellings.get(each) ?? each);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(word));
}
