import { type Catalogue } from './catalogue.ts';

/** A file of `messages/untranslated`: by language, the texts that stand in for a translation, by key. */
export type Untranslated = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How many messages of a language still have the text that stands in. */
export function countUntranslated(
  catalogue: Catalogue,
  locale: string,
  marks: readonly Untranslated[],
): number {
  return marks
    .flatMap((file) => Object.entries(file[locale] ?? {}))
    .filter(([key, text]) => catalogue.get(key) === text).length;
}
