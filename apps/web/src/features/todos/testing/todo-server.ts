import {
  BulkTodos,
  CreateTodo,
  UpdateTodo,
  type ErrorCode,
  type Todo,
} from '@monorepo/shared-types';
import { generateKeyBetween } from 'fractional-indexing';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What a request meets instead of the server: an answer of its own, or a network that fails. */
export type Interference = (request: RecordedRequest) => Response | Promise<Response> | null;

/** The todos of an organisation behind `fetch`, as the contracts describe them, for tests without a network. */
export interface TodoServer {
  readonly fetch: typeof fetch;
  readonly requests: RecordedRequest[];
  /** Todos in the order of the list, without the deleted. */
  list: () => Todo[];
  get: (id: string) => Todo;
  /** Somebody else's change. */
  change: (id: string, patch: Partial<Todo>) => void;
  remove: (id: string) => void;
  /** Lets the next requests that `matches` says meet something else, `times` of them. */
  interfere: (
    matches: (request: RecordedRequest) => boolean,
    interference: Interference,
    times?: number,
  ) => void;
}

const pageLimit = 50;

export function todoServer(seed: readonly Todo[]): TodoServer {
  const todos = new Map(seed.map((todo) => [todo.id, todo]));
  const deleted = new Set<string>();
  const replies = new Map<string, Todo>();
  const requests: RecordedRequest[] = [];
  let interferences: {
    matches: (request: RecordedRequest) => boolean;
    interference: Interference;
    left: number;
  }[] = [];
  let created = 0;

  const list = () =>
    [...todos.values()]
      .filter(({ id }) => !deleted.has(id))
      .sort((one, other) => (one.position < other.position ? -1 : 1));
  const get = (id: string) => {
    const todo = todos.get(id);
    if (todo === undefined) throw new Error(`No todo ${id}`);
    return todo;
  };
  const change = (id: string, patch: Partial<Todo>): Todo => {
    const next = { ...get(id), ...patch, version: get(id).version + 1 };
    todos.set(id, next);
    return next;
  };

  function answer({ method, path, headers, body }: RecordedRequest): Response {
    const url = new URL(path, 'http://localhost');
    const [, id] = /\/todos\/([^/]+)$/.exec(url.pathname) ?? [];
    if (id === 'bulk') return bulk(BulkTodos.parse(body));
    if (id === undefined) return method === 'GET' ? page(url.searchParams) : create(headers, body);
    if (!todos.has(id) || deleted.has(id)) return problem(404, 'TODO.NOT_FOUND');
    if (method === 'GET') return Response.json(get(id));
    if (headers.get('if-match') !== `"${String(get(id).version)}"`) {
      return problem(412, 'REQUEST.PRECONDITION_FAILED');
    }
    if (method === 'PATCH')
      return Response.json(change(id, UpdateTodo.parse(body) as Partial<Todo>));
    deleted.add(id);
    change(id, {});
    return new Response(null, { status: 204 });
  }

  function page(query: URLSearchParams): Response {
    const text = query.get('q')?.toLowerCase();
    const completed = query.get('completed');
    const found = list()
      .filter((todo) => completed === null || String(todo.completed) === completed)
      .filter(({ title }) => text === undefined || title.toLowerCase().includes(text));
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit') ?? pageLimit);
    const nextCursor = end < found.length ? String(end) : null;
    return Response.json({ items: found.slice(start, end), nextCursor });
  }

  function create(headers: Headers, body: unknown): Response {
    const key = headers.get('idempotency-key') ?? '';
    const known = replies.get(key);
    if (known !== undefined) return Response.json(known, { status: 201 });
    const first = list()[0]?.position ?? null;
    created += 1;
    const now = new Date().toISOString();
    const todo: Todo = {
      ...CreateTodo.parse(body),
      id: `00000000-0000-7000-8000-${String(created).padStart(12, '0')}`,
      position: generateKeyBetween(null, first),
      createdBy: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    todos.set(todo.id, todo);
    replies.set(key, todo);
    return Response.json(todo, { status: 201 });
  }

  function bulk({ action, ids }: BulkTodos): Response {
    const items = ids
      .filter((id) => todos.has(id))
      .flatMap((id) => {
        const applies = action === 'restore' ? deleted.has(id) : !deleted.has(id);
        if (!applies) return [];
        if (action === 'delete') deleted.add(id);
        if (action === 'restore') deleted.delete(id);
        const completed = action === 'complete' || (action !== 'reopen' && get(id).completed);
        return [change(id, { completed })];
      });
    return Response.json({ items });
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
