import type { Page } from '@monorepo/shared-types';
import type { FieldNames } from '../model/definition.ts';
import type { Item } from '../model/item.ts';

/** A record as the api has it. `checklistOf` has checked what its fields hold. */
export type ItemRecord = Readonly<Record<string, unknown>>;

const parts = [
  'title',
  'description',
  'completed',
  'dueAt',
] as const satisfies (keyof FieldNames)[];

export function itemOf(record: ItemRecord, fields: FieldNames): Item {
  const named = Object.fromEntries(parts.map((part) => [part, record[fields[part]]]));
  return { ...record, ...named } as unknown as Item;
}

/** What is set of an item, in the record's own names. */
export function recordOf(item: Partial<Item>, fields: FieldNames): ItemRecord {
  const names: Readonly<Record<string, string>> = fields;
  return Object.fromEntries(
    Object.entries(item).map(([part, value]) => [names[part] ?? part, value]),
  );
}

export function pageOfItems(page: Page<ItemRecord>, fields: FieldNames): Page<Item> {
  return { ...page, items: page.items.map((record) => itemOf(record, fields)) };
}
