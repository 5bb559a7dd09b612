import { setTimeout as sleep } from 'node:timers/promises';
import type { Principal, Revocation } from '@monorepo/shared-types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bff, startBff } from './support/bff.ts';
import { Browser, visit } from './support/browser.ts';
import { settings } from './support/settings.ts';
import { json, principal, sessionToken, StandInApi } from './support/stand-in-api.ts';

const resolve = '/internal/identity/sessions/resolve';
const todos = '/bff/organizations/acme/todos';
const page = { items: [], nextCursor: null };
const { sessionId, user } = principal;
const organizationId = principal.organizations[0]!.id;
let api: StandInApi;
let bff: Bff;
let browser: Browser;

beforeEach(async () => {
  api = await StandInApi.start();
  api.v1 = (_, response) => json(response, 200, page);
  bff = await startBff(settings(api.url));
  browser = new Browser(bff.url, sessionToken);
  await bff.hears(true);
});

afterEach(async () => {
  await bff[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

async function revoke(revocation: Revocation): Promise<void> {
  const heard = bff.nextRevocation();
  api.revoke(revocation);
  await heard;
}

const lookups = () => api.count(resolve);
const unknown: StandInApi['resolve'] = (_, response) => json(response, 404, {});

describe('a session', () => {
  it('is looked up once while it is known', async () => {
    for (let i = 0; i < 3; i += 1) expect((await browser.get(todos)).status).toBe(200);
    expect(lookups()).toBe(1);
  });

  it('is looked up once for requests that come together', async () => {
    api.resolve = async (_, response) => {
      await sleep(50);
      json(response, 200, principal);
    };
    const replies = await Promise.all(Array.from({ length: 20 }, () => browser.get(todos)));
    expect(replies.every(({ status }) => status === 200)).toBe(true);
    expect(lookups()).toBe(1);
  });

  it('is not kept past its end', async () => {
    const ending: Principal = {
      ...principal,
      expiresAt: new Date(Date.now() + 1_000).toISOString(),
    };
    api.resolve = (_, response) => json(response, 200, ending);
    await browser.get(todos);
    await browser.get(todos);
    expect(lookups()).toBe(1);
    await sleep(1_010);
    api.resolve = unknown;
    expect((await browser.get(todos)).status).toBe(401);
  });

  it('that does not exist is asked for every time, so that a new one counts at once', async () => {
    api.resolve = unknown;
    expect((await browser.get(todos)).body).toMatchObject({
      status: 401,
      code: 'AUTH.TOKEN_MISSING',
    });
    api.resolve = (_, response) => json(response, 200, principal);
    expect((await browser.get(todos)).status).toBe(200);
  });

  it('that cannot be one costs the api nothing', async () => {
    for (const cookie of [
      '',
      'groundplan.session=short',
      'other=1',
      '__Host-groundplan.session=x',
    ]) {
      expect((await visit(bff.url + todos, 'GET', { headers: { cookie } })).status).toBe(401);
    }
    expect(api.count(resolve)).toBe(0);
  });

  it('shows the person as they are now, however long it is known', async () => {
    await browser.get(todos);
    api.resolve = (_, response) =>
      json(response, 200, { ...principal, user: { ...user, name: 'Renamed' } });
    expect((await browser.get('/bff/session')).body).toMatchObject({ user: { name: 'Renamed' } });
  });
});

describe('a session that turns out to be over', () => {
  it('is forgotten, even where its end was not heard', async () => {
    await browser.get(todos);
    api.resolve = unknown;
    expect((await browser.get('/bff/session')).status).toBe(401);
    expect((await browser.get(todos)).status).toBe(401);
  });
});

describe('a revocation', () => {
  it.each([
    { type: 'session', sessionId } as const,
    { type: 'user', userId: user.id } as const,
    { type: 'membership', userId: user.id, organizationId } as const,
  ])('of the $type counts at the next request', async (revocation) => {
    await browser.get(todos);
    api.resolve = unknown;
    expect((await browser.get(todos)).status).toBe(200);
    await revoke(revocation);
    expect((await browser.get(todos)).status).toBe(401);
  });

  it('of somebody else changes nothing', async () => {
    await browser.get(todos);
    await revoke({ type: 'session', sessionId: organizationId });
    await revoke({ type: 'user', userId: organizationId });
    await browser.get(todos);
    expect(lookups()).toBe(1);
  });

  it('that overtakes a lookup is not undone by its answer', async () => {
    let answer: () => void = () => undefined;
    api.resolve = (_, response) => {
      answer = () => json(response, 200, principal);
    };
    const before = browser.get(todos);
    while (lookups() < 1) await sleep(5);
    await revoke({ type: 'session', sessionId });
    api.resolve = unknown;
    expect((await browser.get(todos)).status, 'does not join the lookup from before').toBe(401);
    answer();
    await before;
    expect((await browser.get(todos)).status, 'does not find what the lookup brought').toBe(401);
  });

  it('ends the tokens too', async () => {
    const tokens = () =>
      api.requests
        .map(({ headers }) => headers.authorization)
        .filter((value) => value?.includes('.'));
    await browser.get(todos);
    await browser.get(todos);
    expect(new Set(tokens()).size).toBe(1);
    await revoke({ type: 'membership', userId: user.id, organizationId });
    await sleep(1_100);
    await browser.get(todos);
    expect(new Set(tokens()).size).toBe(2);
  });
});

describe('without hearing of revocations', () => {
  it('every request is looked up', async () => {
    await browser.get(todos);
    api.follow = (_, response) => json(response, 503, {});
    api.hangUp();
    await bff.hears(false);
    await browser.get(todos);
    await browser.get(todos);
    expect(lookups()).toBe(3);
  });

  it('the process is not ready', async () => {
    expect((await visit(`${bff.url}/readyz`, 'GET')).status).toBe(200);
    api.follow = (_, response) => json(response, 503, {});
    api.hangUp();
    await bff.hears(false);
    expect((await visit(`${bff.url}/readyz`, 'GET')).body).toMatchObject({
      status: 503,
      detail: 'Revocations cannot be heard.',
    });
    expect((await visit(`${bff.url}/healthz`, 'GET')).status).toBe(200);
  });

  it('nothing from before is trusted when it hears again', async () => {
    await browser.get(todos);
    api.hangUp();
    await bff.hears(false);
    await bff.hears(true);
    api.resolve = unknown;
    expect((await browser.get(todos)).status).toBe(401);
  });

  it('what it cannot understand may be one', async () => {
    await browser.get(todos);
    api.resolve = unknown;
    api.say('{"type":"planet"}');
    await bff.hears(false);
    expect((await browser.get(todos)).status).toBe(401);
  });

  it('keeps on trying until the api is back', async () => {
    const { port } = api;
    await api[Symbol.asyncDispose]();
    await bff.hears(false);
    const again = await StandInApi.start(port);
    await bff.hears(true);
    await again[Symbol.asyncDispose]();
  });
});

describe('a token the api refuses', () => {
  const refuse = {
    type: 'about:blank',
    title: '',
    status: 401,
    code: 'AUTH.TOKEN_INVALID',
    requestId: '',
  };

  it('is followed by a look at the session, which may be over', async () => {
    await browser.get(todos);
    api.v1 = (_, response) => json(response, 401, refuse);
    api.resolve = unknown;
    expect((await browser.get(todos)).body).toMatchObject({
      status: 401,
      code: 'AUTH.TOKEN_MISSING',
    });
  });

  it('is replaced once where the session lives', async () => {
    let refusals = 1;
    api.v1 = (_, response) =>
      refusals-- > 0 ? json(response, 401, refuse) : json(response, 200, page);
    expect((await browser.get(todos)).status).toBe(200);
  });
});

describe('an organisation', () => {
  it('that one has just joined is found', async () => {
    await browser.get(todos);
    const joined = { ...principal.organizations[0]!, id: user.id, slug: 'globex' };
    api.resolve = (_, response) => json(response, 200, { ...principal, organizations: [joined] });
    expect((await browser.get('/bff/organizations/globex/todos')).status).toBe(200);
  });

  it('of others does not exist', async () => {
    for (const slug of ['globex', 'ACME', 'acme%2F..', 'a'.repeat(99)]) {
      expect((await browser.get(`/bff/organizations/${slug}/todos`)).body, slug).toMatchObject({
        status: 404,
        code: 'ORGANIZATION.NOT_FOUND',
      });
    }
    expect(api.requests.some(({ url }) => url.startsWith('/v1'))).toBe(false);
  });

  it('is not found by whose session ends meanwhile', async () => {
    await browser.get(todos);
    api.resolve = unknown;
    expect((await browser.get('/bff/organizations/globex/todos')).status).toBe(401);
  });
});
