import { onlineManager } from '@tanstack/react-query';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Answer } from '@/testing/stub-server.ts';

export interface BffRequest {
  method: string;
  path: string;
  body: unknown;
  headers: Headers;
}

type Answerer = (request: BffRequest) => Answer | Promise<Answer>;

/** What the browser can reach, at every address under one organisation: its bff, or nothing while it is offline. */
export function stubBff(organization = 'acme') {
  const answers = new Map<string, Answer | Answerer>();
  const requests: BffRequest[] = [];
  const root = `/bff/organizations/${organization}`;
  let connected = true;
  /** The browser says so, too, when its network goes and comes. */
  const connect = (next: boolean) => {
    connected = next;
    onlineManager.setOnline(next);
  };
  const stub = {
    requests,
    connect,
    /** By `METHOD /path` below the organisation, without the query; the last word stands. */
    answer: (to: string, answer: Answer | Answerer) => answers.set(to, answer),
    sent: (method: string) => requests.filter((request) => request.method === method),
  };

  beforeEach(() => {
    document.head.innerHTML = '<meta name="csrf-token" content="token">';
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      if (!connected) throw new TypeError('Failed to fetch');
      const { method = 'GET', body, headers } = init;
      const path = url.replace(root, '');
      const json = typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined;
      const request = { method, path, body: json, headers: new Headers(headers) };
      requests.push(request);
      const known = answers.get(`${method} ${path.replace(/\?.*/, '')}`) ?? { status: 404 };
      const answer = typeof known === 'function' ? await known(request) : known;
      return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
        status: answer.status ?? 200,
        headers: { 'content-type': 'application/json', ...answer.headers },
      });
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    answers.clear();
    requests.length = 0;
    connect(true);
  });
  return stub;
}

/** A page of records with nothing after it. */
export function pageOf(...items: readonly object[]): Answer {
  return { body: { items, nextCursor: null } };
}
