import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccessTokenClaims } from '@monorepo/shared-types';
import { type Bff, startBff } from './support/bff.ts';
import { Browser, type Reply } from './support/browser.ts';
import { settings } from './support/settings.ts';
import { json, principal, sessionToken, StandInApi } from './support/stand-in-api.ts';

const todos = '/bff/organizations/acme/todos';
const stranger = '01900000-0000-7000-8000-0000000000ff';
let api: StandInApi;
let bff: Bff;
let browser: Browser;

async function start(overrides: Record<string, string> = {}): Promise<void> {
  bff = await startBff(settings(api.url, overrides));
  browser = new Browser(bff.url, sessionToken);
}

beforeEach(async () => {
  api = await StandInApi.start();
  api.v1 = (_, response) => json(response, 200, { items: [], nextCursor: null });
});

afterEach(async () => {
  await bff[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

const lastHeaders = () => api.requests.at(-1)!.headers;

describe('what a browser claims about itself', () => {
  const claims = {
    authorization: `Bearer ${'a'.repeat(20)}`,
    forwarded: 'for=9.9.9.9',
    'proxy-authorization': 'Basic xxx',
    'x-access-token': 'a',
    'x-api-key': 'a',
    'x-auth-request-user': 'root',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-prefix': '/evil',
    'x-forwarded-proto': 'https',
    'x-forwarded-user': 'root',
    'x-http-method-override': 'DELETE',
    'x-internal-secret': 'a',
    'x-middleware-subrequest': 'a',
    'x-organization': stranger,
    'x-original-url': '/internal/identity/users',
    'x-real-ip': '9.9.9.9',
    'x-rewrite-url': '/internal/identity/users',
    'x-tenant-id': stranger,
    'x-user-id': stranger,
  };

  it('never reaches the api, nor does the cookie', async () => {
    await start();
    expect((await browser.get(todos, claims)).status).toBe(200);
    const received = lastHeaders();
    const own = new Set(['authorization', 'x-forwarded-for', 'x-request-id']);
    for (const [name, value] of Object.entries(claims)) {
      if (own.has(name)) expect(received[name]).not.toBe(value);
      else expect(received, name).not.toHaveProperty(name);
    }
    expect(received).not.toHaveProperty('cookie');
    expect(received).not.toHaveProperty('x-csrf-token');
  });

  it('changes nothing about who asks', async () => {
    await start();
    await browser.get(todos, claims);
    const token = lastHeaders().authorization!.replace('Bearer ', '');
    expect(AccessTokenClaims.parse(decodeJwt(token))).toMatchObject({
      sub: principal.user.id,
      sid: principal.sessionId,
      org: principal.organizations[0]!.id,
    });
  });

  it('is no session, whatever it says', async () => {
    await start();
    const anonymous = new Browser(bff.url, '');
    expect((await anonymous.get(todos, claims)).status).toBe(401);
    expect(api.requests.some(({ url }) => url.startsWith('/v1'))).toBe(false);
  });

  it('reaches the api where it may', async () => {
    await start();
    const told = {
      'accept-language': 'ar',
      'idempotency-key': 'k1',
      'if-match': '"1"',
      'if-none-match': '"2"',
      'user-agent': 'Firefox',
      'x-request-id': 'request-0001',
    };
    await browser.get(todos, told);
    expect(lastHeaders()).toMatchObject(told);
  });
});

describe('an address claimed by X-Forwarded-For', () => {
  it('is believed from a proxy of ours', async () => {
    await start();
    await browser.get(todos, { 'x-forwarded-for': '203.0.113.7' });
    expect(lastHeaders()['x-forwarded-for']).toBe('203.0.113.7');
  });

  it('is what our nearest proxy saw, not what was claimed to that', async () => {
    await start();
    await browser.get(todos, { 'x-forwarded-for': '9.9.9.9, 203.0.113.7' });
    expect(lastHeaders()['x-forwarded-for']).toBe('203.0.113.7');
  });

  it('is not believed from anyone else', async () => {
    await start({ TRUSTED_PROXIES: '192.0.2.0/24' });
    await browser.get(todos, { 'x-forwarded-for': '203.0.113.7' });
    expect(lastHeaders()['x-forwarded-for']).toBe('127.0.0.1');
  });
});

describe('a request id', () => {
  it('that could confuse a log is replaced', async () => {
    await start();
    for (const id of ['short', 'a b c d e f g', 'x'.repeat(129), '{"level":"fatal"}']) {
      const { headers } = await browser.get(todos, { 'x-request-id': id });
      expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
      expect(lastHeaders()['x-request-id']).toBe(headers['x-request-id']);
    }
  });
});

it('an access token is in no answer, whatever the route', async () => {
  await start();
  api.v1 = (request, response) =>
    json(
      response,
      200,
      { items: [], nextCursor: null },
      {
        authorization: String(request.headers.authorization),
        'set-cookie': `token=${String(request.headers.authorization)}`,
        'x-token': String(request.headers.authorization),
      },
    );
  const id = stranger;
  const replies: Reply[] = [];
  for (const path of [
    '/bff/session',
    '/bff/me',
    '/bff/me/sessions',
    '/bff/organizations',
    '/bff/organizations/acme',
    '/bff/organizations/acme/members',
    todos,
    `${todos}/${id}`,
  ]) {
    replies.push(await browser.get(path));
  }
  const title = { title: 'a' };
  replies.push(await browser.send('PATCH', '/bff/me', { body: { name: 'A' } }));
  replies.push(await browser.send('DELETE', '/bff/me/sessions'));
  replies.push(await browser.send('DELETE', `/bff/me/sessions/${id}`));
  replies.push(
    await browser.send('POST', '/bff/organizations', { body: { name: 'A', slug: 'aa' } }),
  );
  replies.push(await browser.send('PATCH', '/bff/organizations/acme', { body: { name: 'A' } }));
  replies.push(await browser.send('POST', todos, { body: title }));
  replies.push(
    await browser.send('POST', `${todos}/bulk`, { body: { action: 'delete', ids: [id] } }),
  );
  replies.push(await browser.send('PATCH', `${todos}/${id}`, { body: title }));
  replies.push(await browser.send('DELETE', `${todos}/${id}`));
  for (const { text, headers } of replies) {
    expect(text + JSON.stringify(headers)).not.toMatch(/eyJ|Bearer|internal-secret/);
    expect(headers).not.toHaveProperty('set-cookie');
  }
  expect(
    api.requests.filter(({ headers }) => headers.authorization?.includes('eyJ')).length,
  ).toBeGreaterThan(15);
});
