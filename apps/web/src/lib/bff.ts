import { type BrowserSession } from '@monorepo/shared-types';
import { BffError, bffErrorOf, unreachable } from '@/lib/problem.ts';

export interface BffRequest {
  /** What is sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export type BffMethod = 'POST' | 'PATCH' | 'PUT' | 'DELETE';

const csrfMeta = 'meta[name="csrf-token"]';

/**
 * Reads from the bff, in the browser. The answer is not checked: it comes from this application's own origin, which keeps
 * the contracts in its tests, and the code that could check it would be a sixth of what a page loads.
 *
 * @throws {BffError} with the code of the problem, or SERVER.UNAVAILABLE.
 */
export async function readBff(
  path: string,
  request: Pick<BffRequest, 'headers' | 'signal'> = {},
): Promise<unknown> {
  const response = await send(path, { ...request, method: 'GET' });
  return await response.json();
}

/**
 * Opens a file of the bff, in the browser.
 *
 * @throws {BffError} with the code of the problem, or SERVER.UNAVAILABLE.
 */
export async function openBff(path: string, signal: AbortSignal): Promise<Response> {
  return await send(path, { method: 'GET', signal });
}

/**
 * Changes something through the bff, in the browser, and returns its answer as it came (status, ETag, body). The CSRF
 * token is the page's; when the bff no longer takes it, a fresh one is fetched once.
 *
 * @throws {BffError} with the code of the problem, or SERVER.UNAVAILABLE.
 */
export async function changeBff(
  method: BffMethod,
  path: string,
  request: BffRequest = {},
): Promise<Response> {
  try {
    return await sendChange(method, path, request, await csrfToken());
  } catch (error) {
    if (!(error instanceof BffError) || error.code !== 'CSRF.INVALID') throw error;
    return await sendChange(method, path, request, await freshCsrfToken());
  }
}

async function sendChange(
  method: BffMethod,
  path: string,
  { body, headers, ...request }: BffRequest,
  token: string,
): Promise<Response> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  return await send(path, {
    ...request,
    method,
    headers: { ...json, 'x-csrf-token': token, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json');
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
  if (!response.ok) throw await bffErrorOf(response);
  return response;
}

async function csrfToken(): Promise<string> {
  const token = document.querySelector<HTMLMetaElement>(csrfMeta)?.content;
  return token ?? (await freshCsrfToken());
}

async function freshCsrfToken(): Promise<string> {
  const { csrfToken: token } = (await readBff('/bff/session')) as BrowserSession;
  const meta = document.querySelector<HTMLMetaElement>(csrfMeta) ?? document.createElement('meta');
  meta.name = 'csrf-token';
  meta.content = token;
  document.head.append(meta);
  return token;
}
