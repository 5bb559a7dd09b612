import type { Todo } from '@monorepo/shared-types';
import { idOf, isGone, keyOf, newest, type Knowledge } from './knowledge.ts';
import type { CreateChange, TodoChange, TodoPatch } from './todo-change.ts';
import { compareByPosition } from './todo-position.ts';
import { belongsTo, matchesSearch, type TodoView } from './todo-view.ts';

/** A row of the list. `key` stays the same from the moment a todo is typed; `saving` marks what is on its way. */
export interface TodoRow {
  readonly key: string;
  readonly todo: Todo;
  readonly saving: boolean;
}

interface Overlay {
  patch: TodoPatch;
  gone?: boolean;
}

/**
 * What the person sees: the loaded pages, corrected by the answers to earlier changes, with the changes that are still
 * on their way put on top, in the order they were made. A change that fails is no longer among `pending`, so its effect is
 * gone and everything made before and after it stays.
 */
export function rowsOf(
  listed: readonly Todo[],
  knowledge: Knowledge,
  pending: readonly TodoChange[],
  view: TodoView,
): TodoRow[] {
  const overlays = overlaysOf(pending, knowledge);
  const known = knownTodos(listed, knowledge, overlays, view);
  const rows: TodoRow[] = [];
  for (const todo of known) {
    const overlay = overlays.get(todo.id);
    if (overlay?.gone ?? isGone(knowledge, todo)) continue;
    const shown = overlay === undefined ? todo : { ...todo, ...overlay.patch };
    if (!belongsTo(view, shown)) continue;
    rows.push({ key: keyOf(knowledge, todo.id), todo: shown, saving: overlay !== undefined });
  }
  if (view.order === 'position') rows.sort((one, other) => compareByPosition(one.todo, other.todo));
  return [...draftRows(pending, knowledge, overlays, view), ...rows];
}

/** The listed todos and those that the list does not have yet, each once and in its newest state. */
function knownTodos(
  listed: readonly Todo[],
  knowledge: Knowledge,
  overlays: ReadonlyMap<string, Overlay>,
  view: TodoView,
): Todo[] {
  const todos = new Map<string, Todo>();
  for (const id of [...knowledge.added, ...restoredIds(overlays)].reverse()) {
    const todo = knowledge.todos.get(id);
    if (todo !== undefined && (view.search === '' || matchesSearch(view, todo)))
      todos.set(id, todo);
  }
  const extra = new Set(todos.keys());
  for (const todo of listed) {
    if (extra.delete(todo.id)) todos.delete(todo.id);
    if (!todos.has(todo.id)) todos.set(todo.id, newest(knowledge, todo));
  }
  return [...todos.values()];
}

function restoredIds(overlays: ReadonlyMap<string, Overlay>): string[] {
  return [...overlays].filter(([, overlay]) => overlay.gone === false).map(([id]) => id);
}

function overlaysOf(pending: readonly TodoChange[], knowledge: Knowledge): Map<string, Overlay> {
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

function bulkOverlay(action: 'complete' | 'reopen' | 'delete' | 'restore'): Overlay {
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

/** Todos that the api has not answered for yet stand first, the newest on top, as the api will put them. */
function draftRows(
  pending: readonly TodoChange[],
  knowledge: Knowledge,
  overlays: ReadonlyMap<string, Overlay>,
  view: TodoView,
): TodoRow[] {
  return pending
    .filter((change): change is CreateChange => change.type === 'create')
    .filter((change) => !knowledge.ids.has(change.key))
    .map((change) => ({
      key: change.key,
      todo: { ...draftTodo(change), ...overlays.get(change.key)?.patch },
      saving: true,
    }))
    .filter(({ key }) => overlays.get(key)?.gone !== true)
    .filter(
      ({ todo }) => belongsTo(view, todo) && (view.search === '' || matchesSearch(view, todo)),
    )
    .reverse();
}

function draftTodo({ key, draft, madeAt }: CreateChange): Todo {
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
