import type { Todo, TodoQuery } from '@monorepo/shared-types';

export const todoStatuses = ['all', 'open', 'completed'] as const;
export type TodoStatus = (typeof todoStatuses)[number];

/** The orders people may choose; the first is the one they drag todos into. */
export const todoOrders = [
  'position',
  '-createdAt',
  'createdAt',
  'dueAt',
  '-dueAt',
  'title',
  '-title',
] as const satisfies readonly TodoQuery['sort'][];
export type TodoOrder = (typeof todoOrders)[number];

/** What of the list is shown, kept in the address so that it can be shared and the back button works. */
export interface TodoView {
  readonly status: TodoStatus;
  readonly order: TodoOrder;
  readonly search: string;
}

export const defaultView: TodoView = { status: 'all', order: 'position', search: '' };

/** The longest search the api takes, in characters. */
export const maximumSearchLength = 200;

/** Rows per page: enough to fill a tall screen and the next one. */
export const pageSize = 50;

/** Reads the view from an address. What it does not understand counts as not being there. */
export function readTodoView(address: Pick<URLSearchParams, 'get'>): TodoView {
  const status = address.get('status');
  const order = address.get('sort');
  return {
    status: todoStatuses.find((known) => known === status) ?? defaultView.status,
    order: todoOrders.find((known) => known === order) ?? defaultView.order,
    search: normalizeSearch(address.get('q') ?? ''),
  };
}

/** The address of a view: only what differs from the default, so that equal views have equal addresses. */
export function writeTodoView(view: TodoView): string {
  const address = new URLSearchParams();
  if (view.search !== '') address.set('q', view.search);
  if (view.status !== defaultView.status) address.set('status', view.status);
  if (view.order !== defaultView.order) address.set('sort', view.order);
  return address.toString();
}

/** The api's query for the first page of a view, or for the page after `cursor`. */
export function todoQueryOf(view: TodoView, cursor: string | null = null): URLSearchParams {
  const query = new URLSearchParams({ limit: String(pageSize), sort: view.order });
  if (view.status !== 'all') query.set('completed', String(view.status === 'completed'));
  if (view.search !== '') query.set('q', view.search);
  if (cursor !== null) query.set('cursor', cursor);
  return query;
}

/** The api trims a search and refuses control characters' worth of nothing: so does the address. */
export function normalizeSearch(search: string): string {
  return search.trim().slice(0, maximumSearchLength).trim();
}

/** Dragging changes positions, which means something only where all neighbours show in that order. */
export function isReorderable(view: TodoView): boolean {
  return view.order === 'position' && view.search === '';
}

/** Whether a todo that the api has not listed yet (a new one, a changed one) belongs to the view. */
export function belongsTo(view: TodoView, todo: Pick<Todo, 'completed'>): boolean {
  return view.status === 'all' || todo.completed === (view.status === 'completed');
}

/** A guess at the api's search, for todos made while searching: each word stands in the title or the description. */
export function matchesSearch(view: TodoView, todo: Pick<Todo, 'title' | 'description'>): boolean {
  const text = `${todo.title}\n${todo.description}`.toLocaleLowerCase();
  return text.includes(view.search.toLocaleLowerCase());
}
