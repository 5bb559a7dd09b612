import type { Item } from '../model/item.ts';
import { generateNKeysBetween } from 'fractional-indexing';

/** An item for tests. */
export function testItem(id: string, fields: Partial<Item> = {}): Item {
  return {
    id,
    title: `Item ${id}`,
    description: '',
    completed: false,
    dueAt: null,
    position: `a${id}`,
    createdBy: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    version: 1,
    ...fields,
  };
}

/** The id of the item of that number: 1 is the first of the list. */
export function testId(number: number): string {
  return `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`;
}

/** Items `Item 1` to `Item <count>`, in this order, with ids and positions as the api has them. */
export function testItems(count: number): Item[] {
  return generateNKeysBetween(null, null, count).map((position, index) =>
    testItem(testId(index + 1), { title: `Item ${String(index + 1)}`, position }),
  );
}
