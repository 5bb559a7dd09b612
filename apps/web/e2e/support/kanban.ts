import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';

export interface BoardMove {
  /** The tab that leads to the board. */
  readonly board: string;
  /** What the card is called. */
  readonly title: string;
  /** The columns. */
  readonly from: string;
  readonly to: string;
  /** Whether something leads back. */
  readonly isUndone: boolean;
}

/** Moves the only card of a board with the mouse, takes that back where it can be, and moves it by keyboard. */
export async function moveOnBoard(page: Page, move: BoardMove): Promise<void> {
  const { title, from, to } = move;
  await page.getByRole('link', { name: move.board, exact: true }).click();
  await page.waitForURL(/\/kanban\//);
  const board = new Board(page, title);
  await expect(board.cardIn(from)).toBeVisible();
  await expect(board.column(from)).toContainText('1 entry');
  await expectAccessible(page);
  if (move.isUndone) {
    await board.drag(to);
    await expect(board.cardIn(to)).toBeVisible();
    await expect(board.column(to)).toContainText('1 entry');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(board.cardIn(from)).toBeVisible();
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await board.carry(to);
  await expect(board.cardIn(to)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.reload();
  await expect(board.cardIn(to)).toBeVisible();
  await expectAccessible(page);
}

class Board {
  readonly #page: Page;
  readonly #title: string;

  constructor(page: Page, title: string) {
    this.#page = page;
    this.#title = title;
  }

  column(label: string): Locator {
    return this.#page.getByRole('region', { name: label, exact: true });
  }

  cardIn(column: string): Locator {
    const link = this.#page.getByRole('link', { name: this.#title, exact: true });
    return this.column(column).getByRole('listitem').filter({ has: link });
  }

  /** With the mouse, from the card's title. */
  async drag(to: string): Promise<void> {
    const card = this.#page.getByRole('link', { name: this.#title, exact: true });
    const item = this.#page.getByRole('listitem').filter({ has: card });
    // What dragging takes is downloaded when the mouse moves over the board.
    await expect(async () => {
      await item.hover({ position: { x: 4, y: 4 } });
      await card.hover();
      await expect(item).toHaveAttribute('data-draggable', { timeout: 1000 });
    }).toPass();
    await this.#page.mouse.down();
    const box = await this.column(to).boundingBox();
    if (box === null) throw new Error(`There is no column ${to}`);
    const [x, y] = [box.x + box.width / 2, box.y + 80];
    await this.#page.mouse.move(x - 20, y, { steps: 12 });
    await this.#page.mouse.move(x, y, { steps: 4 });
    await this.#page.mouse.up();
  }

  /** By keyboard: picked up, carried from column to column, and put down. */
  async carry(to: string): Promise<void> {
    const handle = this.#page.getByRole('button', { name: `Drag: ${this.#title}` });
    await handle.focus();
    await handle.press('Space');
    const status = this.#page.getByText(`Over ${to}`, { exact: true });
    for (const key of ['ArrowRight', 'ArrowLeft'] as const) {
      for (let step = 0; step < 12 && (await status.count()) === 0; step += 1)
        await handle.press(key);
    }
    await handle.press('Space');
  }
}
