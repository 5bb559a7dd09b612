import { errorCodes, locales } from '@monorepo/shared-types';
import { type Catalogue } from './catalogue.ts';
import { compareCatalogues } from './compare-catalogues.ts';
import { isOwnWord, wrongOwnWords } from './own-words.ts';
import { type UsedKeys } from './used-keys.ts';

export interface CheckInput {
  /** By locale; `en` is the source. */
  catalogues: ReadonlyMap<string, Catalogue>;
  used: UsedKeys;
}

const source = 'en';

/** Everything that is wrong with the messages and their uses, one line each. */
export function checkMessages({ catalogues, used }: CheckInput): string[] {
  const english = catalogues.get(source) ?? new Map<string, string>();
  return [
    ...locales.flatMap((locale) =>
      compareCatalogues(english, catalogues.get(locale) ?? new Map<string, string>(), locale),
    ),
    ...[...catalogues].flatMap(([locale, catalogue]) => wrongOwnWords(catalogue, locale)),
    ...used.problems,
    ...wrongUses(english, used),
    ...wrongErrorCodes(english),
  ];
}

/**
 * Every error code is translated, whoever may send it: by a message of its own, or by the one that all kinds of records
 * share (`CONTACT.TAKEN` by `records.errors.TAKEN`). What is left of that namespace belongs to no code.
 */
function wrongErrorCodes(english: Catalogue): string[] {
  const wanted = new Map(errorCodes.map((code) => [`errors.${code.replace('.', '_')}`, code]));
  const isShared = (code: string) => english.has(`records.errors.${code.split('.')[1] ?? ''}`);
  const there = [...english.keys()].filter((key) => key.startsWith('errors.'));
  return [
    ...[...wanted]
      .filter(([key, code]) => !english.has(key) && !isShared(code))
      .map(([key]) => `${key}: the code has no message`),
    ...there.filter((key) => !wanted.has(key)).map((key) => `${key}: there is no such error code`),
  ];
}

function wrongUses(english: Catalogue, { keys }: UsedKeys): string[] {
  const groups = new Set([...english.keys()].map((key) => key.slice(0, key.lastIndexOf('.'))));
  const isUsed = (key: string) => keys.has(key) || key.startsWith('errors.') || isOwnWord(key);
  return [
    ...[...keys]
      .filter((key) => !english.has(key) && !groups.has(key))
      .map((key) => `${key} is used and does not exist`),
    ...[...english.keys()].filter((key) => !isUsed(key)).map((key) => `${key} is never used`),
  ];
}
