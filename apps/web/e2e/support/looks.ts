import { type Page } from '@playwright/test';
import { stack } from './environment.ts';

/** Languages and themes that every page is looked at in. */
export const looks = (['en', 'ar'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({ locale, theme })),
);
export type Look = (typeof looks)[number];

/** Makes pages appear so to people who have chosen nothing themselves. */
export async function look(page: Page, { locale, theme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page
    .context()
    .addCookies([{ name: 'groundplan.locale', value: locale, url: stack.webUrl }]);
}
