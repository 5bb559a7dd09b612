import type { ErrorCode } from '@monorepo/shared-types';
import { generateKeyBetween } from 'fractional-indexing';
import { itemOf, recordOf } from '../api/item-record.ts';
import type { Item } from '../model/item.ts';
import { BulkTasks, CreateTask, testChecklist, UpdateTask } from './test-checklist.ts';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What a request meets instead of the server: an answer of its own, or a network that fails. */
export type Interference = (request: RecordedRequest) => Response | Promise<Response> | null;

/** The items of an organisation behind `fetch`, as the contracts describe them, for tests without a network. */
export interface ChecklistServer {
  readonly fetch: typeof fetch;
  readonly requests: RecordedRequest[];
  /** Items in the order of the list, without the deleted. */
  list: () => Item[];
  get: (id: string) => Item;
  /** Somebody else's change. */
  change: (id: string, patch: Partial<Item>) => void;
  remove: (id: string) => void;
  /** Lets the next requests that `matches` says meet something else, `times` of them. */
  interfere: (
    matches: (request: RecordedRequest) => boolean,
    interference: Interference,
    times?: number,
  ) => void;
}

const pageLimit = 50;
const { fields, notFound } = testChecklist;

/** The record of an item, as the api writes it. */
const answerWith = (item: Item, status = 200) => Response.json(recordOf(item, fields), { status });

export function checklistServer(seed: readonly Item[]): ChecklistServer {
  const items = new Map(seed.map((item) => [item.id, item]));
  const deleted = new Set<string>();
  const replies = new Map<string, Item>();
  const requests: RecordedRequest[] = [];
  let interferences: {
    matches: (request: RecordedRequest) => boolean;
    interference: Interference;
    left: number;
  }[] = [];
  let created = 0;

  const list = () =>
    [...items.values()]
      .filter(({ id }) => !deleted.has(id))
      .sort((one, other) => (one.position < other.position ? -1 : 1));
  const get = (id: string) => {
    const item = items.get(id);
    if (item === undefined) throw new Error(`No item ${id}`);
    return item;
  };
  const change = (id: string, patch: Partial<Item>): Item => {
    const next = { ...get(id), ...patch, version: get(id).version + 1 };
    items.set(id, next);
    return next;
  };

  function answer({ method, path, headers, body }: RecordedRequest): Response {
    const url = new URL(path, 'http://localhost');
    const [, id] = /\/tasks\/([^/]+)$/.exec(url.pathname) ?? [];
    if (id === 'bulk') return bulk(BulkTasks.parse(body));
    if (id === undefined) return method === 'GET' ? page(url.searchParams) : create(headers, body);
    if (!items.has(id) || deleted.has(id)) return problem(404, notFound);
    if (method === 'GET') return answerWith(get(id));
    if (headers.get('if-match') !== `"${String(get(id).version)}"`) {
      return problem(412, 'REQUEST.PRECONDITION_FAILED');
    }
    if (method === 'PATCH') return answerWith(change(id, patchOf(UpdateTask.parse(body))));
    deleted.add(id);
    change(id, {});
    return new Response(null, { status: 204 });
  }

  function page(query: URLSearchParams): Response {
    const text = query.get('q')?.toLowerCase();
    const completed = query.get(fields.completed);
    const found = list()
      .filter((item) => completed === null || String(item.completed) === completed)
      .filter(({ title }) => text === undefined || title.toLowerCase().includes(text));
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit') ?? pageLimit);
    const nextCursor = end < found.length ? String(end) : null;
    const shown = found.slice(start, end).map((item) => recordOf(item, fields));
    return Response.json({ items: shown, nextCursor });
  }

  function create(headers: Headers, body: unknown): Response {
    const key = headers.get('idempotency-key') ?? '';
    const known = replies.get(key);
    if (known !== undefined) return answerWith(known, 201);
    const first = list()[0]?.position ?? null;
    created += 1;
    const now = new Date().toISOString();
    const item: Item = {
      ...itemOf(CreateTask.parse(body), fields),
      id: `00000000-0000-7000-8000-${String(created).padStart(12, '0')}`,
      position: generateKeyBetween(null, first),
      createdBy: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    items.set(item.id, item);
    replies.set(key, item);
    return answerWith(item, 201);
  }

  function bulk(body: BulkTasks): Response {
    const { action } = body;
    const patch = body.action === 'update' ? patchOf(body.change) : {};
    const changed = body.ids
      .filter((id) => items.has(id))
      .flatMap((id) => {
        const applies = action === 'restore' ? deleted.has(id) : !deleted.has(id);
        if (!applies) return [];
        if (action === 'delete') deleted.add(id);
        if (action === 'restore') deleted.delete(id);
        return [recordOf(change(id, patch), fields)];
      });
    return Response.json({ items: changed });
  }

  return {
    requests,
    list,
    get,
    change: (id, patch) => void change(id, patch),
    remove: (id) => void deleted.add(id),
    interfere: (matches, interference, times = 1) => {
      interferences.push({ matches, interference, left: times });
    },
    fetch: async (input, init) => {
      const request: RecordedRequest = {
        method: init?.method ?? 'GET',
        path: input instanceof Request ? input.url : String(input),
        headers: new Headers(init?.headers),
        body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      };
      requests.push(request);
      await Promise.resolve();
      const met = interferences.find(({ matches }) => matches(request));
      if (met !== undefined) {
        met.left -= 1;
        interferences = interferences.filter(({ left }) => left > 0);
        const answered = await met.interference(request);
        if (answered !== null) return answered;
      }
      return answer(request);
    },
  };
}

/** A change of an item from what the record calls it. */
function patchOf(record: object): Partial<Item> {
  const parts = Object.entries(fields).map(([part, name]) => [name, part]);
  const names = Object.fromEntries(parts) as Readonly<Record<string, string>>;
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: [string, unknown]) => [names[name] ?? name, value]),
  );
}

/** An answer that refuses, as the bff words it. */
export function problem(
  status: number,
  code: ErrorCode,
  headers: Record<string, string> = {},
): Response {
  const body = { type: 'about:blank', title: code, status, code, requestId: 'test' };
  return Response.json(body, {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
