import type { Item } from './item.ts';
import { generateKeyBetween } from 'fractional-indexing';

/** Byte order, as PostgreSQL's COLLATE "C" has it. Positions are ASCII, where this is what `<` compares. */
export function comparePositions(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The order of the api's list by position: ids, which grow with time, decide between equal positions. */
export function compareByPosition(
  one: Pick<Item, 'id' | 'position'>,
  other: Pick<Item, 'id' | 'position'>,
): number {
  return comparePositions(one.position, other.position) || comparePositions(one.id, other.id);
}

/**
 * The position that puts `id` at `index` of the list once it is taken out of where it stands (the index a drag ends at).
 * Neighbours with one and the same position (two people added at once) leave no room between them: the item then goes
 * after the last of them.
 * @returns null where nothing has to change
 */
export function positionAt(
  rows: readonly Pick<Item, 'id' | 'position'>[],
  id: string,
  index: number,
): string | null {
  const from = rows.findIndex((row) => row.id === id);
  if (from === -1 || from === index) return null;
  const others = rows.filter((row) => row.id !== id);
  const before = others[index - 1]?.position ?? null;
  const after = others
    .slice(index)
    .find((row) => before === null || comparePositions(before, row.position) < 0);
  return generateKeyBetween(before, after?.position ?? null);
}
