import { type BrowserSession, sessionCookieName } from '@monorepo/shared-types';
import { type Dispatcher, request } from 'undici';
import { webUrl } from './settings.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly text: string;
  /** What the text says as JSON; undefined where there is none. */
  readonly body: unknown;
}

export interface Visit {
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** Sends what a browser would send, and whatever else a test adds to it. */
export async function visit(
  url: string,
  method: Dispatcher.HttpMethod,
  { headers = {}, body }: Visit = {},
): Promise<Reply> {
  const {
    statusCode,
    headers: answered,
    body: stream,
  } = await request(url, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await stream.text();
  return {
    status: statusCode,
    headers: answered,
    text,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}

/** Somebody's browser, signed in at a bff: sends the cookie, and with a change the origin and the token. */
export class Browser {
  constructor(
    private readonly bffUrl: string,
    readonly sessionToken: string,
  ) {}

  get cookie(): Record<string, string> {
    return { cookie: `${sessionCookieName(false)}=${this.sessionToken}` };
  }

  async csrfToken(): Promise<string> {
    const { body } = await this.get('/bff/session');
    return (body as BrowserSession).csrfToken;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return visit(this.bffUrl + path, 'GET', { headers: { ...this.cookie, ...headers } });
  }

  async send(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    visited: Visit = {},
  ): Promise<Reply> {
    const proof = { origin: webUrl, 'x-csrf-token': await this.csrfToken() };
    return visit(this.bffUrl + path, method, {
      ...visited,
      headers: { ...this.cookie, ...proof, ...visited.headers },
    });
  }
}
