import type { BulkTodos, Todo } from '@monorepo/shared-types';

/** The fields of a todo that a person changes. */
export type TodoPatch = Partial<
  Pick<Todo, 'title' | 'description' | 'completed' | 'dueAt' | 'position'>
>;

/** A todo that is not saved yet. `key` stands in for its id and is its Idempotency-Key: a retry makes no second one. */
export interface CreateChange {
  readonly type: 'create';
  readonly key: string;
  readonly draft: { readonly title: string; readonly completed?: boolean };
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
