import { randomUUID } from 'node:crypto';
import { newPerson, signIn } from './support/identity.ts';
import { newOrganization } from './support/organization.ts';
import { expect, test } from './support/test.ts';

test('a new person makes their first organisation, whose address follows its name', async ({
  page,
}) => {
  const { email } = await newPerson();
  await signIn(page.context(), email);
  await page.goto('/');
  await expect(page).toHaveURL('/organizations/new');
  await expect(page.getByRole('heading', { name: 'Create your first organisation' })).toBeVisible();

  const address = page.getByLabel('Address');
  await page.getByLabel('Name').fill('Müller & Søn’s');
  await expect(address).toHaveValue('muller-sons');
  await page.getByLabel('Name').fill('Acme');
  await page.getByRole('button', { name: 'Create organisation' }).click();
  await expect(address).toHaveAccessibleDescription(/This address is taken/);
  await expect(page.getByLabel('Name')).toHaveValue('Acme');

  const slug = `first-${randomUUID().slice(0, 8)}`;
  await address.fill(slug);
  await page.getByRole('button', { name: 'Create organisation' }).click();
  await expect(page).toHaveURL(`/o/${slug}/todos`);
  await expect(
    page.getByRole('button', { name: /^Switch organisation.*Acme/ }).first(),
  ).toBeVisible();

  await page.goto('/');
  await expect(page).toHaveURL(`/o/${slug}/todos`);
});

test('names wrong fields at the fields', async ({ page }) => {
  await signIn(page.context(), (await newPerson()).email);
  await page.goto('/organizations/new');
  await page.getByLabel('Address').fill('Not an address!');
  await page.getByRole('button', { name: 'Create organisation' }).click();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/at most 80 characters/);
  await expect(page.getByLabel('Address')).toHaveAccessibleDescription(/lower-case letters/);
});

test('switching organisations by keyboard goes to the other one, which is also where / leads then', async ({
  page,
}) => {
  const { email, slug: first } = await newOrganization(page);
  const { slug: second } = await newOrganization(page, email);
  await page.goto(`/o/${first}/todos`);
  const switcher = page.getByRole('button', { name: /^Switch organisation/ }).first();
  await switcher.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.getByRole('menuitem', { name: `Organisation ${second}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/o/${second}/todos`);
  await page.goto('/');
  await expect(page).toHaveURL(`/o/${second}/todos`);
});

test('an organisation of others looks like one that does not exist', async ({
  page,
  signInAs,
  complaints,
}) => {
  await signInAs('owner@acme.test');
  for (const slug of ['globex', 'no-such-organisation']) {
    const response = await page.goto(`/o/${slug}/todos`);
    expect(response?.status(), slug).toBe(404);
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    expect((await page.request.get(`/bff/organizations/${slug}/home`)).status()).toBe(404);
  }
  expect(complaints.every((complaint) => complaint.startsWith('Failed to load'))).toBe(true);
});

test.describe('settings', () => {
  test('an owner renames the organisation', async ({ page }) => {
    const { slug } = await newOrganization(page);
    await page.goto(`/o/${slug}/settings`);
    await page.getByLabel('Name').fill('Renamed');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Organisation saved')).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^Switch organisation.*Renamed/ }).first(),
    ).toBeVisible();
  });

  test('its language holds for members who have chosen none', async ({ page }) => {
    const { slug } = await newOrganization(page);
    await page.goto(`/o/${slug}/settings`);
    await page.getByLabel('Language').selectOption('ar');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.goto(`/o/${slug}/todos`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  });

  test('a viewer sees them and cannot change them', async ({ page, signInAs }) => {
    await signInAs('viewer@acme.test');
    await page.goto('/o/acme/settings');
    await expect(page.getByText('Only owners and admins')).toBeVisible();
    await expect(page.getByLabel('Name')).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Organisation settings' })).toHaveCount(0);
  });
});
