import type { Page } from '@monorepo/shared-types';

/**
 * Makes a page of `limit` items from up to `limit + 1` rows: the one too many says that there is a next page.
 */
export function pageOfRows<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? cursorOf(last) : null;
  return { items: shown.map(toItem), nextCursor };
}
