import type { Item } from './item.ts';

/**
 * What the answers to this tab's changes have taught it, beside the pages of the list: the list need not be fetched
 * again after every change, and a page that was on its way while a change arrived cannot bring the old state back.
 */
export interface Knowledge {
  /** The newest state of each item that an answer told, also of deleted ones (for undo). */
  readonly items: ReadonlyMap<string, Item>;
  /** Deleted items, with the newest version known to be deleted: only a newer one is back. */
  readonly gone: ReadonlyMap<string, number>;
  /** Items that exist though the loaded pages may not list them yet, oldest first. */
  readonly added: readonly string[];
  /** Which id the api gave to an item created here, by the key that stood in for it. */
  readonly ids: ReadonlyMap<string, string>;
  /** The reverse of `ids`: a row keeps its key, and with it its focus, when it gets its id. */
  readonly keys: ReadonlyMap<string, string>;
}

export const noKnowledge: Knowledge = {
  items: new Map(),
  gone: new Map(),
  added: [],
  ids: new Map(),
  keys: new Map(),
};

export function idOf(knowledge: Knowledge, key: string): string {
  return knowledge.ids.get(key) ?? key;
}

export function keyOf(knowledge: Knowledge, id: string): string {
  return knowledge.keys.get(id) ?? id;
}

/** The newer of what a page says and what an answer said. */
export function newest(knowledge: Knowledge, item: Item): Item {
  const known = knowledge.items.get(item.id);
  return known !== undefined && known.version > item.version ? known : item;
}

export function isGone(knowledge: Knowledge, item: Item): boolean {
  const version = knowledge.gone.get(item.id);
  return version !== undefined && item.version <= version;
}

/** The item exists and looks like this. */
export function learnItem(knowledge: Knowledge, item: Item): Knowledge {
  const known = knowledge.items.get(item.id);
  if (known !== undefined && known.version > item.version) return knowledge;
  const gone = new Map(knowledge.gone);
  const wasGone = gone.delete(item.id);
  return {
    ...knowledge,
    items: new Map(knowledge.items).set(item.id, item),
    gone,
    added: wasGone ? withLast(knowledge.added, item.id) : knowledge.added,
  };
}

/** The item that was known as `key` has been created. */
export function learnCreated(knowledge: Knowledge, key: string, item: Item): Knowledge {
  return {
    ...learnItem(knowledge, item),
    added: withLast(knowledge.added, item.id),
    ids: new Map(knowledge.ids).set(key, item.id),
    keys: new Map(knowledge.keys).set(item.id, key),
  };
}

/** The item is deleted; `item` is the newest state of it that anybody here has seen. */
export function learnGone(knowledge: Knowledge, item: Item): Knowledge {
  const last = newest(knowledge, item);
  return {
    ...knowledge,
    items: new Map(knowledge.items).set(item.id, last),
    gone: new Map(knowledge.gone).set(item.id, last.version),
  };
}

function withLast(ids: readonly string[], id: string): readonly string[] {
  return [...ids.filter((other) => other !== id), id];
}
