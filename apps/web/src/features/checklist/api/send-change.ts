import { BffError } from '@/lib/problem.ts';
import {
  idOf,
  learnCreated,
  learnGone,
  learnItem,
  newest,
  type Knowledge,
} from '../model/knowledge.ts';
import type { Item } from '../model/item.ts';
import {
  isPersisted,
  type BulkAction,
  type BulkChange,
  type CreateChange,
  type DeleteChange,
  type ItemChange,
  type UpdateChange,
} from '../model/change.ts';
import { isApplied, isConflicting, isContentChanged } from '../model/conflict.ts';
import { retryDelayMs, ItemConflict, ItemNeverCreated } from './change-failure.ts';
import type { ChecklistApi } from './checklist-api.ts';

/** Where changes read what is known, and write what they learn. */
export interface KnowledgeStore {
  readonly get: () => Knowledge;
  readonly update: (learn: (knowledge: Knowledge) => Knowledge) => void;
}

/** The most ids that the api takes in one bulk action. */
const bulkChunk = 100;

/** An edit that loses this many races against others gives up. */
const mostAttempts = 4;

/**
 * Sends one change and learns from the answers. Changes are sent one after another (see the mutation's scope), so each
 * starts from the version that the one before it left, and two quick edits of an item do not conflict with each other.
 *
 * @throws {ItemConflict} when someone else changed the same part.
 * @throws {BffError} when the bff refused, or cannot be reached after trying again.
 */
export async function sendChange(
  api: ChecklistApi,
  store: KnowledgeStore,
  change: ItemChange,
): Promise<void> {
  switch (change.type) {
    case 'create':
      await create(api, store, change);
      return;
    case 'update':
      await update(api, store, change);
      return;
    case 'delete':
      await remove(api, store, change);
      return;
    case 'bulk':
      await bulk(api, store, change);
      return;
  }
}

async function create(api: ChecklistApi, store: KnowledgeStore, change: CreateChange) {
  const item = await persist(() => api.create(change));
  store.update((knowledge) => learnCreated(knowledge, change.key, item));
}

async function update(api: ChecklistApi, store: KnowledgeStore, change: UpdateChange) {
  const { base, patch } = change;
  let current = currentOf(store, base);
  for (let attempt = 1; ; attempt += 1) {
    if (isConflicting(base, current, patch)) throw new ItemConflict(current);
    if (isApplied(current, patch)) return;
    const { id, version } = current;
    try {
      const item = await persist(() => api.update(id, patch, version));
      store.update((knowledge) => learnItem(knowledge, item));
      return;
    } catch (error) {
      current = await lookAgain(api, store, current, error, attempt);
    }
  }
}

async function remove(api: ChecklistApi, store: KnowledgeStore, { base }: DeleteChange) {
  let current = currentOf(store, base);
  for (let attempt = 1; ; attempt += 1) {
    const { id, version } = current;
    if (isContentChanged(base, current)) throw new ItemConflict(current);
    try {
      await persist(() => api.remove(id, version));
      break;
    } catch (error) {
      const newer = await lookAgain(api, store, current, error, attempt).catch(
        (second: unknown) => {
          if (api.isGone(second)) return null;
          throw second;
        },
      );
      if (newer === null) break; // Someone else deleted it: it is as the person wanted.
      current = newer;
    }
  }
  const last = current;
  store.update((knowledge) => learnGone(knowledge, last));
}

/** Chunk by chunk: what an earlier chunk did stays done and known when a later one fails. */
async function bulk(api: ChecklistApi, store: KnowledgeStore, { action, ids }: BulkChange) {
  const known = ids.map((id) => idOf(store.get(), id)).filter(isPersisted);
  for (let start = 0; start < known.length; start += bulkChunk) {
    const chunk = known.slice(start, start + bulkChunk);
    const changed = await persist(() => api.bulk(action, chunk));
    store.update((knowledge) => learnBulk(knowledge, action, chunk, changed));
  }
}

function learnBulk(
  knowledge: Knowledge,
  action: BulkAction,
  ids: readonly string[],
  changed: readonly Item[],
): Knowledge {
  const learn = action === 'delete' ? learnGone : learnItem;
  let next = knowledge;
  for (const item of changed) next = learn(next, item);
  const answered = new Set(changed.map((item) => item.id));
  // What the api left out exists no more, unless it already was as asked.
  for (const id of ids) {
    const known = next.items.get(id);
    if (action === 'delete' && known !== undefined && !answered.has(id))
      next = learnGone(next, known);
  }
  return next;
}

/** After a refused version: what the item is now, unless the refusal was about something else or comes too often. */
async function lookAgain(
  api: ChecklistApi,
  store: KnowledgeStore,
  before: Item,
  error: unknown,
  attempt: number,
): Promise<Item> {
  if (api.isGone(error)) store.update((knowledge) => learnGone(knowledge, before));
  const outdated = error instanceof BffError && error.status === 412;
  if (!outdated || attempt >= mostAttempts) throw error;
  try {
    const current = await persist(() => api.get(before.id));
    store.update((knowledge) => learnItem(knowledge, current));
    return current;
  } catch (second) {
    if (api.isGone(second)) store.update((knowledge) => learnGone(knowledge, before));
    throw second;
  }
}

/** The newest known state of the item that a change was made on. */
function currentOf(store: KnowledgeStore, base: Item): Item {
  const knowledge = store.get();
  const id = idOf(knowledge, base.id);
  const item = id === base.id ? newest(knowledge, base) : knowledge.items.get(id);
  if (item === undefined || !isPersisted(item.id)) throw new ItemNeverCreated();
  return item;
}

async function persist<Result>(send: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const delayMs = retryDelayMs(error, attempt);
      if (delayMs === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}
