import { randomUUID } from 'node:crypto';
import { type Page } from '@playwright/test';
import { stack } from './support/environment.ts';
import { newPerson, signIn } from './support/identity.ts';
import { mailTo } from './support/outbox.ts';
import { expect, test } from './support/test.ts';

test.describe('with GitHub', () => {
  test('comes back signed in, and finds the same account the next time', async ({ page }) => {
    for (const visit of ['first', 'second']) {
      await page.goto('/sign-in?callbackUrl=/settings');
      await page.getByRole('button', { name: 'Continue with GitHub' }).click();
      await page.getByText('Continue as ada').click();
      await expect(page, visit).toHaveURL('/settings');
      await expect(page.getByLabel('E-mail address')).toHaveValue('ada@github.test');
      await page.getByRole('button', { name: /Your account/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await expect(page).toHaveURL('/sign-in');
    }
  });

  test('refuses an address that GitHub has not verified, whoever else has it', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with GitHub' }).click();
    await page.getByText('Continue as mallory').click();
    await expect(page.getByText('has not verified your e-mail address')).toBeVisible();
    await page.goto('/settings');
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test('says so when the person says no', async ({ page }) => {
    await page.goto('/api/auth/callback/github?error=access_denied&state=x');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test('comes back from Google signed in', async ({ page }) => {
  await page.goto('/sign-in?callbackUrl=/settings');
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await expect(page).toHaveURL('/settings');
  await expect(page.getByLabel('E-mail address')).toHaveValue('grace@google.test');
});

test.describe('by a link in a mail', () => {
  const askForLink = async (page: Page, email: string) => {
    await page.goto('/sign-in?callbackUrl=/settings');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a sign-in link' }).click();
    await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
    await expect(page.getByText(email)).toBeVisible();
    return await mailTo(email);
  };

  test('signs a new person in once, after a press of the button', async ({ page, request }) => {
    const email = `link-${randomUUID()}@example.test`;
    const mail = await askForLink(page, email);
    const link = mail.links.find((address) => address.includes('/sign-in/confirm'))!;
    expect(new URL(link).origin).toBe(stack.webUrl);
    expect(new URL(link).searchParams.get('token')).toHaveLength(43);
    expect(mail.text).toContain('15 minutes');

    // A scanner opens what it finds, also the address behind the button.
    expect((await request.get(link)).status()).toBe(200);
    const behind = link.replace('/sign-in/confirm', '/api/auth/callback/email');
    expect((await request.get(behind, { maxRedirects: 0 })).headers()['location']).toContain(
      '/sign-in/confirm',
    );

    await page.goto(link);
    await expect(page.getByText(email)).toBeVisible();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL('/settings');
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);

    await page.context().clearCookies();
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('was used already or is too old')).toBeVisible();
  });

  test('writes in the language of the page', async ({ page }) => {
    await page
      .context()
      .addCookies([{ name: 'groundplan.locale', value: 'ar', url: stack.webUrl }]);
    const email = `ar-${randomUUID()}@example.test`;
    await page.goto('/sign-in');
    await page.getByRole('textbox').fill(email);
    await page.getByRole('textbox').press('Enter');
    await expect(page).toHaveURL('/sign-in/check-email');
    const mail = await mailTo(email);
    expect(mail.subject).toMatch(/\p{Script=Arabic}/u);
    expect(mail.html).toContain('dir="rtl"');
  });

  test('asks for a whole address, at the field', async ({ page }) => {
    await page.goto('/sign-in');
    const field = page.getByLabel('E-mail address');
    await field.fill('somebody@');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/complete e-mail address/);
    await expect(field).toHaveValue('somebody@');
  });

  test('does not fill a mailbox', async ({ page }) => {
    const email = `often-${randomUUID()}@example.test`;
    for (let count = 0; count < 5; count++) await askForLink(page, email);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a sign-in link' }).click();
    await expect(page.getByText('several links to this address')).toBeVisible();
  });
});

test('works without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
  const page = await context.newPage();
  const email = `plain-${randomUUID()}@example.test`;
  await page.goto(`${stack.webUrl}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a sign-in link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
  const { links } = await mailTo(email);
  await page.goto(links[0]!);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${stack.webUrl}/organizations/new`);
  await context.close();
});

test('leads nowhere but into this application', async ({ page }) => {
  const { email } = await newPerson();
  await signIn(page.context(), email);
  for (const callbackUrl of [
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    'javascript:alert(1)',
  ]) {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    expect(new URL(page.url()).origin, callbackUrl).toBe(stack.webUrl);
  }
});

test('keeps the way back when a page needs a sign-in', async ({ page }) => {
  await page.goto('/settings/sessions?from=mail');
  await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fsettings%2Fsessions%3Ffrom%3Dmail');
});

test('has no development sign-in in production', async ({ page, request }) => {
  await page.goto('/sign-in');
  await expect(page.getByText('owner@acme.test')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /acme/ })).toHaveCount(0);
  expect((await request.get('/sign-in/development')).status()).toBe(404);
});
