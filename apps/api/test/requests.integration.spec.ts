import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem, type Todo } from '@monorepo/shared-types';
import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Public } from '../src/kernel/access/index.ts';
import { TestApi } from './support/test-api.ts';
import type { Tenant } from './support/world.ts';

@Controller('faults')
class FaultsController {
  @Get('broken')
  @Public()
  broken(): never {
    throw new TypeError('the password is hunter2');
  }

  @Get('slow')
  @Public()
  async slow() {
    await wait(3_000);
    return { late: true };
  }

  @Get('status')
  @Public()
  status(): never {
    throw Object.assign(new Error('upstream secret'), { statusCode: 502 });
  }
}

let api: TestApi;
let acme: Tenant;

beforeAll(async () => {
  api = await TestApi.start({
    extension: { controllers: [FaultsController] },
    settings: { REQUEST_TIMEOUT_MS: '700', CORS_ORIGINS: 'https://app.example.test' },
  });
  acme = await api.world.tenant();
});
afterAll(() => api.stop());

const post = (ask: Parameters<TestApi['ask']>[2]) =>
  api.ask('POST', '/v1/todos', { token: acme.member.token, ...ask });
const json = { 'content-type': 'application/json' };

/** Sends bytes as they are and returns everything that comes back until the connection closes. */
async function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  const chunks = (await socket.toArray()) as Buffer[];
  return Buffer.concat(chunks).toString();
}

