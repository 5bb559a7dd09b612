import type { Page } from '@monorepo/shared-types';
import { changeBff, readBff } from '@/lib/bff.ts';
import { BffError } from '@/lib/problem.ts';
import type { BulkAction, CreateChange, ItemPatch } from '../model/change.ts';
import type { ChecklistDefinition, FieldNames } from '../model/definition.ts';
import type { Item } from '../model/item.ts';
import { queryOf, type ChecklistView } from '../model/view.ts';
import { itemOf, pageOfItems, recordOf, type ItemRecord } from './item-record.ts';

/** The items of one organisation, through the bff. Every method that asks it throws {@link BffError}. */
export interface ChecklistApi {
  list(view: ChecklistView, cursor: string | null, signal: AbortSignal): Promise<Page<Item>>;
  get(id: string): Promise<Item>;
  create(change: CreateChange): Promise<Item>;
  update(id: string, patch: ItemPatch, version: number): Promise<Item>;
  remove(id: string, version: number): Promise<void>;
  bulk(action: BulkAction, ids: readonly string[]): Promise<Item[]>;
  /** Whether an error says that the item is there no more. */
  isGone(error: unknown): boolean;
}

export function checklistApiOf(
  definition: ChecklistDefinition,
  organization: string,
): ChecklistApi {
  const { fields, notFound } = definition;
  const items = itemsPath(definition, organization);
  const pathOf = (id: string) => `${items}/${encodeURIComponent(id)}`;
  const read = async (response: Response) => itemOf((await response.json()) as ItemRecord, fields);

  return {
    list: async (view, cursor, signal) => {
      const query = queryOf(view, fields, cursor).toString();
      const page = (await readBff(`${items}?${query}`, { signal })) as Page<ItemRecord>;
      return pageOfItems(page, fields);
    },
    get: async (id) => itemOf((await readBff(pathOf(id))) as ItemRecord, fields),
    create: async ({ key, draft }) => {
      const body = recordOf(draft, fields);
      return read(await changeBff('POST', items, { body, headers: { 'idempotency-key': key } }));
    },
    update: async (id, patch, version) => {
      const body = recordOf(patch, fields);
      return read(await changeBff('PATCH', pathOf(id), { body, headers: ifMatch(version) }));
    },
    remove: async (id, version) => {
      await changeBff('DELETE', pathOf(id), { headers: ifMatch(version) });
    },
    bulk: async (action, ids) => {
      const body = bulkOf(action, ids, fields);
      const response = await changeBff('POST', `${items}/bulk`, { body });
      const { items: changed } = (await response.json()) as { items: ItemRecord[] };
      return changed.map((record) => itemOf(record, fields));
    },
    isGone: (error) => error instanceof BffError && error.code === notFound,
  };
}

/** Where the bff has the items of an organisation. */
export function itemsPath({ path }: ChecklistDefinition, organization: string): string {
  return `/bff/organizations/${encodeURIComponent(organization)}/${path}`;
}

/** To complete and to reopen are changes of a field. */
function bulkOf(action: BulkAction, ids: readonly string[], fields: FieldNames): object {
  if (action === 'delete' || action === 'restore') return { action, ids };
  return { action: 'update', ids, change: { [fields.completed]: action === 'complete' } };
}

/** RFC 9110, section 13.1.1: only if nobody changed it since. */
function ifMatch(version: number): Record<string, string> {
  return { 'if-match': `"${String(version)}"` };
}
