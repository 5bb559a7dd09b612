import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';

export interface RecordedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export interface Answer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * A real HTTP server for the tests of one file, in the place of the bff or the api. `answers` says what it answers to
 * `METHOD /path`; what is not in it is 404.
 */
export function stubServer() {
  const answers = new Map<string, Answer | ((request: RecordedRequest) => Answer)>();
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, response) => {
    void (async () => {
      const { method = '', url = '', headers } = incoming;
      const hasBody = headers['content-type']?.includes('json') === true;
      const request = {
        method,
        path: url,
        headers,
        body: hasBody ? await json(incoming) : undefined,
      };
      requests.push(request);
      const known = answers.get(`${method} ${url}`);
      const answer =
        typeof known === 'function'
          ? known(request)
          : (known ?? problem(404, 'REQUEST.ROUTE_NOT_FOUND'));
      response.writeHead(answer.status ?? 200, {
        'content-type': 'application/json',
        ...answer.headers,
      });
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    })();
  });
  const stub = { url: '', answers, requests };

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    stub.url = `http://127.0.0.1:${port}`;
  });
  afterEach(() => {
    answers.clear();
    requests.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return stub;
}

/** An answer in problem+json (RFC 9457). */
export function problem(status: number, code: string): Answer {
  return {
    status,
    body: { type: 'about:blank', title: code, status, code, requestId: 'request-1' },
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  };
}

export const secret = 'a-secret-that-is-long-enough-for-tests';

/** The settings of a process whose bff and api are the stub. */
export function stubSettings(of: { url: string }, more: Record<string, string> = {}): void {
  beforeEach(() => {
    const settings = {
      NODE_ENV: 'test',
      WEB_URL: 'http://localhost:3000',
      BFF_URL: of.url,
      API_URL: of.url,
      INTERNAL_API_SECRET: secret,
      AUTH_SECRET: secret,
      SMTP_URL: 'smtp://localhost:1',
      ...more,
    };
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  });
}
