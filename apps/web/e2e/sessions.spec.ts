import { sessionCookieName } from '@monorepo/shared-types';
import { newOrganization } from './support/organization.ts';
import { signIn } from './support/identity.ts';
import { expect, test } from './support/test.ts';

test('a session ended elsewhere is out within a second', async ({ page, browser }) => {
  const { email, slug } = await newOrganization(page);
  const elsewhere = await browser.newContext({ locale: 'en' });
  await signIn(elsewhere, email);
  const there = await elsewhere.newPage();
  await there.goto(new URL(`/o/${slug}/todos`, process.env['E2E_WEB_URL']).href);
  await expect(there.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto('/settings/sessions');
  await expect(page.getByRole('listitem').filter({ hasText: 'Chrome on Linux' })).toHaveCount(2);
  const other = page
    .getByRole('list')
    .last()
    .getByRole('listitem')
    .filter({ hasNotText: 'This device' });
  await other.getByRole('button', { name: /^Sign out/ }).click();
  await expect(page.getByText('Chrome on Linux is signed out')).toBeVisible();
  const ended = Date.now();
  await expect
    .poll(
      async () => (await there.request.get('/bff/session', { failOnStatusCode: false })).status(),
      {
        intervals: [50],
        timeout: 1000,
      },
    )
    .toBe(401);
  expect(Date.now() - ended).toBeLessThan(1000);

  await there.reload();
  await expect(there).toHaveURL(/\/sign-in\?callbackUrl=/);
  await elsewhere.close();
  await page.reload();
  await expect(page.getByText('This device')).toBeVisible();
});

test('signing out everywhere ends this session too', async ({ page, browser }) => {
  const { email } = await newOrganization(page);
  const elsewhere = await browser.newContext();
  await signIn(elsewhere, email);

  await page.goto('/settings/sessions');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL('/sign-in');

  const url = new URL('/bff/session', process.env['E2E_WEB_URL']).href;
  expect((await elsewhere.request.get(url)).status()).toBe(401);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).not.toContain(sessionCookieName(true));
  await elsewhere.close();
});

test('the back button shows nothing after signing out', async ({ page }) => {
  const { email } = await newOrganization(page);
  await page.goto('/settings');
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  await page.getByRole('button', { name: /Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('another site cannot sign somebody out', async ({ page }) => {
  await newOrganization(page);
  const forged = await page.request.post('/sign-out', { headers: { origin: 'https://evil.test' } });
  expect(forged.status()).toBe(403);
  expect((await page.request.get('/bff/session')).status()).toBe(200);
});
