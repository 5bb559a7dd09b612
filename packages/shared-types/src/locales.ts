import { z } from 'zod';

/** The languages a person may choose. */
export const locales = ['en', 'de', 'ar'] as const;

/** Made from `en` to find untranslated text, text that does not fit and layouts that do not mirror. */
export const pseudoLocales = ['en-XA', 'ar-XB'] as const;

export const defaultLocale = 'en';

export const Locale = z.enum([...locales, ...pseudoLocales]);
export type Locale = z.infer<typeof Locale>;

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

export const Density = z.enum(['comfortable', 'compact']);
export type Density = z.infer<typeof Density>;
