import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bff, startBff } from './support/bff.ts';
import { Browser, visit } from './support/browser.ts';
import { settings, webUrl } from './support/settings.ts';
import { json, sessionToken, StandInApi } from './support/stand-in-api.ts';

const todos = '/bff/organizations/acme/todos';
let api: StandInApi;
let bff: Bff;
let browser: Browser;
let token: string;

beforeAll(async () => {
  api = await StandInApi.start();
  bff = await startBff(settings(api.url));
  browser = new Browser(bff.url, sessionToken);
  token = await browser.csrfToken();
});

afterAll(async () => {
  await bff[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

/** A change as a page would send it, with these headers and no others. */
async function change(headers: Record<string, string>): Promise<number> {
  const before = api.count('/v1/todos');
  const { status, body } = await visit(bff.url + todos, 'POST', {
    headers: { ...browser.cookie, ...headers },
    body: { title: 'forged?' },
  });
  const reached = api.count('/v1/todos') - before;
  expect(reached).toBe(status < 400 ? 1 : 0);
  if (status >= 400) expect(body).toMatchObject({ status: 403, code: 'CSRF.INVALID' });
  return status;
}

describe('a change is taken', () => {
  it('from our own page with the session’s token', async () => {
    const headers = { origin: webUrl, 'x-csrf-token': token };
    expect(await change(headers)).toBe(200);
    expect(await change({ ...headers, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('from a browser that names no origin but says it is ours', async () => {
    expect(await change({ 'sec-fetch-site': 'same-origin', 'x-csrf-token': token })).toBe(200);
  });
});

describe('a change is refused', () => {
  it.each([
    ['another origin', { origin: 'http://evil.test' }],
    ['another port of our host', { origin: 'http://web.test:3001' }],
    ['our host without encryption told apart', { origin: 'https://web.test:3000' }],
    ['an origin that starts like ours', { origin: `${webUrl}.evil.test` }],
    ['an origin that hides itself', { origin: 'null' }],
    ['no origin at all', {}],
    ['a page of another site that names no origin', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a sister host that names no origin', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['our origin from another site', { origin: webUrl, 'sec-fetch-site': 'cross-site' }],
    [
      'our site from another origin',
      { origin: 'http://evil.test', 'sec-fetch-site': 'same-origin' },
    ],
  ])('from %s, even with the token', async (_, headers) => {
    expect(await change({ ...headers, 'x-csrf-token': token })).toBe(403);
  });

  it.each([
    ['without a token', {}],
    ['with an empty token', { 'x-csrf-token': '' }],
    ['with a token that is almost right', { 'x-csrf-token': 'A' }],
    ['with the token and something behind it', { 'x-csrf-token': 'B' }],
    ['with a token of as many characters but more bytes', { 'x-csrf-token': '\u00e9'.repeat(43) }],
  ])('from our own page %s', async (_, headers: Record<string, string>) => {
    const forged: Record<string, string> = {
      A: token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'),
      B: `${token}A`,
    };
    const given = headers['x-csrf-token'];
    const sent = given === undefined ? {} : { 'x-csrf-token': forged[given] ?? given };
    expect(await change({ origin: webUrl, ...sent })).toBe(403);
  });

  it('with the token of another session', async () => {
    const { CsrfTokens } = await import('../src/platform/access/index.ts');
    const other = bff.app
      .get(CsrfTokens, { strict: false })
      .tokenFor('01900000-0000-7000-8000-0000000000ff');
    expect(other).not.toBe(token);
    expect(await change({ origin: webUrl, 'x-csrf-token': other })).toBe(403);
  });

  it('on every route that changes something', async () => {
    const id = '01900000-0000-7000-8000-000000000009';
    const changes = [
      ['POST', '/bff/organizations'],
      ['PATCH', '/bff/organizations/acme'],
      ['POST', todos],
      ['POST', `${todos}/bulk`],
      ['PATCH', `${todos}/${id}`],
      ['DELETE', `${todos}/${id}`],
      ['PATCH', '/bff/me'],
      ['DELETE', '/bff/me/sessions'],
      ['DELETE', `/bff/me/sessions/${id}`],
    ] as const;
    for (const [method, path] of changes) {
      const { body } = await visit(bff.url + path, method, { headers: browser.cookie });
      expect(body, `${method} ${path}`).toMatchObject({ status: 403, code: 'CSRF.INVALID' });
    }
  });
});

it('reads need neither origin nor token', async () => {
  api.v1 = (_, response) => json(response, 200, { items: [], nextCursor: null });
  const { status } = await browser.get(todos, { 'sec-fetch-site': 'cross-site' });
  expect(status).toBe(200);
});

it('a page of another origin is never allowed to read an answer', async () => {
  const { headers } = await browser.get(todos, { origin: 'http://evil.test' });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers).toMatchObject({
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
});
