import { type Locale } from '@monorepo/shared-types';

export type Direction = 'ltr' | 'rtl';

/** The way a language is written: for `<html dir>`. */
export function directionOf(locale: Locale): Direction {
  return locale.startsWith('ar') ? 'rtl' : 'ltr';
}
