import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { look, looks } from './support/looks.ts';
import { newOrganization } from './support/organization.ts';
import { expect, test } from './support/test.ts';

test('lists who belongs to the organisation, in which role, and who is looking', async ({
  page,
  signInAs,
}) => {
  await signInAs('member@acme.test');
  await page.goto('/o/acme/members');
  const rows = page.getByRole('table', { name: 'Members' }).getByRole('row');
  await expect(rows).toHaveCount(5);
  for (const role of ['Owner', 'Admin', 'Member', 'Viewer']) {
    const row = rows.filter({ hasText: `${role.toLowerCase()}@acme.test` });
    await expect(row.getByText(role, { exact: true })).toBeVisible();
    await expect(row.getByText('You', { exact: true })).toHaveCount(role === 'Member' ? 1 : 0);
  }
  await expect(page.getByText('globex.test')).toHaveCount(0);
  await expect(page.getByText('4 members')).toBeVisible();
});

for (const appearance of looks) {
  test(`is accessible and fits a phone (${appearance.locale}, ${appearance.theme})`, async ({
    page,
  }) => {
    await look(page, appearance);
    const { slug, email } = await newOrganization(page);
    await page.goto(`/o/${slug}/members`);
    await expect(page.locator('html')).toHaveAttribute('lang', appearance.locale);
    await expect(page.getByRole('table')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole('table')).toBeHidden();
    await expect(page.getByText(email).last()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