describe('a request that cannot be served', () => {
  it('to an unknown address is 404, whoever asks', async () => {
    for (const path of [
      '/',
      '/v2/todos',
      '/v1/todos/',
      '/V1/todos',
      '/v1/todos/x/y',
      '//v1/todos',
    ]) {
      const { status, problem } = await api.ask('GET', path, { token: acme.owner.token });
      expect([path, status, problem.code]).toEqual([path, 404, 'REQUEST.ROUTE_NOT_FOUND']);
      expect(Problem.safeParse(problem).success).toBe(true);
    }
  });

  it('with a method the address does not have is 405 and says which it has', async () => {
    const { status, headers, problem } = await api.ask('PUT', '/v1/todos');
    expect([status, problem.code]).toEqual([405, 'REQUEST.METHOD_NOT_ALLOWED']);
    expect(headers['allow']).toBe('GET, HEAD, POST');
    expect((await api.ask('POST', '/v1/todos/x')).headers['allow']).toBe(
      'DELETE, GET, HEAD, PATCH',
    );
  });

  it('with a body that is not JSON is 400', async () => {
    for (const raw of ['{bad', '{"__proto__":{"admin":true}}', '\u0000']) {
      const { status, problem } = await post({ raw, headers: json });
      expect([raw, status, problem.code]).toEqual([raw, 400, 'REQUEST.MALFORMED']);
    }
  });

  it('with JSON that is not an object is 400 and says so', async () => {
    for (const raw of ['', 'null', '[]', '"x"', '1']) {
      const { problem } = await post({ raw, headers: json });
      expect(problem.code, raw).toBe('REQUEST.INVALID');
      expect(problem.errors).toMatchObject([{ in: 'body', path: '', code: 'invalid_type' }]);
    }
  });

  it('with JSON nested deeper than anybody can walk is 400 and says so', async () => {
    const arrays = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const raw of [
      arrays,
      `{"title":"x","deep":${arrays}}`,
      '{"a":'.repeat(100) + '1' + '}'.repeat(100),
    ]) {
      const { status, problem } = await post({ raw, headers: json });
      expect([status, problem.code]).toEqual([400, 'REQUEST.INVALID']);
      expect(problem.errors).toMatchObject([{ in: 'body', code: 'too_deep' }]);
    }
  });

  it('with a body of more than 1 MB is 413', async () => {
    const { status, problem } = await post({ body: { title: 'x'.repeat(1024 * 1024) } });
    expect([status, problem.code]).toEqual([413, 'REQUEST.BODY_TOO_LARGE']);
  });

  it('with a body of another kind is 415', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'x',
    ]) {
      const { status, problem } = await post({ raw: 'title=x', headers: { 'content-type': type } });
      expect([type, status, problem.code]).toEqual([type, 415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it('with JSON that is compressed or not in UTF-8 is 415, not misread', async () => {
    for (const headers of [
      { ...json, 'content-encoding': 'gzip' },
      { 'content-type': 'application/json; charset=utf-16' },
    ]) {
      const { status, problem } = await post({ raw: '{"title":"x"}', headers });
      expect([status, problem.code]).toEqual([415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE']);
    }
    const utf8 = {
      'content-type': 'application/json; charset="UTF-8"',
      'content-encoding': 'identity',
    };
    expect((await post({ raw: '{"title":"x"}', headers: utf8 })).status).toBe(201);
  });

  it('with a wrong id or query names the part and the field', async () => {
    const { token } = acme.viewer;
    const path = await api.ask('GET', '/v1/todos/not-an-id', { token });
    expect(path.problem.errors).toMatchObject([{ in: 'path', path: '/id' }]);
    const query = await api.ask('GET', '/v1/todos?limit=101&sort=x&limit=5', { token });
    expect(query.problem.errors?.map((error) => [error.in, error.path])).toEqual([
      ['query', '/limit'],
      ['query', '/sort'],
    ]);
  });

  it('with an address that cannot be read is a problem too', async () => {
    const answer = await sendRaw('GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400 [^]*application\/problem\+json[^]*REQUEST.MALFORMED/);
  });

  it('that is not HTTP, names no host, or has too many headers, is a problem too', async () => {
    expect(await sendRaw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*REQUEST.MALFORMED/);
    expect(await sendRaw('GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 [^]*REQUEST.MALFORMED/,
    );
    const headers = `X-Long: ${'x'.repeat(20_000)}\r\n`;
    expect(await sendRaw(`GET / HTTP/1.1\r\nHost: x\r\n${headers}\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  });

  it('tells nothing of a fault but that there was one', async () => {
    for (const path of ['/faults/broken', '/faults/status']) {
      const { status, body, problem } = await api.ask('GET', path);
      expect([status, problem.code]).toEqual([500, 'SERVER.INTERNAL']);
      expect(body).not.toMatch(/hunter2|TypeError|upstream|stack|faults\.|node_modules/);
    }
  });

  it('that takes too long is given up', async () => {
    const { status, problem, headers } = await api.ask('GET', '/faults/slow');
    expect([status, problem.code, headers['retry-after']]).toEqual([
      503,
      'SERVER.UNAVAILABLE',
      '1',
    ]);
  });
});

describe('a request id', () => {
  it('is taken over when it is well formed, and told in the answer and the problem', async () => {
    const id = 'request-0123456789.abc:x';
    const { headers, problem } = await api.ask('GET', '/v1/todos', {
      headers: { 'x-request-id': id },
    });
    expect([headers['x-request-id'], problem.requestId]).toEqual([id, id]);
  });

  it('is made when there is none, or one that could do harm in a log', async () => {
    for (const id of ['', 'short', 'x'.repeat(129), 'a b c d e f', '{"level":"fatal"}']) {
      const { headers } = await api.ask('GET', '/healthz', { headers: { 'x-request-id': id } });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('is written to the audit log of what the request changed', async () => {
    const { headers, data } = await api.ask<Todo>('POST', '/v1/todos', {
      token: acme.member.token,
      body: { title: 'audited' },
    });
    const [line] = await api.database.asSystem('test', (prisma) =>
      prisma.auditLog.findMany({ where: { rowId: data.id } }),
    );
    expect(line).toMatchObject({
      requestId: headers['x-request-id'],
      actorId: acme.member.userId,
      tenantId: acme.id,
      action: 'insert',
    });
  });
});

describe('every answer', () => {
  it('carries the security headers, whatever its status', async () => {
    for (const path of ['/healthz', '/v1/todos', '/nope', '/faults/broken']) {
      const { headers } = await api.ask('GET', path);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('may be read by the pages of named origins only', async () => {
    const ask = (origin: string) => api.ask('GET', '/healthz', { headers: { origin } });
    const known = await ask('https://app.example.test');
    expect(known.headers['access-control-allow-origin']).toBe('https://app.example.test');
    const unknown = await ask('https://evil.example.test');
    expect(unknown.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('is kept by nobody, unless it has an ETag, and then asked for again', async () => {
    const list = await api.ask('GET', '/v1/todos', { token: acme.viewer.token });
    expect(list.headers['cache-control']).toBe('private, no-cache');
    expect((await api.ask('GET', '/v1/todos')).headers['cache-control']).toBe('no-store');
  });
});
