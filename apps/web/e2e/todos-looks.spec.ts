import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { look, looks } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { openTodos } from './support/todos.ts';

const todos = [
  { title: 'Short', description: 'With words', dueAt: '2020-01-01T12:00:00.000Z' },
  { title: 'Done', completed: true, dueAt: '2099-01-01T12:00:00.000Z' },
  { title: 'Averyveryverylongwordwithoutanyspacetobreakat'.repeat(4) },
];

for (const appearance of looks) {
  const name = `${appearance.locale}, ${appearance.theme}`;

  test(`the list and what opens over it are accessible (${name})`, async ({ page }) => {
    await look(page, appearance);
    await openTodos(page, todos);
    await expect(page.locator('[data-item-title]')).toHaveCount(3);
    await expect(page.locator('html')).toHaveAttribute('lang', appearance.locale);
    await expectAccessible(page);

    await page.locator('[data-item-title]').first().focus();
    await page.keyboard.press('x');
    await expect(page.locator('input[type=checkbox]:checked').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page.keyboard.press('o');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
  });

  test(`nothing is wider than a small phone (${name})`, async ({ page }) => {
    await look(page, appearance);
    await page.setViewportSize({ width: 390, height: 844 });
    await openTodos(page, todos);
    await expect(page.locator('[data-item-title]')).toHaveCount(3);
    await expectNoSidewaysScroll(page);
    await page.locator('[data-item-title]').first().focus();
    await page.keyboard.press('x');
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
}

test('an empty list and a failed one are accessible', async ({ page }) => {
  const { slug } = await openTodos(page);
  await expectAccessible(page);
  await page.route(`**/organizations/${slug}/todos?**`, (route) => route.abort());
  await page.getByText('Open', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The list could not be loaded' })).toBeVisible();
  await expectAccessible(page);
  await page.unroute(`**/organizations/${slug}/todos?**`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
});
