import { type Page } from '@playwright/test';
import { stack } from './environment.ts';

/** Both themes and both directions of writing. */
export const looks = [
  { locale: 'en', theme: 'light' },
  { locale: 'ar', theme: 'dark' },
] as const;
export type Look = (typeof looks)[number];

/** Makes pages appear so to people who have chosen nothing themselves. */
export async function look(page: Page, { locale, theme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page
    .context()
    .addCookies([{ name: 'groundplan.locale', value: locale, url: stack.webUrl }]);
}
