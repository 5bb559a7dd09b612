import type { Item } from './item.ts';
import { idOf, isGone, keyOf, newest, type Knowledge } from './knowledge.ts';
import type { BulkAction, CreateChange, ItemChange, ItemPatch } from './change.ts';
import { compareByPosition } from './position.ts';
import { belongsTo, matchesSearch, type ChecklistView } from './view.ts';

/** A row of the list. `key` stays the same from the moment an item is typed; `saving` marks what is on its way. */
export interface ItemRow {
  readonly key: string;
  readonly item: Item;
  readonly saving: boolean;
}

interface Overlay {
  patch: ItemPatch;
  gone?: boolean;
}

/**
 * What the person sees: the loaded pages, corrected by the answers to earlier changes, with the changes that are still
 * on their way put on top, in the order they were made. A change that fails is no longer among `pending`, so its effect is
 * gone and everything made before and after it stays.
 */
export function rowsOf(
  listed: readonly Item[],
  knowledge: Knowledge,
  pending: readonly ItemChange[],
  view: ChecklistView,
): ItemRow[] {
  const overlays = overlaysOf(pending, knowledge);
  const known = knownItems(listed, knowledge, overlays, view);
  const rows: ItemRow[] = [];
  for (const item of known) {
    const overlay = overlays.get(item.id);
    if (overlay?.gone ?? isGone(knowledge, item)) continue;
    const shown = overlay === undefined ? item : { ...item, ...overlay.patch };
    if (!belongsTo(view, shown)) continue;
    rows.push({ key: keyOf(knowledge, item.id), item: shown, saving: overlay !== undefined });
  }
  if (view.order === 'position') rows.sort((one, other) => compareByPosition(one.item, other.item));
  return [...draftRows(pending, knowledge, overlays, view), ...rows];
}

/** The listed items and those that the list does not have yet, each once and in its newest state. */
function knownItems(
  listed: readonly Item[],
  knowledge: Knowledge,
  overlays: ReadonlyMap<string, Overlay>,
  view: ChecklistView,
): Item[] {
  const items = new Map<string, Item>();
  for (const id of [...knowledge.added, ...restoredIds(overlays)].reverse()) {
    const item = knowledge.items.get(id);
    if (item !== undefined && (view.search === '' || matchesSearch(view, item)))
      items.set(id, item);
  }
  const extra = new Set(items.keys());
  for (const item of listed) {
    if (extra.delete(item.id)) items.delete(item.id);
    if (!items.has(item.id)) items.set(item.id, newest(knowledge, item));
  }
  return [...items.values()];
}

function restoredIds(overlays: ReadonlyMap<string, Overlay>): string[] {
  return [...overlays].filter(([, overlay]) => overlay.gone === false).map(([id]) => id);
}

function overlaysOf(pending: readonly ItemChange[], knowledge: Knowledge): Map<string, Overlay> {
  const overlays = new Map<string, Overlay>();
  const lay = (key: string, more: Overlay) => {
    const id = idOf(knowledge, key);
    const before = overlays.get(id);
    overlays.set(id, { ...before, ...more, patch: { ...before?.patch, ...more.patch } });
  };
  for (const change of pending) {
    if (change.type === 'update') lay(change.id, { patch: change.patch });
    if (change.type === 'delete') lay(change.id, { patch: {}, gone: true });
    if (change.type === 'bulk') for (const id of change.ids) lay(id, bulkOverlay(change.action));
  }
  return overlays;
}

function bulkOverlay(action: BulkAction): Overlay {
  switch (action) {
    case 'complete':
      return { patch: { completed: true } };
    case 'reopen':
      return { patch: { completed: false } };
    case 'delete':
      return { patch: {}, gone: true };
    case 'restore':
      return { patch: {}, gone: false };
  }
}

/** Items that the api has not answered for yet stand first, the newest on top, as the api will put them. */
function draftRows(
  pending: readonly ItemChange[],
  knowledge: Knowledge,
  overlays: ReadonlyMap<string, Overlay>,
  view: ChecklistView,
): ItemRow[] {
  return pending
    .filter((change): change is CreateChange => change.type === 'create')
    .filter((change) => !knowledge.ids.has(change.key))
    .map((change) => ({
      key: change.key,
      item: { ...draftItem(change), ...overlays.get(change.key)?.patch },
      saving: true,
    }))
    .filter(({ key }) => overlays.get(key)?.gone !== true)
    .filter(
      ({ item }) => belongsTo(view, item) && (view.search === '' || matchesSearch(view, item)),
    )
    .reverse();
}

function draftItem({ key, draft, madeAt }: CreateChange): Item {
  return {
    id: key,
    title: draft.title,
    description: draft.description ?? '',
    completed: false,
    dueAt: draft.dueAt ?? null,
    position: '',
    createdBy: null,
    createdAt: madeAt,
    updatedAt: madeAt,
    version: 0,
  };
}
