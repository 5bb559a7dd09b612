import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ApiProblemError,
  ApiUnreachableError,
  createApiClient,
  requestFor,
  undiciTransport,
  type UndiciTransport,
} from './index.ts';

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: Record<string, unknown>;
  body: string;
}

let server: Server;
let seen: Seen[];
let answer: { status: number; headers?: Record<string, string>; body?: string };
let transport: UndiciTransport;

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const body = Buffer.concat(chunks as Buffer[]).toString();
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  transport = undiciTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(async () => {
  await transport.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('the api client', () => {
  it('fills the path, the query and the headers, and reads the answer', async () => {
    answer = { status: 200, headers: { etag: '"4"' }, body: '{"id":"x","version":4}' };
    const api = createApiClient({ transport });
    const { data, headers, status } = await api.patch('/v1/todos/{id}', {
      bearer: 'token',
      requestId: 'request-1',
      path: { id: 'a/b' },
      headers: { 'If-Match': '"3"' },
      body: { completed: true },
    });
    expect({ status, etag: headers['etag'], version: data.version }).toEqual({
      status: 200,
      etag: '"4"',
      version: 4,
    });
    expect(seen[0]).toMatchObject({
      method: 'PATCH',
      url: '/v1/todos/a%2Fb',
      body: '{"completed":true}',
      headers: {
        authorization: 'Bearer token',
        'content-type': 'application/json',
        'if-match': '"3"',
        'x-request-id': 'request-1',
      },
    });
  });

  it('leaves out of the query what is not given', async () => {
    answer = { status: 200, body: '{"items":[],"nextCursor":null}' };
    const api = createApiClient({ transport });
    await api.get('/v1/todos', { query: { limit: 5, q: 'milk & honey' } });
    await api.get('/v1/todos', {});
    expect(seen.map(({ url }) => url)).toEqual(['/v1/todos?limit=5&q=milk+%26+honey', '/v1/todos']);
  });

  it('answers with undefined where there is no body', async () => {
    answer = { status: 204 };
    const api = createApiClient({ transport });
    const { data } = await api.delete('/v1/me/sessions', { bearer: 'token' });
    expect(data).toBeUndefined();
  });

  it('throws the problem when the api refuses', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'TODO.NOT_FOUND',
      requestId: 'request-1',
    };
    answer = { status: 404, body: JSON.stringify(problem) };
    const refusal = await createApiClient({ transport })
      .get('/v1/todos/{id}', { path: { id: 'x' } })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiProblemError);
    expect(refusal).toMatchObject({ status: 404, problem });
  });

  it('makes a problem of what a proxy in between answers', async () => {
    const api = createApiClient({ transport });
    answer = { status: 502, headers: { 'x-request-id': 'request-2' }, body: '<html>' };
    await expect(api.get('/v1/me', {})).rejects.toMatchObject({
      problem: { code: 'SERVER.UNAVAILABLE', status: 502, requestId: 'request-2' },
    });
    answer = { status: 429 };
    await expect(api.get('/v1/me', {})).rejects.toMatchObject({
      problem: { code: 'REQUEST.RATE_LIMITED', requestId: '' },
    });
  });

  it('says so when no answer came', async () => {
    const nobody = undiciTransport('http://127.0.0.1:1');
    await expect(createApiClient({ transport: nobody }).get('/v1/me', {})).rejects.toThrow(
      ApiUnreachableError,
    );
    await nobody.close();
  });
});

it('tells what a call sends to who sends it by other means', () => {
  const target = { path: { id: 'x' }, body: { completed: true } };
  const headers = { authorization: 'Bearer token', 'if-match': '"3"' };
  const request = requestFor('patch', '/v1/todos/{id}', target, headers);
  expect(request).toEqual({
    method: 'PATCH',
    path: '/v1/todos/x',
    body: '{"completed":true}',
    headers: {
      accept: 'application/json',
      authorization: 'Bearer token',
      'content-type': 'application/json',
      'if-match': '"3"',
    },
  });
});
