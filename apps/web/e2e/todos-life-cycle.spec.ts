import { expect, test } from './support/test.ts';
import { expectSaved, expectTitles, openTodos, rowOf, todosOf } from './support/todos.ts';

test('a todo is written down, renamed, described, completed, deleted and brought back', async ({
  page,
}) => {
  const { slug } = await openTodos(page);
  await expect(page.getByRole('heading', { name: 'No todos yet' })).toBeVisible();

  const field = page.getByLabel('New todo');
  await field.fill('Buy milk');
  await field.press('Enter');
  await page.keyboard.type('Call Ada');
  await page.keyboard.press('Enter');
  await expectTitles(page, ['Call Ada', 'Buy milk']);
  await expect(field).toBeFocused();

  await page.getByRole('button', { name: 'Buy milk', exact: true }).click();
  await page.keyboard.type('Buy oat milk');
  await page.keyboard.press('Enter');
  await expectTitles(page, ['Call Ada', 'Buy oat milk']);

  await rowOf(page, 'Call Ada')
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const details = page.getByRole('dialog', { name: 'Details' });
  await details.getByLabel('Description').fill('About the offsite');
  await details.getByLabel('Due date').fill('2020-01-15');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(details).toBeHidden();
  await expect(rowOf(page, 'Call Ada').getByText(/^Overdue/)).toBeVisible();

  await page.getByRole('checkbox', { name: 'Completed: Buy oat milk' }).check();
  await expect(async () => {
    expect(await todosOf(page, slug)).toMatchObject([
      { title: 'Call Ada', description: 'About the offsite', dueAt: '2020-01-15T23:59:00.000Z' },
      { title: 'Buy oat milk', completed: true },
    ]);
  }).toPass();

  await page.reload();
  await expectTitles(page, ['Call Ada', 'Buy oat milk']);
  await expect(page.getByRole('checkbox', { name: 'Completed: Buy oat milk' })).toBeChecked();

  await rowOf(page, 'Call Ada')
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expectTitles(page, ['Buy oat milk']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectTitles(page, ['Call Ada', 'Buy oat milk']);
  await expectSaved(page, slug, ['Call Ada', 'Buy oat milk']);
});

test('the details keep what was typed until they are saved or given up', async ({ page }) => {
  const { slug } = await openTodos(page, ['Plan']);
  await page.getByRole('button', { name: 'Plan', exact: true }).focus();
  await page.keyboard.press('o');
  const details = page.getByRole('dialog', { name: 'Details' });
  await details.getByLabel('Title').fill('');
  await details.getByLabel('Time').fill('10:30');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(details.getByText('A title is needed.')).toBeVisible();
  await expect(details.getByText('Choose a date for this time.')).toBeVisible();
  await page.keyboard.press('Escape');
  await details.getByRole('button', { name: 'Keep editing' }).click();
  await expect(details.getByLabel('Time')).toHaveValue('10:30');
  await details.getByRole('button', { name: 'Cancel' }).click();
  await details.getByRole('button', { name: 'Discard' }).click();
  await expect(details).toBeHidden();
  await expectSaved(page, slug, ['Plan']);
});

test('due dates are in the time zone and the words of the person', async ({ browser }) => {
  const context = await browser.newContext({ timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  const now = Date.now();
  await openTodos(page, [
    { title: 'Late', dueAt: new Date(now - 2 * 86_400_000).toISOString() },
    { title: 'Far', dueAt: '2099-05-01T20:00:00.000Z' },
  ]);
  await expect(rowOf(page, 'Late').getByText(/^Overdue: /)).toBeVisible();
  // Eight in the evening in UTC is five in the morning of the next day in Tokyo.
  await expect(rowOf(page, 'Far').getByText('Due May 2, 2099, 5:00 AM')).toBeVisible();
  await context.close();
});
