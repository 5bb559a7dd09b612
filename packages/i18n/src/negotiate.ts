import { defaultLocale, Locale, locales } from '@monorepo/shared-types';
import Negotiator from 'negotiator';

/** What is known about the language somebody wants. Everything may be missing or nonsense. */
export interface LocaleWishes {
  user?: string | null | undefined;
  organization?: string | null | undefined;
  cookie?: string | null | undefined;
  acceptLanguage?: string | null | undefined;
}

/**
 * The language to answer in: the person's own choice, else their organisation's, else the one this browser chose before,
 * else the best of its `Accept-Language` (RFC 9110, section 12.5.4), else English. Never throws.
 */
export function negotiateLocale(wishes: LocaleWishes): Locale {
  for (const wish of [wishes.user, wishes.organization, wishes.cookie]) {
    const known = Locale.safeParse(wish);
    if (known.success) return known.data;
  }
  return acceptedLocale(wishes.acceptLanguage) ?? defaultLocale;
}

/** A browser's languages are guesses about a person, so pseudo-locales are never chosen from them. */
function acceptedLocale(header: string | null | undefined): Locale | undefined {
  if (!header) return undefined;
  const negotiator = new Negotiator({ headers: { 'accept-language': header.slice(0, 1000) } });
  const [best] = negotiator.languages([...locales]);
  return locales.find((locale) => locale === best);
}
