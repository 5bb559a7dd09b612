import { type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { look, looks } from './support/looks.ts';
import { newOrganization } from './support/organization.ts';
import { expect, test } from './support/test.ts';

const publicPages = [
  '/sign-in',
  '/sign-in?error=OAuthAccountNotLinked',
  '/sign-in/check-email',
  '/sign-in/confirm?token=x&email=somebody@example.test',
  '/sign-in/error?error=Verification',
];
const ownPages = [
  '/settings',
  '/settings/sessions',
  '/settings/appearance',
  '/settings/language',
  '/organizations/new',
  '/no/such/page',
];

for (const { locale, theme } of looks) {
  test.describe(`in ${locale}, ${theme}`, () => {
    test.beforeEach(({ page }) => look(page, { locale, theme }));

    test('pages before signing in are accessible and fit a phone', async ({ page }) => {
      for (const path of publicPages) await visit(page, path, locale);
    });

    test('pages after signing in are accessible and fit a phone', async ({ page }) => {
      const { slug } = await newOrganization(page);
      for (const path of [...ownPages, `/o/${slug}/settings`]) await visit(page, path, locale);
    });

    test('menus and the palette are accessible', async ({ page }) => {
      await newOrganization(page);
      await page.goto('/settings');
      await page.getByRole('complementary').getByRole('button').first().click();
      await expect(page.getByRole('menu')).toBeVisible();
      // A menu is drawn at the end of the page, outside of its landmarks; it belongs to its button.
      await expectAccessible(page, ['region']);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

async function visit(page: Page, path: string, locale: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Groundplan/);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
}
