import { randomUUID } from 'node:crypto';
import { type Todo } from '@monorepo/shared-types';
import { expect, type APIResponse, type Locator, type Page } from '@playwright/test';
import { generateNKeysBetween } from 'fractional-indexing';
import { newOrganization } from './organization.ts';
import { stack } from './environment.ts';

type NewTodo = Pick<Todo, 'title'> & Partial<Pick<Todo, 'description' | 'completed' | 'dueAt'>>;

/** A request that changes something, from the browser's session but not from its page. */
export async function change(
  page: Page,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  data?: unknown,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const session = (await (await page.request.get('/bff/session')).json()) as { csrfToken: string };
  return await page.request.fetch(path, {
    method,
    ...(data === undefined ? {} : { data }),
    headers: {
      'x-csrf-token': session.csrfToken,
      origin: new URL(stack.webUrl).origin,
      'idempotency-key': randomUUID(),
      ...headers,
    },
  });
}

/** The todos of an organisation as the server has them, the first 100. */
export async function todosOf(page: Page, slug: string): Promise<Todo[]> {
  const response = await page.request.get(`/bff/organizations/${slug}/todos?limit=100`);
  return ((await response.json()) as { items: Todo[] }).items;
}

export async function titlesOf(page: Page, slug: string): Promise<string[]> {
  return (await todosOf(page, slug)).map(({ title }) => title);
}

/** Opens the todo list of a new organisation that has these todos, in this order. */
export async function openTodos(page: Page, todos: readonly (string | NewTodo)[] = []) {
  const { email, slug } = await newOrganization(page);
  const positions = generateNKeysBetween(null, null, todos.length);
  const data = todos.map((todo, index) => ({
    ...(typeof todo === 'string' ? { title: todo } : todo),
    position: positions[index],
  }));
  const created: Todo[] = [];
  for (let start = 0; start < data.length; start += 10) {
    const chunk = data.slice(start, start + 10);
    const path = `/bff/organizations/${slug}/todos`;
    const answers = await Promise.all(chunk.map((todo) => change(page, 'POST', path, todo)));
    for (const answer of answers) {
      if (answer.status() !== 201) throw new Error(`A todo: ${await answer.text()}`);
      created.push((await answer.json()) as Todo);
    }
  }
  await page.goto(`/o/${slug}/todos`);
  await untilInteractive(page);
  return { email, slug, created };
}

/**
 * Keys pressed before React has taken over the page go nowhere. It marks the elements that it takes while it is at work;
 * when the page has nothing to do any more, it is done.
 */
export async function untilInteractive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const field = document.querySelector('[type=radio]');
    return field !== null && Object.keys(field).some((name) => name.startsWith('__react'));
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

export function listOf(page: Page): Locator {
  return page.getByRole('list', { name: 'Todos' });
}

/** A row by the title of its todo. */
export function rowOf(page: Page, title: string): Locator {
  const whole = new RegExp(`^${title.replaceAll(/\W/g, '\\$&')}$`);
  return listOf(page)
    .getByRole('listitem')
    .filter({ has: page.locator('[data-item-title]', { hasText: whole }) });
}

export async function expectTitles(page: Page, titles: readonly string[]): Promise<void> {
  await expect(page.locator('[data-item-title]')).toHaveText([...titles]);
}

/** Waits until the server has this order. */
export async function expectSaved(
  page: Page,
  slug: string,
  titles: readonly string[],
): Promise<void> {
  await expect(async () => {
    expect(await titlesOf(page, slug)).toEqual(titles);
  }).toPass({ timeout: 10_000 });
}
