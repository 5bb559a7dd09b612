import type { FieldNames } from './definition.ts';
import type { Item } from './item.ts';

export const itemStatuses = ['all', 'open', 'completed'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** The orders people may choose; the first is the one they drag items into. */
export const itemOrders = [
  'position',
  '-createdAt',
  'createdAt',
  'dueAt',
  '-dueAt',
  'title',
  '-title',
] as const;
export type ItemOrder = (typeof itemOrders)[number];

/** What of the list is shown, kept in the address so that it can be shared and the back button works. */
export interface ChecklistView {
  readonly status: ItemStatus;
  readonly order: ItemOrder;
  readonly search: string;
}

export const defaultView: ChecklistView = { status: 'all', order: 'position', search: '' };

/** The longest search the api takes, in characters. */
export const maximumSearchLength = 200;

/** Rows per page: enough to fill a tall screen and the next one. */
export const pageSize = 50;

/** Reads the view from an address. What it does not understand counts as not being there. */
export function readView(address: Pick<URLSearchParams, 'get'>): ChecklistView {
  const status = address.get('status');
  const order = address.get('sort');
  return {
    status: itemStatuses.find((known) => known === status) ?? defaultView.status,
    order: itemOrders.find((known) => known === order) ?? defaultView.order,
    search: normalizeSearch(address.get('q') ?? ''),
  };
}

/** The address of a view: only what differs from the default, so that equal views have equal addresses. */
export function writeView(view: ChecklistView): string {
  const address = new URLSearchParams();
  if (view.search !== '') address.set('q', view.search);
  if (view.status !== defaultView.status) address.set('status', view.status);
  if (view.order !== defaultView.order) address.set('sort', view.order);
  return address.toString();
}

/** The api's query for the first page of a view, or for the page after `cursor`. */
export function queryOf(
  view: ChecklistView,
  fields: FieldNames,
  cursor: string | null = null,
): URLSearchParams {
  const query = new URLSearchParams({ limit: String(pageSize), sort: sortOf(view.order, fields) });
  if (view.status !== 'all') query.set(fields.completed, String(view.status === 'completed'));
  if (view.search !== '') query.set('q', view.search);
  if (cursor !== null) query.set('cursor', cursor);
  return query;
}

/** An order by the record's own name for it. */
function sortOf(order: ItemOrder, fields: FieldNames): string {
  const names: Readonly<Record<string, string>> = fields;
  const part = order.replace('-', '');
  return order.replace(part, names[part] ?? part);
}

/** The api trims a search and refuses control characters' worth of nothing: so does the address. */
export function normalizeSearch(search: string): string {
  return search.trim().slice(0, maximumSearchLength).trim();
}

/** Dragging changes positions, which means something only where all neighbours show in that order. */
export function isReorderable(view: ChecklistView): boolean {
  return view.order === 'position' && view.search === '';
}

/** Whether an item that the api has not listed yet (a new one, a changed one) belongs to the view. */
export function belongsTo(view: ChecklistView, item: Pick<Item, 'completed'>): boolean {
  return view.status === 'all' || item.completed === (view.status === 'completed');
}

/** A guess at the api's search, for items made while searching: each word stands in the title or the description. */
export function matchesSearch(
  view: ChecklistView,
  item: Pick<Item, 'title' | 'description'>,
): boolean {
  const text = `${item.title}\n${item.description}`.toLocaleLowerCase();
  return text.includes(view.search.toLocaleLowerCase());
}
