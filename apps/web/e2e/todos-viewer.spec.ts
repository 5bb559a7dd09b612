import { expect, test } from './support/test.ts';
import { change } from './support/todos.ts';

test('a viewer sees everything and has nothing to change it with', async ({ page, signInAs }) => {
  await signInAs('viewer@acme.test');
  await page.goto('/o/acme/todos');
  const first = page.locator('[data-item-title]').first();
  await expect(first).toBeVisible();
  await expect(page.getByLabel('New todo')).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Move/ })).toHaveCount(0);
  const checkboxes = page.getByRole('checkbox', { name: /^Completed/ });
  await expect(checkboxes.first()).toBeDisabled();

  await page
    .getByRole('button', { name: /^Actions/ })
    .first()
    .click();
  await expect(page.getByRole('menuitem')).toHaveText(['Details']);
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const details = page.getByRole('dialog', { name: 'Todo' });
  await expect(details).toBeVisible();
  await expect(details.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();

  const before = await page.locator('[data-item-title]').allTextContents();
  await first.focus();
  for (const key of ['n', 'x', 'c', 'e', 'Delete', 'z', 'Alt+ArrowDown']) {
    await page.keyboard.press(key);
  }
  await expect(page.locator('[data-item-title]')).toHaveText(before);
  await page.keyboard.press('j');
  await expect(page.locator('[data-item-title]').nth(1)).toBeFocused();
});

test('a viewer who asks the server directly is refused', async ({ page, signInAs }) => {
  await signInAs('viewer@acme.test');
  const path = '/bff/organizations/acme/todos';
  const { items } = (await (await page.request.get(path)).json()) as {
    items: { id: string; version: number }[];
  };
  const [todo] = items;
  const version = { 'if-match': `"${String(todo!.version)}"` };
  const answers = await Promise.all([
    change(page, 'POST', path, { title: 'No' }),
    change(page, 'PATCH', `${path}/${todo!.id}`, { title: 'No' }, version),
    change(page, 'DELETE', `${path}/${todo!.id}`, undefined, version),
    change(page, 'POST', `${path}/bulk`, { action: 'delete', ids: [todo!.id] }),
  ]);
  for (const answer of answers) {
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'AUTH.FORBIDDEN' });
  }
});
