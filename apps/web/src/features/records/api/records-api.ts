import type { CalendarDays, HistoryPage, Page, Summary } from '@monorepo/shared-types';
import { changeBff, readBff } from '@/lib/bff.ts';
import type { RecordData } from '../model/definition.ts';

/** Where the bff has the records of a kind. */
export function recordsPath(organization: string, route: string): string {
  return `/bff/organizations/${encodeURIComponent(organization)}/${route}`;
}

export type RecordsApi = ReturnType<typeof recordsApiOf>;

/** The records of one kind in one organisation, asked for by the browser. Every call throws a BffError where it fails. */
export function recordsApiOf(organization: string, route: string) {
  const path = recordsPath(organization, route);
  const ifMatch = ({ version }: RecordData) => ({ 'if-match': `"${String(version)}"` });
  const recordIn = async (response: Response) => (await response.json()) as RecordData;

  return {
    list: async (query: URLSearchParams, signal?: AbortSignal) =>
      (await readBff(`${path}?${query.toString()}`, signal && { signal })) as Page<RecordData>,
    summary: async (query: URLSearchParams, signal?: AbortSignal) =>
      (await readBff(`${path}/summary?${query.toString()}`, signal && { signal })) as Summary,
    calendar: async (query: URLSearchParams, signal?: AbortSignal) =>
      (await readBff(`${path}/calendar?${query.toString()}`, signal && { signal })) as CalendarDays,
    read: async (id: string, signal?: AbortSignal) =>
      (await readBff(`${path}/${id}`, signal && { signal })) as RecordData,
    create: async (body: object, key: string) =>
      recordIn(await changeBff('POST', path, { body, headers: { 'idempotency-key': key } })),
    update: async (record: RecordData, body: object) =>
      recordIn(
        await changeBff('PATCH', `${path}/${record.id}`, { body, headers: ifMatch(record) }),
      ),
    remove: async (record: RecordData) => {
      await changeBff('DELETE', `${path}/${record.id}`, { headers: ifMatch(record) });
    },
    transition: async (record: RecordData, name: string) =>
      recordIn(
        await changeBff('POST', `${path}/${record.id}/${name}`, { headers: ifMatch(record) }),
      ),
    restore: async (id: string) => recordIn(await changeBff('POST', `${path}/${id}/restore`)),
    /** Answers with the records that changed; those that are gone or may not be changed are left out. */
    bulk: async (action: BulkAction, ids: readonly string[]) => {
      const items: RecordData[] = [];
      for (let start = 0; start < ids.length; start += 100) {
        const body = { ...action, ids: ids.slice(start, start + 100) };
        const response = await changeBff('POST', `${path}/bulk`, { body });
        items.push(...((await response.json()) as { items: RecordData[] }).items);
      }
      return items;
    },
    history: async (id: string, cursor: string | null, signal: AbortSignal) => {
      const query = new URLSearchParams({ limit: '20', ...(cursor !== null && { cursor }) });
      return (await readBff(`${path}/${id}/history?${query.toString()}`, {
        signal,
      })) as HistoryPage;
    },
  };
}

export interface BulkAction {
  /** `update`, `delete`, `restore`, or a transition. */
  readonly action: string;
  readonly change?: Readonly<Record<string, unknown>>;
}
