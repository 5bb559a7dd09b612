import { expect, test } from './support/test.ts';
import { openTodos } from './support/todos.ts';

const two = 'Water the plants';
const many = Array.from({ length: 200 }, (_, index) => ({
  title: `Todo number ${String(index + 1)}`,
  completed: index % 4 === 0,
}));

test('200 todos load while one scrolls, and say where they end', async ({ page }) => {
  await openTodos(page, many);
  const titles = page.locator('[data-item-title]');
  await expect(page.getByText('50 todos shown, more to load')).toBeVisible();
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(titles).toHaveCount(200, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText('That is all of them')).toBeVisible();
  await expect(page.getByText('200 todos', { exact: true })).toBeVisible();
  await expect(titles.last()).toHaveText('Todo number 200');
});

test('filter, search and order are in the address: shareable, and the back button works', async ({
  page,
}) => {
  const { slug } = await openTodos(page, [...many.slice(0, 12), { title: two }]);
  await page.getByText('Completed', { exact: true }).click();
  await expect(page.locator('[data-item-title]')).toHaveText([
    'Todo number 1',
    'Todo number 5',
    'Todo number 9',
  ]);
  await page.getByText('All', { exact: true }).click();
  await page.getByLabel('Search the list').fill('plants');
  await expect(page.locator('[data-item-title]')).toHaveText([two]);
  await page.getByLabel('Sort by').selectOption('Newest first');
  await expect(page).toHaveURL(`/o/${slug}/todos?q=plants&sort=-createdAt`);

  const shared = await page.context().newPage();
  await shared.goto(page.url());
  await expect(shared.locator('[data-item-title]')).toHaveText([two]);
  await expect(shared.getByLabel('Search the list')).toHaveValue('plants');
  await expect(shared.getByLabel('Sort by')).toHaveValue('-createdAt');

  await page.goBack();
  await expect(page.getByLabel('Sort by')).toHaveValue('position');
  await page.goBack();
  await expect(page.getByLabel('Search the list')).toHaveValue('');
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Completed' })).toBeChecked();
  await page.goForward();
  await expect(page.locator('[data-item-title]')).toHaveCount(13);
});

test('an empty view says why it is empty and leads on', async ({ page }) => {
  await openTodos(page, [{ title: 'Done', completed: true }]);
  await page.getByText('Open', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
  await page.getByLabel('Search the list').fill('50%_\\');
  await expect(page.getByRole('heading', { name: 'Nothing matches “50%_\\”' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).last().click();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('[data-item-title]')).toHaveText(['Done']);
});

test('an address that makes no sense shows the list all the same', async ({ page }) => {
  const { slug } = await openTodos(page, ['One']);
  await page.goto(`/o/${slug}/todos?status=lost&sort=tenantId&q=%20&status=open`);
  await expect(page.locator('[data-item-title]')).toHaveText(['One']);
});
