import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Problem } from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bff, startBff } from './support/bff.ts';
import { Browser, type Reply, visit } from './support/browser.ts';
import { settings } from './support/settings.ts';
import { json, sessionToken, StandInApi } from './support/stand-in-api.ts';

const todos = '/bff/organizations/acme/todos';
let api: StandInApi;
let bff: Bff;
let browser: Browser;

beforeAll(async () => {
  api = await StandInApi.start();
  api.v1 = (request, response) => json(response, 200, { received: request.body });
  bff = await startBff(settings(api.url));
  browser = new Browser(bff.url, sessionToken);
});

afterAll(async () => {
  await bff[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

function problemOf({ status, headers, body }: Reply): Problem {
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(body);
  expect(problem).toMatchObject({ status, requestId: headers['x-request-id'] });
  return problem;
}

describe('a request that does not fit its contract', () => {
  it('is told every wrong field and never reaches the api', async () => {
    const before = api.requests.length;
    const reply = await browser.send('POST', todos, { body: { title: '', dueAt: 'x', 'a/b': 1 } });
    expect(problemOf(reply).code).toBe('REQUEST.INVALID');
    expect(problemOf(reply).errors).toEqual([
      { in: 'body', path: '/title', code: 'too_small', message: expect.any(String) as string },
      { in: 'body', path: '/dueAt', code: 'invalid_format', message: expect.any(String) as string },
      {
        in: 'body',
        path: '/a~1b',
        code: 'unrecognized_keys',
        message: expect.any(String) as string,
      },
    ]);
    const asked = api.requests.slice(before).filter(({ url }) => url.startsWith('/v1'));
    expect(asked).toEqual([]);
  });

  it.each([
    ['query', '/limit', `${todos}?limit=101`],
    ['query', '/sort', `${todos}?sort=tenantId`],
    ['query', '/completed', `${todos}?completed=perhaps`],
    ['query', '/cursor', '/bff/organizations?cursor='],
    ['path', '/id', `${todos}/not-an-id`],
  ])('in its %s names %s', async (place, path, url) => {
    const problem = problemOf(await browser.get(url));
    expect(problem).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    expect(problem.errors).toMatchObject([{ in: place, path }]);
  });

  it('without a body says so', async () => {
    const reply = await browser.send('POST', todos, { body: '' });
    expect(problemOf(reply)).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});

describe('a request that cannot be read', () => {
  it.each([
    ['broken JSON', '{"title":', 400, 'REQUEST.MALFORMED', 'application/json'],
    ['a poisoned prototype', '{"__proto__":{"a":1}}', 400, 'REQUEST.MALFORMED', 'application/json'],
    [
      'a form',
      'title=a',
      415,
      'REQUEST.UNSUPPORTED_MEDIA_TYPE',
      'application/x-www-form-urlencoded',
    ],
    ['plain text', '{"title":"a"}', 415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE', 'text/plain'],
    [
      'too much',
      JSON.stringify('x'.repeat(200_000)),
      413,
      'REQUEST.BODY_TOO_LARGE',
      'application/json',
    ],
  ])('because it is %s is refused', async (_, body, status, code, type) => {
    const reply = await browser.send('POST', todos, { body, headers: { 'content-type': type } });
    expect(problemOf(reply)).toMatchObject({ status, code });
  });

  it('because its address is broken is refused', async () => {
    const reply = await visit(`${bff.url}/bff/%zz`, 'GET');
    expect(problemOf(reply)).toMatchObject({ status: 400, code: 'REQUEST.MALFORMED' });
  });

  it.each([
    ['is no HTTP at all', 'HELLO\r\n\r\n', 400],
    ['has too many headers', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('because it %s is refused', async (_, bytes, status) => {
    const socket = connect(Number(new URL(bff.url).port), '127.0.0.1');
    socket.end(bytes);
    const [head, body] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    expect(Problem.parse(JSON.parse(body!))).toMatchObject({ status, code: 'REQUEST.MALFORMED' });
  });
});

describe('a request without a route', () => {
  it.each(['/', '/bff', '/bff/nothing', '/v1/todos', '/internal/revocations', '/bff/session/'])(
    'to %s is not found, signed in or not',
    async (path) => {
      for (const reply of [await browser.get(path), await visit(bff.url + path, 'GET')]) {
        expect(problemOf(reply)).toMatchObject({ status: 404, code: 'REQUEST.ROUTE_NOT_FOUND' });
      }
    },
  );
});

it('a method that an address does not have is refused with those it has', async () => {
  const id = '01900000-0000-7000-8000-000000000009';
  for (const [path, allow] of [
    ['/bff/me', 'GET, HEAD, PATCH'],
    [`${todos}/${id}`, 'DELETE, GET, HEAD, PATCH'],
    ['/healthz', 'GET, HEAD'],
  ] as const) {
    const reply = await browser.send('POST', path);
    expect(problemOf(reply)).toMatchObject({ status: 405, code: 'REQUEST.METHOD_NOT_ALLOWED' });
    expect(reply.headers['allow']).toBe(allow);
  }
});

it('nothing is answered to who is not signed in, on any route but the probes', async () => {
  const paths = ['session', 'me', 'me/sessions', 'organizations', 'organizations/acme/todos'];
  for (const path of paths) {
    const reply = await visit(`${bff.url}/bff/${path}`, 'GET');
    expect(problemOf(reply)).toMatchObject({ status: 401, code: 'AUTH.TOKEN_MISSING' });
  }
});

it('a body reaches the api as its contract reads it', async () => {
  const { body } = await browser.send('POST', todos, { body: { title: '  milk ' } });
  expect(JSON.parse((body as { received: string }).received)).toEqual({
    title: 'milk',
    description: '',
    completed: false,
    dueAt: null,
  });
});

it('the longest todo there may be gets through, in the clumsiest JSON', async () => {
  const description = '\\u00e4'.repeat(10_000);
  const body = `{"title":"long","description":"${description}"}`;
  const { status } = await browser.send('POST', todos, { body });
  expect(status).toBe(200);
});

it('a deletion announced as JSON without any is one', async () => {
  const reply = await browser.send('DELETE', '/bff/me/sessions', {
    headers: { 'content-type': 'application/json' },
  });
  expect(reply.status).toBe(200);
});

it('every answer tells browsers to be careful with it', async () => {
  for (const path of ['/healthz', '/bff/session', '/bff/nothing', '/bff/%zz']) {
    const { headers } = await browser.get(path);
    expect(headers, path).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});
