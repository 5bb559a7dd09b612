import { expect, test } from './support/test.ts';
import { expectSaved, expectTitles, openTodos, todosOf } from './support/todos.ts';

test('a range is selected with Shift, completed together, and undone together', async ({
  page,
}) => {
  const { slug } = await openTodos(page, ['A', 'B', 'C', 'D', 'E']);
  await page.getByRole('checkbox', { name: 'Select: B' }).click();
  await page.getByRole('checkbox', { name: 'Select: D' }).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar.getByText('3 selected')).toBeVisible();
  await bar.getByRole('button', { name: 'Complete' }).click();
  await expect(bar).toBeHidden();
  for (const title of ['B', 'C', 'D']) {
    await expect(page.getByRole('checkbox', { name: `Completed: ${title}` })).toBeChecked();
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(async () => {
    expect((await todosOf(page, slug)).filter(({ completed }) => completed)).toEqual([]);
  }).toPass();
  await expect(page.getByRole('checkbox', { name: 'Completed: C' })).not.toBeChecked();
});

test('more todos than the api takes at once are deleted and brought back', async ({ page }) => {
  const titles = Array.from({ length: 120 }, (_, index) => `Todo ${String(index + 1)}`);
  const { slug } = await openTodos(page, titles);
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(page.locator('[data-item-title]')).toHaveCount(120, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Todo 120', exact: true }).focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar.getByText('120 selected')).toBeVisible();
  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'No todos yet' })).toBeVisible();
  await expectSaved(page, slug, []);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-item-title]')).toHaveCount(120);
  await expectSaved(page, slug, titles.slice(0, 100));
});

test('what the filter hides is not deleted with the rest', async ({ page }) => {
  const { slug } = await openTodos(page, ['A', { title: 'B', completed: true }, 'C']);
  await page.getByRole('checkbox', { name: 'Select: A' }).click();
  await page.getByRole('checkbox', { name: 'Select: B' }).click();
  await page.getByText('Open', { exact: true }).click();
  await expectTitles(page, ['A', 'C']);
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expectSaved(page, slug, ['B', 'C']);
});
