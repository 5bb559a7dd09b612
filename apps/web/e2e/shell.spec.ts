import { type Page } from '@playwright/test';
import { newOrganization } from './support/organization.ts';
import { expect, test } from './support/test.ts';

test('the palette goes anywhere without a mouse', async ({ page, signInAs }) => {
  await signInAs('owner@acme.test');
  await page.goto('/o/acme/members');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette).toBeVisible();
  await page.keyboard.type('appear');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/settings/appearance');
  await page.keyboard.press('Meta+k');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

test('the first press of Tab offers the way past the navigation', async ({ page, signInAs }) => {
  await signInAs('owner@acme.test');
  await page.goto('/settings');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

test('on a phone the navigation waits in a drawer', async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs('owner@acme.test');
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Members' }).click();
  await expect(page).toHaveURL('/o/acme/members');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('says that there is no network, until there is', async ({ page, context, signInAs }) => {
  await signInAs('owner@acme.test');
  await page.goto('/settings');
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toBeHidden();
});

test('an address that no page has is 404, with the way back', async ({ page }) => {
  const { slug } = await newOrganization(page);
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle(/Page not found · Groundplan/);
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page).toHaveURL(`/o/${slug}/todos`);
});

test('everything from signing in to settings can be done by keyboard', async ({ page }) => {
  const { slug } = await newOrganization(page);
  await page.goto(`/o/${slug}/settings`);
  await tabTo(page, 'Name');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('By Keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Organisation saved')).toBeVisible();

  await tabTo(page, /Your account/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/settings/sessions');
  await tabTo(page, 'Sign out everywhere');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sign out everywhere' })).toBeFocused();
});

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    const label = await focused.evaluate(
      (element) =>
        element.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement
          ? element.labels?.[0]?.textContent
          : element.textContent) ??
        '',
    );
    const plain = label.replace('*', '').trim();
    if (typeof name === 'string' ? plain === name : name.test(plain)) return;
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}
