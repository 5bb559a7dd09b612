import { type Locale } from '@monorepo/shared-types';
import type * as english from './messages/en.ts';
import { pseudoMessages, type PseudoLocale } from './pseudo.ts';

/** Every message, as `en` has them: the other languages are checked to have the same ones with the same arguments. */
export type Messages = typeof english;

/** Messages of one locale. The pseudo-locales are made from English when first asked for. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return await import('./messages/en.ts');
    case 'de':
      return await import('./messages/de.ts');
    case 'ar':
      return await import('./messages/ar.ts');
    case 'en-XA':
    case 'ar-XB':
      return pseudo(locale);
  }
}

const made = new Map<PseudoLocale, Messages>();

async function pseudo(locale: PseudoLocale): Promise<Messages> {
  const known = made.get(locale);
  if (known) return known;
  const messages = pseudoMessages(await loadMessages('en'), locale);
  made.set(locale, messages);
  return messages;
}
