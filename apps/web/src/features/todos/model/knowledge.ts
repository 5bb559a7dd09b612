import type { Todo } from '@monorepo/shared-types';

/**
 * What the answers to this tab's changes have taught it, beside the pages of the list: the list need not be fetched
 * again after every change, and a page that was on its way while a change arrived cannot bring the old state back.
 */
export interface Knowledge {
  /** The newest state of each todo that an answer told, also of deleted ones (for undo). */
  readonly todos: ReadonlyMap<string, Todo>;
  /** Deleted todos, with the newest version known to be deleted: only a newer one is back. */
  readonly gone: ReadonlyMap<string, number>;
  /** Todos that exist though the loaded pages may not list them yet, oldest first. */
  readonly added: readonly string[];
  /** Which id the api gave to a todo created here, by the key that stood in for it. */
  readonly ids: ReadonlyMap<string, string>;
  /** The reverse of `ids`: a row keeps its key, and with it its focus, when it gets its id. */
  readonly keys: ReadonlyMap<string, string>;
}

export const noKnowledge: Knowledge = {
  todos: new Map(),
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
export function newest(knowledge: Knowledge, todo: Todo): Todo {
  const known = knowledge.todos.get(todo.id);
  return known !== undefined && known.version > todo.version ? known : todo;
}

export function isGone(knowledge: Knowledge, todo: Todo): boolean {
  const version = knowledge.gone.get(todo.id);
  return version !== undefined && todo.version <= version;
}

/** The todo exists and looks like this. */
export function learnTodo(knowledge: Knowledge, todo: Todo): Knowledge {
  const known = knowledge.todos.get(todo.id);
  if (known !== undefined && known.version > todo.version) return knowledge;
  const gone = new Map(knowledge.gone);
  const wasGone = gone.delete(todo.id);
  return {
    ...knowledge,
    todos: new Map(knowledge.todos).set(todo.id, todo),
    gone,
    added: wasGone ? withLast(knowledge.added, todo.id) : knowledge.added,
  };
}

/** The todo that was known as `key` has been created. */
export function learnCreated(knowledge: Knowledge, key: string, todo: Todo): Knowledge {
  return {
    ...learnTodo(knowledge, todo),
    added: withLast(knowledge.added, todo.id),
    ids: new Map(knowledge.ids).set(key, todo.id),
    keys: new Map(knowledge.keys).set(todo.id, key),
  };
}

/** The todo is deleted; `todo` is the newest state of it that anybody here has seen. */
export function learnGone(knowledge: Knowledge, todo: Todo): Knowledge {
  const last = newest(knowledge, todo);
  return {
    ...knowledge,
    todos: new Map(knowledge.todos).set(todo.id, last),
    gone: new Map(knowledge.gone).set(todo.id, last.version),
  };
}

function withLast(ids: readonly string[], id: string): readonly string[] {
  return [...ids.filter((other) => other !== id), id];
}
