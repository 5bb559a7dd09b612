import { Home, permissionsOf } from '@monorepo/shared-types';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Bff, startBff } from './support/bff.ts';
import { Browser } from './support/browser.ts';
import { settings } from './support/settings.ts';
import { json, principal, sessionToken, StandInApi } from './support/stand-in-api.ts';

const home = '/bff/organizations/acme/home';
const [organization] = principal.organizations;
const me = { user: principal.user, organization, permissions: permissionsOf('owner') };
const page = { items: [], nextCursor: null };
const list = { items: [{ ...organization!, name: 'Renamed' }], nextCursor: null };
const refusal = { type: 'about:blank', title: '', requestId: '' };
let api: StandInApi;
let bff: Bff;
let browser: Browser;
let answers: Record<string, StandInApi['v1']>;

beforeEach(async () => {
  api = await StandInApi.start();
  answers = {
    '/v1/me': (_, response) => json(response, 200, me),
    '/v1/todos': (_, response) => json(response, 200, page),
    '/v1/organizations': (_, response) => json(response, 200, list),
  };
  api.v1 = (request, response) => answers[request.url.split('?')[0]!]!(request, response);
  bff = await startBff(settings(api.url));
  browser = new Browser(bff.url, sessionToken);
});

afterEach(async () => {
  await bff[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

it('is one answer made of three, which are asked for at once', async () => {
  let waiting = 0;
  const all = Promise.withResolvers<null>();
  for (const [path, answer] of Object.entries(answers)) {
    answers[path] = async (request, response) => {
      waiting += 1;
      if (waiting === 3) all.resolve(null);
      await all.promise;
      await answer(request, response);
    };
  }
  const { status, body } = await browser.get(`${home}?completed=false&limit=5&q=milk`);
  expect(status).toBe(200);
  expect(Home.parse(body)).toEqual({
    ...me,
    todos: page,
    organizations: list.items,
    csrfToken: await browser.csrfToken(),
  });
  expect(api.count('/v1/todos?limit=5&completed=false&q=milk&sort=position')).toBe(1);
});

it('is refused as the todos are', async () => {
  answers['/v1/todos'] = (_, response) =>
    json(response, 400, { ...refusal, status: 400, code: 'REQUEST.CURSOR_INVALID' });
  expect((await browser.get(`${home}?cursor=x`)).body).toMatchObject({
    status: 400,
    code: 'REQUEST.CURSOR_INVALID',
    instance: home,
  });
});

it('is unavailable when the todos or the permissions are', async () => {
  for (const path of ['/v1/todos', '/v1/me']) {
    const answer = answers[path]!;
    answers[path] = (_, response) => void response.destroy();
    expect((await browser.get(home)).body).toMatchObject({
      status: 503,
      code: 'SERVER.UNAVAILABLE',
    });
    answers[path] = answer;
  }
});

it('makes do with the organisations of the session when their list fails', async () => {
  answers['/v1/organizations'] = (_, response) => void response.destroy();
  const { status, body } = await browser.get(home);
  expect(status).toBe(200);
  expect(Home.parse(body).organizations).toEqual(principal.organizations);
});

it('is a 502 when the todos are not todos', async () => {
  answers['/v1/todos'] = (_, response) =>
    json(response, 200, { items: [{ id: 1 }], nextCursor: null });
  expect((await browser.get(home)).status).toBe(502);
});

it('is not found by whom the organisation has just lost', async () => {
  answers['/v1/me'] = (_, response) => json(response, 200, { ...me, organization: null });
  expect((await browser.get(home)).body).toMatchObject({
    status: 404,
    code: 'ORGANIZATION.NOT_FOUND',
  });
});
