import { type Todo } from '@monorepo/shared-types';
import { expect, test } from './support/test.ts';
import { change, expectSaved, openTodos } from './support/todos.ts';

test('another organisation is not there: not by its address, not by its ids', async ({
  page,
  browser,
}) => {
  const { slug, created } = await openTodos(page, ['Secret plan']);
  const [secret] = created as [Todo];

  const stranger = await (await browser.newContext()).newPage();
  const { slug: own } = await openTodos(stranger, ['Mine']);
  await expect(stranger.locator('[data-item-title]')).toHaveText(['Mine']);

  for (const path of [`/o/${slug}/todos`, `/o/${slug}/members`, `/o/${slug}/settings`]) {
    const answer = await stranger.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(stranger.getByText('Secret plan')).toHaveCount(0);
  }

  const version = { 'if-match': '"1"' };
  const foreign = `/bff/organizations/${slug}`;
  for (const path of [`${foreign}/todos`, `${foreign}/members`, `${foreign}/todos/${secret.id}`]) {
    const answer = await stranger.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'ORGANIZATION.NOT_FOUND' });
  }

  // Through the door of their own organisation, with the ids of another.
  const todos = `/bff/organizations/${own}/todos`;
  const answers = [
    await stranger.request.get(`${todos}/${secret.id}`),
    await change(stranger, 'PATCH', `${todos}/${secret.id}`, { title: 'Taken' }, version),
    await change(stranger, 'DELETE', `${todos}/${secret.id}`, undefined, version),
  ];
  for (const answer of answers) {
    expect(answer.status()).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'TODO.NOT_FOUND' });
  }
  const actions = [{ action: 'update', change: { completed: true } }, { action: 'delete' }];
  for (const action of [...actions, { action: 'restore' }]) {
    const body = { ...action, ids: [secret.id] };
    const answer = await change(stranger, 'POST', `${todos}/bulk`, body);
    expect(await answer.json()).toEqual({ items: [] });
  }
  const posted = await change(stranger, 'POST', `${foreign}/todos`, { title: 'Planted' });
  expect(posted.status()).toBe(404);

  await expectSaved(page, slug, ['Secret plan']);
  await stranger.context().close();
});

test('somebody who is not signed in is asked to, and comes back', async ({ page }) => {
  await page.goto('/o/acme/todos?status=open');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fo%2Facme%2Ftodos%3Fstatus%3Dopen/);
  const answer = await page.request.get('/bff/organizations/acme/todos');
  expect(answer.status()).toBe(401);
});

test('the seeded organisations do not see each other', async ({ page, signInAs }) => {
  await signInAs('owner@globex.test');
  const answer = await page.goto('/o/acme/todos');
  expect(answer?.status()).toBe(404);
  await page.goto('/o/globex/todos');
  await expect(page.locator('[data-item-title]').first()).toBeVisible();
});
