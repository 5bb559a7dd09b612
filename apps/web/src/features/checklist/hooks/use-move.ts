'use client';

import type { Item } from '../model/item.ts';
import { isPersisted } from '../model/change.ts';
import { positionAt } from '../model/position.ts';
import type { ItemRow } from '../model/rows.ts';

interface MoveContext {
  rows: readonly ItemRow[];
  hasMore: boolean;
  /** Loads the next page and resolves to its items, or to none where it cannot. */
  loadMore: () => Promise<readonly Item[]>;
  change: (row: ItemRow, patch: { position: string }) => void;
}

/** Moves a row to an index of the list as it will be. */
export function useMove({ rows, hasMore, loadMore, change }: MoveContext) {
  const moveTo = async (key: string, index: number) => {
    const row = rows.find((candidate) => candidate.key === key);
    if (row === undefined || !isPersisted(row.item.id)) return;
    // Items without a position yet stand above all others.
    const placed = rows.filter(({ item }) => isPersisted(item.id));
    const target = Math.max(index - (rows.length - placed.length), 0);
    // The end of what is loaded is not the end of the list: what comes after it decides the place.
    const following = hasMore && target >= placed.length - 1 ? await loadMore() : [];
    const known = new Set(placed.map(({ item }) => item.id));
    const order = [
      ...placed.map(({ item }) => item),
      ...following.filter(({ id }) => !known.has(id)),
    ];
    const position = positionAt(order, row.item.id, target);
    if (position !== null) change(row, { position });
  };

  /** Returns the index it moves to, or null where it cannot. */
  const moveBy = (key: string, by: number): number | null => {
    const from = rows.findIndex((row) => row.key === key);
    const to = Math.min(Math.max(from + by, 0), rows.length - 1);
    if (from === -1 || to === from) return null;
    void moveTo(key, to);
    return to;
  };

  return { moveTo, moveBy };
}
