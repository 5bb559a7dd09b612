import type { BulkTodos, Todo } from '@monorepo/shared-types';

/** The fields of a todo that a person changes. */
export type TodoPatch = Partial<
  Pick<Todo, 'title' | 'description' | 'completed' | 'dueAt' | 'position'>
>;

export interface TodoDraft {
  readonly title: string;
  readonly description?: string;
  readonly dueAt?: string | null;
}

/** A todo that is not saved yet. `key` stands in for its id and is its Idempotency-Key: a retry makes no second one. */
export interface CreateChange {
  readonly type: 'create';
  readonly key: string;
  readonly draft: TodoDraft;
  readonly madeAt: string;
}

/** `base` is the todo as the person saw it: what they did not see must not be overwritten. */
export interface UpdateChange {
  readonly type: 'update';
  readonly id: string;
  readonly patch: TodoPatch;
  readonly base: Todo;
}

export interface DeleteChange {
  readonly type: 'delete';
  readonly id: string;
  readonly base: Todo;
}

/** One action on any number of todos; sent in chunks of what the api takes. */
export interface BulkChange {
  readonly type: 'bulk';
  readonly action: BulkTodos['action'];
  readonly ids: readonly string[];
}

export type TodoChange = CreateChange | UpdateChange | DeleteChange | BulkChange;

const draftPrefix = 'draft-';

/** A change that makes a todo. */
export function createOf(draft: TodoDraft): CreateChange {
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

/** Whether this is the id of a saved todo, and not the key of one that is being created. */
export function isPersisted(id: string): boolean {
  return !id.startsWith(draftPrefix);
}

/** The change that takes `change` back. */
export function inverseOf(change: TodoChange): TodoChange {
  switch (change.type) {
    case 'create':
      return { type: 'bulk', action: 'delete', ids: [change.key] };
    case 'delete':
      return { type: 'bulk', action: 'restore', ids: [change.id] };
    case 'update': {
      const { id, patch, base } = change;
      const before = Object.fromEntries(
        Object.keys(patch).map((field) => [field, base[field as keyof TodoPatch]]),
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
export function carriesText(change: TodoChange): boolean {
  if (change.type === 'create') return true;
  if (change.type !== 'update') return false;
  return change.patch.title !== undefined || change.patch.description !== undefined;
}
