import { type Locale, locales, pseudoLocales } from '@monorepo/shared-types';
import { type Direction, directionOf } from './direction.ts';

export interface OfferedLocale {
  locale: Locale;
  /** What the language calls itself. */
  name: string;
  direction: Direction;
}

const names: Readonly<Record<Locale, string>> = {
  en: 'English',
  de: 'Deutsch',
  ar: 'العربية',
  'en-XA': '[Àççéñţéð·· Éñĝļîšĥ··]',
  'ar-XB': '\u202EEnglish\u202C \u202Emirrored\u202C',
};

/** The languages to choose from. Pseudo-locales are tools, so only developers are offered them. */
export function offeredLocales(development: boolean): OfferedLocale[] {
  const offered = development ? [...locales, ...pseudoLocales] : locales;
  return offered.map((locale) => ({
    locale,
    name: names[locale],
    direction: directionOf(locale),
  }));
}
