import { type Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { expectSaved, expectTitles, openTodos, rowOf } from './support/todos.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

/** The middle of a row's handle, in pixels. */
async function handleOf(page: Page, title: string) {
  const handle = rowOf(page, title).getByRole('button', { name: `Move: ${title}` });
  // What dragging takes is downloaded when somebody comes near the list.
  await expect(handle).toHaveAttribute('data-draggable');
  const box = await handle.boundingBox();
  if (box === null) throw new Error(`No handle for ${title}`);
  return { handle, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a todo is dragged with the mouse, and stays there', async ({ page }) => {
  const { slug } = await openTodos(page, letters);
  await page.getByRole('list', { name: 'Todos' }).hover();
  const from = await handleOf(page, 'A');
  const to = await handleOf(page, 'D');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 10, { steps: 3 });
  await page.mouse.move(to.x, to.y + 8, { steps: 12 });
  await page.mouse.up();
  await expectTitles(page, ['B', 'C', 'D', 'A', 'E', 'F']);
  await expectSaved(page, slug, ['B', 'C', 'D', 'A', 'E', 'F']);
  await page.reload();
  await expectTitles(page, ['B', 'C', 'D', 'A', 'E', 'F']);
});

test('a todo is dragged past what was loaded, to the very end', async ({ page }) => {
  const titles = Array.from({ length: 70 }, (_, index) => `Todo ${String(index + 1)}`);
  const { slug } = await openTodos(page, titles);
  await page.getByRole('list', { name: 'Todos' }).hover();
  const from = await handleOf(page, 'Todo 1');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 10, { steps: 3 });
  await page.mouse.move(from.x, 780, { steps: 12 });
  const last = page.getByRole('button', { name: 'Todo 70', exact: true });
  await expect(last).toBeInViewport({ timeout: 20_000 });
  // The list scrolls, and its rows make room, until the dragged row is the last.
  const titlesShown = page.locator('[data-item-title]');
  await expect(async () => {
    const box = await titlesShown.last().boundingBox();
    await page.mouse.move(from.x, (box?.y ?? 0) + (box?.height ?? 0), { steps: 4 });
    await expect(titlesShown.last()).toHaveText('Todo 1', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await page.mouse.up();
  await expectSaved(page, slug, [...titles.slice(1), 'Todo 1']);
  await expect(page.locator('[data-item-title]').last()).toHaveText('Todo 1');
});

test('a todo is lifted, moved and dropped by keyboard, and every step is said', async ({
  page,
}) => {
  const { slug } = await openTodos(page, letters);
  await page.getByRole('button', { name: 'E', exact: true }).focus();
  const { handle } = await handleOf(page, 'E');
  await handle.focus();
  const said = page.getByRole('status');
  await page.keyboard.press('Space');
  await expect(said.filter({ hasText: 'Lifted “E” at position 5 of 6.' })).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(said.filter({ hasText: '“E” is at position 4 of 6.' })).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(said.filter({ hasText: '“E” is at position 3 of 6.' })).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(said.filter({ hasText: 'Dropped “E” at position 3 of 6.' })).toHaveCount(1);
  await expectSaved(page, slug, ['A', 'B', 'E', 'C', 'D', 'F']);

  await (await handleOf(page, 'A')).handle.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(said.filter({ hasText: 'Moving “A” was cancelled.' })).toHaveCount(1);
  await page.reload();
  await expectTitles(page, ['A', 'B', 'E', 'C', 'D', 'F']);
});

test('a todo is dragged with a finger', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const { slug } = await openTodos(page, letters);
  const finger = await context.newCDPSession(page);
  // The first touch near the list has dragging downloaded.
  await page.getByRole('list', { name: 'Todos' }).dispatchEvent('pointerdown');
  const from = await handleOf(page, 'B');
  const to = await handleOf(page, 'E');
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: from.x, y }],
    });
  await touch('touchStart', from.y);
  for (let step = 1; step <= 12; step += 1) {
    await touch('touchMove', from.y + ((to.y + 6 - from.y) * step) / 12);
  }
  await touch('touchEnd');
  await expectSaved(page, slug, ['A', 'C', 'D', 'E', 'B', 'F']);
  await context.close();
});

test('moving one step needs no drag at all', async ({ page }) => {
  const { slug } = await openTodos(page, letters);
  await page.getByRole('button', { name: 'B', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expectSaved(page, slug, ['A', 'C', 'D', 'B', 'E', 'F']);
  await rowOf(page, 'F').getByRole('button', { name: 'Actions: F' }).click();
  await page.getByRole('menuitem', { name: 'Move to the top' }).click();
  await expectSaved(page, slug, ['F', 'A', 'C', 'D', 'B', 'E']);
});

test('todos move only in the order people give them', async ({ page }) => {
  await openTodos(page, letters);
  const handles = page.getByRole('button', { name: /^Move: / });
  await expect(handles).toHaveCount(6);
  await page.getByLabel('Sort by').selectOption('Title A–Z');
  await expect(handles).toHaveCount(0);
  await page.getByLabel('Sort by').selectOption('My order');
  await page.getByLabel('Search the list').fill('a');
  await expect(handles).toHaveCount(0);
});
