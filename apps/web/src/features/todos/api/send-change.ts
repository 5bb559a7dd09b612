import type { BulkTodos, Todo } from '@monorepo/shared-types';
import { BffError } from '@/lib/problem.ts';
import {
  idOf,
  learnCreated,
  learnGone,
  learnTodo,
  newest,
  type Knowledge,
} from '../model/knowledge.ts';
import {
  isPersisted,
  type BulkChange,
  type CreateChange,
  type DeleteChange,
  type TodoChange,
  type UpdateChange,
} from '../model/todo-change.ts';
import { isApplied, isConflicting, isContentChanged } from '../model/todo-conflict.ts';
import { retryDelayMs, TodoConflict, TodoNeverCreated } from './change-failure.ts';
import type { TodosApi } from './todos-api.ts';

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
 * starts from the version that the one before it left, and two quick edits of a todo do not conflict with each other.
 *
 * @throws {TodoConflict} when someone else changed the same part.
 * @throws {BffError} when the bff refused, or cannot be reached after trying again.
 */
export async function sendChange(
  api: TodosApi,
  store: KnowledgeStore,
  change: TodoChange,
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

async function create(api: TodosApi, store: KnowledgeStore, change: CreateChange) {
  const todo = await persist(() => api.create(change));
  store.update((knowledge) => learnCreated(knowledge, change.key, todo));
}

async function update(api: TodosApi, store: KnowledgeStore, change: UpdateChange) {
  const { base, patch } = change;
  let current = currentOf(store, base);
  for (let attempt = 1; ; attempt += 1) {
    if (isConflicting(base, current, patch)) throw new TodoConflict(current);
    if (isApplied(current, patch)) return;
    const { id, version } = current;
    try {
      const todo = await persist(() => api.update(id, patch, version));
      store.update((knowledge) => learnTodo(knowledge, todo));
      return;
    } catch (error) {
      current = await lookAgain(api, store, current, error, attempt);
    }
  }
}

async function remove(api: TodosApi, store: KnowledgeStore, { base }: DeleteChange) {
  let current = currentOf(store, base);
  for (let attempt = 1; ; attempt += 1) {
    const { id, version } = current;
    if (isContentChanged(base, current)) throw new TodoConflict(current);
    try {
      await persist(() => api.remove(id, version));
      break;
    } catch (error) {
      const newer = await lookAgain(api, store, current, error, attempt).catch(nullIfGone);
      if (newer === null) break; // Someone else deleted it: it is as the person wanted.
      current = newer;
    }
  }
  const last = current;
  store.update((knowledge) => learnGone(knowledge, last));
}

/** Chunk by chunk: what an earlier chunk did stays done and known when a later one fails. */
async function bulk(api: TodosApi, store: KnowledgeStore, { action, ids }: BulkChange) {
  const known = ids.map((id) => idOf(store.get(), id)).filter(isPersisted);
  for (let start = 0; start < known.length; start += bulkChunk) {
    const chunk = known.slice(start, start + bulkChunk);
    const changed = await persist(() => api.bulk(action, chunk));
    store.update((knowledge) => learnBulk(knowledge, action, chunk, changed));
  }
}

function learnBulk(
  knowledge: Knowledge,
  action: BulkTodos['action'],
  ids: readonly string[],
  changed: readonly Todo[],
): Knowledge {
  const learn = action === 'delete' ? learnGone : learnTodo;
  let next = knowledge;
  for (const todo of changed) next = learn(next, todo);
  const answered = new Set(changed.map((todo) => todo.id));
  // What the api left out exists no more, unless it already was as asked.
  for (const id of ids) {
    const known = next.todos.get(id);
    if (action === 'delete' && known !== undefined && !answered.has(id))
      next = learnGone(next, known);
  }
  return next;
}

/** After a refused version: what the todo is now, unless the refusal was about something else or comes too often. */
async function lookAgain(
  api: TodosApi,
  store: KnowledgeStore,
  before: Todo,
  error: unknown,
  attempt: number,
): Promise<Todo> {
  if (isGoneError(error)) store.update((knowledge) => learnGone(knowledge, before));
  const outdated = error instanceof BffError && error.status === 412;
  if (!outdated || attempt >= mostAttempts) throw error;
  try {
    const current = await persist(() => api.get(before.id));
    store.update((knowledge) => learnTodo(knowledge, current));
    return current;
  } catch (second) {
    if (isGoneError(second)) store.update((knowledge) => learnGone(knowledge, before));
    throw second;
  }
}

/** The newest known state of the todo that a change was made on. */
function currentOf(store: KnowledgeStore, base: Todo): Todo {
  const knowledge = store.get();
  const id = idOf(knowledge, base.id);
  const todo = id === base.id ? newest(knowledge, base) : knowledge.todos.get(id);
  if (todo === undefined || !isPersisted(todo.id)) throw new TodoNeverCreated();
  return todo;
}

function isGoneError(error: unknown): boolean {
  return error instanceof BffError && error.status === 404 && error.code === 'TODO.NOT_FOUND';
}

function nullIfGone(error: unknown): null {
  if (isGoneError(error)) return null;
  throw error;
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
