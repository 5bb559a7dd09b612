import type { BulkTodosResult, Todo, TodoPage } from '@monorepo/shared-types';
import { changeBff, readBff } from '@/lib/bff.ts';
import type { BulkChange, CreateChange, TodoPatch } from '../model/todo-change.ts';
import { todoQueryOf, type TodoView } from '../model/todo-view.ts';

/** The todos of one organisation, through the bff. Every method throws {@link BffError}. */
export interface TodosApi {
  list(view: TodoView, cursor: string | null, signal: AbortSignal): Promise<TodoPage>;
  get(id: string): Promise<Todo>;
  create(change: CreateChange): Promise<Todo>;
  update(id: string, patch: TodoPatch, version: number): Promise<Todo>;
  remove(id: string, version: number): Promise<void>;
  bulk(action: BulkChange['action'], ids: readonly string[]): Promise<Todo[]>;
}

export function todosApiOf(organization: string): TodosApi {
  const todos = `/bff/organizations/${encodeURIComponent(organization)}/todos`;
  const pathOf = (id: string) => `${todos}/${encodeURIComponent(id)}`;

  return {
    list: async (view, cursor, signal) =>
      (await readBff(`${todos}?${todoQueryOf(view, cursor).toString()}`, { signal })) as TodoPage,
    get: async (id) => (await readBff(pathOf(id))) as Todo,
    create: async ({ key, draft }) =>
      todoOf(await changeBff('POST', todos, { body: draft, headers: { 'idempotency-key': key } })),
    update: async (id, patch, version) =>
      todoOf(await changeBff('PATCH', pathOf(id), { body: patch, headers: ifMatch(version) })),
    remove: async (id, version) => {
      await changeBff('DELETE', pathOf(id), { headers: ifMatch(version) });
    },
    bulk: async (action, ids) => {
      const response = await changeBff('POST', `${todos}/bulk`, { body: { action, ids } });
      return ((await response.json()) as BulkTodosResult).items;
    },
  };
}

/** RFC 9110, section 13.1.1: only if nobody changed it since. */
function ifMatch(version: number): Record<string, string> {
  return { 'if-match': `"${String(version)}"` };
}

async function todoOf(response: Response): Promise<Todo> {
  return (await response.json()) as Todo;
}
