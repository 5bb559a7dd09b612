// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, stubServer } from '@/testing/stub-server.ts';
import { changeBff, readBff } from './bff.ts';

const bff = stubServer();
const realFetch = globalThis.fetch;

beforeEach(() => {
  document.head.innerHTML = '<meta name="csrf-token" content="page-token">';
  // A browser knows its own origin; Node does not.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    realFetch(new URL(path, bff.url), { ...init, credentials: 'omit' }),
  );
});

const tokens = () => bff.requests.map(({ headers }) => headers['x-csrf-token']);

describe('a change through the bff', () => {
  it('carries the token of the page, and its body as JSON', async () => {
    bff.answers.set('POST /bff/x', { status: 201, body: { id: 1 } });
    const response = await changeBff('POST', '/bff/x', {
      body: { a: 1 },
      headers: { 'if-match': '"1"' },
    });
    expect(response.status).toBe(201);
    expect(bff.requests[0]).toMatchObject({
      body: { a: 1 },
      headers: { 'x-csrf-token': 'page-token', 'if-match': '"1"', accept: 'application/json' },
    });
    await changeBff('POST', '/bff/x');
    expect(bff.requests[1]?.headers['content-type']).toBeUndefined();
  });

  it('fetches a fresh token once when the page’s is too old, and keeps it', async () => {
    bff.answers.set('GET /bff/session', { body: { csrfToken: 'fresh' } });
    bff.answers.set('POST /bff/x', ({ headers }) =>
      headers['x-csrf-token'] === 'fresh' ? { status: 204 } : problem(403, 'CSRF.INVALID'),
    );
    await changeBff('POST', '/bff/x');
    await changeBff('POST', '/bff/x');
    expect(tokens()).toEqual(['page-token', undefined, 'fresh', 'fresh']);
  });

  it('gives up where the fresh token is refused too', async () => {
    bff.answers.set('GET /bff/session', { body: { csrfToken: 'fresh' } });
    bff.answers.set('POST /bff/x', problem(403, 'CSRF.INVALID'));
    await expect(changeBff('POST', '/bff/x')).rejects.toMatchObject({ code: 'CSRF.INVALID' });
    expect(bff.requests).toHaveLength(3);
  });

  it('gets a token where the page has none', async () => {
    document.head.innerHTML = '';
    bff.answers.set('GET /bff/session', { body: { csrfToken: 'fresh' } });
    bff.answers.set('DELETE /bff/x', { status: 204 });
    await changeBff('DELETE', '/bff/x');
    expect(tokens()).toEqual([undefined, 'fresh']);
  });
});

describe('reading from the bff', () => {
  it('gives what it answers, or throws its problem', async () => {
    bff.answers.set('GET /bff/me', { body: { name: 'Olga' } });
    expect(await readBff('/bff/me')).toEqual({ name: 'Olga' });
    await expect(readBff('/bff/none')).rejects.toMatchObject({ code: 'REQUEST.ROUTE_NOT_FOUND' });
  });

  it('tells a missing network from a call that was called off', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(readBff('/bff/me')).rejects.toMatchObject({ code: 'SERVER.UNAVAILABLE' });
    const off = new DOMException('off', 'AbortError');
    vi.stubGlobal('fetch', () => Promise.reject(off));
    await expect(readBff('/bff/me')).rejects.toBe(off);
  });
});
