import { signIn } from './support/identity.ts';
import { expect, test } from './support/test.ts';
import { change, expectSaved, expectTitles, openTodos, todosOf } from './support/todos.ts';

test('without a network every change is taken back and said, and no word is lost', async ({
  page,
  context,
}) => {
  const { slug } = await openTodos(page, ['A', 'B', 'C']);
  await context.setOffline(true);

  await page.getByRole('checkbox', { name: 'Completed: A' }).click();
  const unsaved = page.getByRole('list', { name: 'Not saved' });
  await expect(unsaved.getByText('“A” was not saved')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Completed: A' })).not.toBeChecked();

  await page.getByRole('button', { name: 'B', exact: true }).click();
  await page.keyboard.type('B, written offline');
  await page.keyboard.press('Enter');
  await expect(unsaved.getByText('B, written offline')).toBeVisible();
  await page.getByLabel('New todo').fill('New, written offline');
  await page.getByLabel('New todo').press('Enter');
  await expect(unsaved.getByText('“New, written offline” was not added')).toBeVisible();
  await page.getByRole('button', { name: 'C', exact: true }).focus();
  await page.keyboard.press('Delete');
  await expect(unsaved.getByText('“C” was not deleted')).toBeVisible();
  await expectTitles(page, ['A', 'B', 'C']);

  await context.setOffline(false);
  await unsaved.getByRole('button', { name: 'Discard' }).last().click();
  await unsaved.getByRole('button', { name: 'Try all again' }).click();
  await expectSaved(page, slug, ['New, written offline', 'A', 'B, written offline', 'C']);
  await expect(unsaved).toBeHidden();
  expect((await todosOf(page, slug))[1]).toMatchObject({ title: 'A', completed: true });
});

test('a todo whose answer got lost exists once', async ({ page }) => {
  const { slug } = await openTodos(page, ['A']);
  let lost = 0;
  await page.route(`**/organizations/${slug}/todos`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) {
      await route.continue();
      return;
    }
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByLabel('New todo').fill('Only once');
  await page.getByLabel('New todo').press('Enter');
  await expectSaved(page, slug, ['Only once', 'A']);
  await expectTitles(page, ['Only once', 'A']);
  expect(lost).toBe(1);
});

test('a server that answers nonsense loses nothing', async ({ page }) => {
  const { slug } = await openTodos(page, ['A']);
  await page.route(`**/organizations/${slug}/todos/*`, (route) =>
    route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
  );
  await page.getByRole('checkbox', { name: 'Completed: A' }).click();
  await expect(page.getByText('The server did not answer.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Completed: A' })).not.toBeChecked();
});

test('of two people who rename one todo, the second sees both texts and decides', async ({
  page,
  browser,
}) => {
  const { slug, email } = await openTodos(page, ['Shared']);
  const other = await browser.newContext();
  await signIn(other, email);
  const colleague = await other.newPage();
  await colleague.goto(`/o/${slug}/todos`);

  await colleague.getByRole('button', { name: 'Shared', exact: true }).click();
  await page.getByRole('button', { name: 'Shared', exact: true }).click();
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await expectSaved(page, slug, ['Mine']);
  await colleague.keyboard.type('Theirs');
  await colleague.keyboard.press('Enter');

  const unsaved = colleague.getByRole('list', { name: 'Not saved' });
  await expect(unsaved.getByText('Somebody changed it meanwhile.')).toBeVisible();
  await expect(unsaved.getByText('Mine', { exact: true })).toBeVisible();
  await expect(unsaved.getByText('Theirs', { exact: true })).toBeVisible();
  await expectTitles(colleague, ['Mine']);
  await unsaved.getByRole('button', { name: 'Save mine' }).click();
  await expectSaved(page, slug, ['Theirs']);
  await other.close();
});

test('two people who change different parts of one todo both succeed', async ({ page }) => {
  const { slug, created } = await openTodos(page, ['Shared']);
  const [todo] = created;
  const path = `/bff/organizations/${slug}/todos/${todo!.id}`;
  await change(page, 'PATCH', path, { description: 'Theirs' }, { 'if-match': '"1"' });
  await page.getByRole('button', { name: 'Shared', exact: true }).click();
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await expect(async () => {
    expect(await todosOf(page, slug)).toMatchObject([{ title: 'Mine', description: 'Theirs' }]);
  }).toPass();
});

test('words for a todo that somebody deleted become a new one', async ({ page }) => {
  const { slug, created } = await openTodos(page, ['Shared']);
  const path = `/bff/organizations/${slug}/todos/${created[0]!.id}`;
  await page.getByRole('button', { name: 'Shared', exact: true }).click();
  await change(page, 'DELETE', path, undefined, { 'if-match': '"1"' });
  await page.keyboard.type('Still needed');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add as new' }).click();
  await expectSaved(page, slug, ['Still needed']);
  await expectTitles(page, ['Still needed']);
});
