import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '@monorepo/shared-types';
import { type Bff, startBff } from './support/bff.ts';
import { Browser } from './support/browser.ts';
import { settings } from './support/settings.ts';
import { json, sessionToken, StandInApi } from './support/stand-in-api.ts';

const todos = '/bff/organizations/acme/todos';
let api: StandInApi;
let bff: Bff;
let browser: Browser;

beforeEach(async () => {
  api = await StandInApi.start();
  bff = await startBff(settings(api.url, { API_TIMEOUT_MS: '1000' }));
  browser = new Browser(bff.url, sessionToken);
  await bff.hears(true);
});

afterEach(async () => {
  await bff[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

async function refusal(path = todos) {
  const { status, headers, body } = await browser.get(path);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(Problem.parse(body)).toMatchObject({ status, instance: path });
  return { status, code: (body as Problem).code, retryAfter: headers['retry-after'] };
}

const unavailable = { status: 503, code: 'SERVER.UNAVAILABLE', retryAfter: '1' };

describe('an api that is away', () => {
  it('is a 503 that says when to try again', async () => {
    await api[Symbol.asyncDispose]();
    expect(await refusal()).toEqual(unavailable);
    expect(await refusal('/bff/session')).toEqual(unavailable);
  });

  it('is a 503 when it hangs up before answering', async () => {
    api.v1 = (_, response) => void response.destroy();
    expect(await refusal()).toEqual(unavailable);
  });

  it('is a 503 when it hangs up in the middle of an answer', async () => {
    api.v1 = (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"items":');
      setTimeout(() => response.destroy(), 10);
    };
    expect(await refusal()).toEqual(unavailable);
  });

  it('is a 503 when it cannot say who has the session', async () => {
    api.resolve = (_, response) => json(response, 500, {});
    expect(await refusal()).toEqual(unavailable);
  });

  it('is asked again once when it hangs up on a read, and never on a change', async () => {
    let hangUps = 0;
    api.v1 = (_, response) => {
      if (hangUps++ === 0) response.destroy();
      else json(response, 200, { items: [], nextCursor: null });
    };
    expect((await browser.get(todos)).status).toBe(200);
    hangUps = 0;
    const created = await browser.send('POST', todos, { body: { title: 'once' } });
    expect(created.status).toBe(503);
    expect(
      api.requests.filter(({ method, url }) => method === 'POST' && url === '/v1/todos'),
    ).toHaveLength(1);
  });
});

describe('an api that is slow', () => {
  it('is a 504 when it does not begin to answer', async () => {
    api.v1 = () => undefined;
    expect(await refusal()).toMatchObject({ status: 504, code: 'REQUEST.TIMEOUT' });
  });

  it('is a 504 when it does not stop answering', async () => {
    api.v1 = async (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      while (!response.destroyed) {
        response.write(' ');
        await sleep(20);
      }
    };
    expect(await refusal()).toMatchObject({ status: 504, code: 'REQUEST.TIMEOUT' });
  });
});

describe('an api that talks nonsense', () => {
  const unusable = { status: 502, code: 'SERVER.UNAVAILABLE' };

  it('is a 502 when a success is not JSON', async () => {
    api.v1 = (_, response) => void response.end('<html>');
    expect(await refusal()).toMatchObject(unusable);
  });

  it('is a 502 when a refusal is not a problem document', async () => {
    api.v1 = (_, response) => void response.writeHead(500).end('stack trace at /srv/secret.ts');
    expect(await refusal()).toMatchObject(unusable);
    api.v1 = (_, response) => json(response, 400, { oops: true });
    expect(await refusal()).toMatchObject(unusable);
  });

  it('is a 502 when it is not HTTP', async () => {
    api.v1 = (_, response) => void response.socket?.end('HTTP/9.9 what\r\n\r\n');
    expect(await refusal()).toMatchObject(unusable);
  });

  it('is a 502 when an answer never fits in memory', async () => {
    api.v1 = (_, response) => void response.end('x'.repeat(5 * 1024 * 1024));
    expect(await refusal()).toMatchObject(unusable);
  });

  it('is a 502 when a session belongs to nobody', async () => {
    api.resolve = (_, response) => json(response, 200, { sessionId: 'x' });
    expect(await refusal()).toMatchObject(unusable);
  });

  it('is a 503 when it refuses every token of ours', async () => {
    api.v1 = (_, response) =>
      json(response, 401, { code: 'AUTH.TOKEN_INVALID', title: '', type: '', status: 401 });
    expect(await refusal()).toMatchObject(unavailable);
  });
});

describe('what the api says', () => {
  it('reaches the browser with its code, its fields and its limits', async () => {
    api.v1 = (request, response) => {
      const problem = {
        type: 'about:blank',
        title: 'Too Many Requests',
        status: 429,
        code: 'REQUEST.RATE_LIMITED',
        requestId: String(request.headers['x-request-id']),
      };
      json(response, 429, problem, {
        'retry-after': '7',
        ratelimit: '"user";r=0;t=7',
        'x-inside': '1',
      });
    };
    const { status, headers, body } = await browser.get(todos, {
      'x-request-id': 'followed-through',
    });
    expect(status).toBe(429);
    expect(headers).toMatchObject({ 'retry-after': '7', ratelimit: '"user";r=0;t=7' });
    expect(headers).toMatchObject({ 'x-request-id': 'followed-through' });
    expect(headers).not.toHaveProperty('x-inside');
    expect(body).toMatchObject({
      code: 'REQUEST.RATE_LIMITED',
      requestId: 'followed-through',
      instance: todos,
    });
  });

  it('names the place of what it made as the browser knows it', async () => {
    api.v1 = (_, response) =>
      json(
        response,
        201,
        { id: 'x' },
        { location: '/v1/todos/x', etag: '"1"', 'idempotency-replayed': 'true' },
      );
    const { status, headers } = await browser.send('POST', todos, { body: { title: 'a' } });
    expect(status).toBe(201);
    expect(headers).toMatchObject({
      location: `${todos}/x`,
      etag: '"1"',
      'idempotency-replayed': 'true',
    });
  });

  it('may be nothing at all', async () => {
    api.v1 = (_, response) => void response.writeHead(204).end();
    const { status, text, headers } = await browser.send('DELETE', '/bff/me/sessions');
    expect({ status, text }).toEqual({ status: 204, text: '' });
    expect(headers).not.toHaveProperty('content-type');
    api.v1 = (_, response) => void response.writeHead(304, { etag: '"1"' }).end();
    const id = '01900000-0000-7000-8000-000000000009';
    expect(await browser.get(`${todos}/${id}`, { 'if-none-match': '"1"' })).toMatchObject({
      status: 304,
      text: '',
      headers: { etag: '"1"' },
    });
  });
});
