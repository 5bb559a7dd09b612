import type { Item } from './item.ts';

/** The fields of an item that a person changes. */
export type ItemPatch = Partial<
  Pick<Item, 'title' | 'description' | 'completed' | 'dueAt' | 'position'>
>;

export interface ItemDraft {
  readonly title: string;
  readonly description?: string;
  readonly dueAt?: string | null;
}

/** An item that is not saved yet. `key` stands in for its id and is its Idempotency-Key: a retry makes no second one. */
export interface CreateChange {
  readonly type: 'create';
  readonly key: string;
  readonly draft: ItemDraft;
  readonly madeAt: string;
}

/** `base` is the item as the person saw it: what they did not see must not be overwritten. */
export interface UpdateChange {
  readonly type: 'update';
  readonly id: string;
  readonly patch: ItemPatch;
  readonly base: Item;
}

export interface DeleteChange {
  readonly type: 'delete';
  readonly id: string;
  readonly base: Item;
}

export type BulkAction = 'complete' | 'reopen' | 'delete' | 'restore';

/** One action on any number of items; sent in chunks of what the api takes. */
export interface BulkChange {
  readonly type: 'bulk';
  readonly action: BulkAction;
  readonly ids: readonly string[];
}

export type ItemChange = CreateChange | UpdateChange | DeleteChange | BulkChange;

const draftPrefix = 'draft-';

/** A change that makes an item. */
export function createOf(draft: ItemDraft): CreateChange {
  return {
    type: 'create',
    key: `${draftPrefix}${randomKey()}`,
    draft,
    madeAt: new Date().toISOString(),
  };
}

/** 128 random bits. `crypto.randomUUID` is missing where a page comes by plain HTTP from another machine. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether this is the id of a saved item, and not the key of one that is being created. */
export function isPersisted(id: string): boolean {
  return !id.startsWith(draftPrefix);
}

/** The change that takes `change` back. */
export function inverseOf(change: ItemChange): ItemChange {
  switch (change.type) {
    case 'create':
      return { type: 'bulk', action: 'delete', ids: [change.key] };
    case 'delete':
      return { type: 'bulk', action: 'restore', ids: [change.id] };
    case 'update': {
      const { id, patch, base } = change;
      const before = Object.fromEntries(
        Object.keys(patch).map((field) => [field, base[field as keyof ItemPatch]]),
      );
      return { type: 'update', id, patch: before, base: { ...base, ...patch } };
    }
    case 'bulk':
      return { type: 'bulk', action: inverseActions[change.action], ids: change.ids };
  }
}

const inverseActions = {
  complete: 'reopen',
  reopen: 'complete',
  delete: 'restore',
  restore: 'delete',
} as const;

/** Whether a change carries words that the person would have to write again. */
export function carriesText(change: ItemChange): boolean {
  if (change.type === 'create') return true;
  if (change.type !== 'update') return false;
  return change.patch.title !== undefined || change.patch.description !== undefined;
}
