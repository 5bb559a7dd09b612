import { newPerson, signIn } from './support/identity.ts';
import { expect, test } from './support/test.ts';
import { untilInteractive } from './support/todos.ts';

test.beforeEach(async ({ context }) => {
  await signIn(context, (await newPerson('Noor Example')).email);
});

test('a new name shows at once, everywhere', async ({ page }) => {
  await page.goto('/settings');
  const name = page.getByLabel('Name');
  await name.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(name).toHaveAccessibleDescription(/at most 120 characters/);
  await name.fill('Renée Example');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Your account.*Renée Example/ }).first(),
  ).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue('Renée Example');
});

test('a theme is drawn at once, and with the first bytes of the next page', async ({ page }) => {
  await page.goto('/settings/appearance');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText('Appearance saved')).toBeVisible();
  await page.getByRole('radio', { name: 'Compact' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');

  await expect(async () => {
    const html = await (await page.request.get('/settings/appearance')).text();
    expect(html).toMatch(/<html[^>]*data-theme="dark"[^>]*data-density="compact"/);
  }).toPass();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();

  await page.getByRole('button', { name: /Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what could not be saved goes back to how it was', async ({ page, context, complaints }) => {
  await page.goto('/settings/appearance');
  await untilInteractive(page);
  // The first movement fetches what may be needed later, while there is a network.
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  let fetched = -1;
  const isQuiet = async () =>
    fetched ===
    (fetched = await page.evaluate(() => performance.getEntriesByType('resource').length));
  await expect.poll(isQuiet, { intervals: [1500] }).toBe(true);
  await context.setOffline(true);
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.getByText('The server cannot be reached')).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  complaints.length = 0;
});

test('Arabic turns the page around, and English turns it back', async ({ page }) => {
  await page.goto('/settings/language');
  await page.getByRole('radio', { name: 'العربية' }).check();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('heading', { name: 'الإعدادات' })).toBeVisible();
  const sidebar = await page.getByRole('complementary').boundingBox();
  expect(sidebar!.x).toBeGreaterThan(640);

  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
});

test('the browser decides about the language of somebody who has not', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-AT' });
  const page = await context.newPage();
  await page.goto(new URL('/sign-in', process.env['E2E_WEB_URL']).href);
  await expect(page.getByRole('heading', { name: 'Bei Groundplan anmelden' })).toBeVisible();
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Groundplan' })).toBeVisible();
  await context.close();
});
