import { type Page } from '@playwright/test';
import { stack } from './environment.ts';

export interface Look {
  readonly locale: 'en' | 'ar';
  readonly theme: 'light' | 'dark';
}

/** Both themes and both directions of writing. */
export const looks: readonly Look[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'ar', theme: 'dark' },
];

/** Makes pages appear so to people who have chosen nothing themselves. */
export async function look(page: Page, { locale, theme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page
    .context()
    .addCookies([{ name: 'groundplan.locale', value: locale, url: stack.webUrl }]);
}
