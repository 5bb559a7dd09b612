import { type Catalogue } from './catalogue.ts';
import { compareCatalogues } from './compare-catalogues.ts';

const own = /^[^.]+\.(checklist\..+)$/;

/** Whether a key is how some records word a message of the checklist: `todos.checklist.empty.none`. */
export function isOwnWord(key: string): boolean {
  return own.test(key);
}

/** Own words must stand for a message that the kit has, and take the same arguments. */
export function wrongOwnWords(catalogue: Catalogue, locale: string): string[] {
  const words = [...catalogue].filter(([key]) => isOwnWord(key));
  const originals = words.flatMap(([key]): [string, string][] => {
    const original = catalogue.get(key.replace(own, '$1'));
    return original === undefined ? [] : [[key, original]];
  });
  return compareCatalogues(new Map(originals), new Map(words), locale);
}
