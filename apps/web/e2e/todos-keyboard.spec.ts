import { expect, test } from './support/test.ts';
import { expectSaved, expectTitles, openTodos, todosOf } from './support/todos.ts';

test('everything is done without a mouse', async ({ page }) => {
  const { slug } = await openTodos(page, ['A', 'B', 'C', 'D']);
  const focus = (title: string) =>
    expect(page.getByRole('button', { name: title, exact: true })).toBeFocused();

  await page.keyboard.press('n');
  await page.keyboard.type('New');
  await page.keyboard.press('Enter');
  await expectTitles(page, ['New', 'A', 'B', 'C', 'D']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await focus('New');
  await page.keyboard.press('ArrowDown');
  await focus('A');
  await page.keyboard.press('e');
  await page.keyboard.type('A, edited');
  await page.keyboard.press('Enter');
  await focus('A, edited');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Completed: A, edited' })).toBeChecked();

  await page.keyboard.press('j');
  await page.keyboard.press('Delete');
  await focus('C');
  await page.keyboard.press('End');
  await focus('D');
  await page.keyboard.press('Delete');
  await focus('C');
  await page.keyboard.press('z');
  await page.keyboard.press('Control+z');
  await expectTitles(page, ['New', 'A, edited', 'B', 'C', 'D']);
  await expectSaved(page, slug, ['New', 'A, edited', 'B', 'C', 'D']);

  await page.keyboard.press('Home');
  await focus('New');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('c');
  await expect(async () => {
    const done = (await todosOf(page, slug)).filter(({ completed }) => completed);
    expect(done.map(({ title }) => title)).toEqual(['New', 'A, edited', 'B']);
  }).toPass();

  await page.keyboard.press('/');
  await page.keyboard.type('edited');
  await expectTitles(page, ['A, edited']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-item-title]:focus')).toHaveCount(1);
});

test('typing in a field runs no shortcut', async ({ page }) => {
  const { slug } = await openTodos(page, ['A']);
  await page.getByLabel('Search the list').focus();
  await page.keyboard.type('jkxcez?');
  await expect(page.getByLabel('Search the list')).toHaveValue('jkxcez?');
  await page.getByLabel('Sort by').focus();
  await page.keyboard.press('c');
  await page.getByRole('radio', { name: 'All' }).focus();
  await page.keyboard.press('x');
  await expectSaved(page, slug, ['A']);
  expect((await todosOf(page, slug))[0]?.version).toBe(1);
});

test('the shortcuts are listed, can be reduced, and are in the command palette', async ({
  page,
}) => {
  await openTodos(page, ['A', 'B']);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Select up to here')).toBeVisible();
  await help.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.getByRole('button', { name: 'A', exact: true }).focus();
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name: 'Edit title' }).click();
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('From the palette');
  await page.keyboard.press('Enter');
  await expectTitles(page, ['From the palette', 'B']);
});

test('one Tab reaches the list and a few more leave it', async ({ page }) => {
  await openTodos(
    page,
    Array.from({ length: 40 }, (_, index) => `Todo ${String(index + 1)}`),
  );
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('Tab');
  const inList = await page.evaluate(
    () => document.activeElement?.closest('[data-item-row]') !== null,
  );
  expect(inList).toBe(false);
});
