import { setTimeout as sleep } from 'node:timers/promises';
import {
  BrowserSession,
  Me,
  MemberPage,
  Organization,
  OrganizationPage,
  type Problem,
  SessionList,
  Todo,
  TodoPage,
} from '@monorepo/shared-types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Reply } from './support/browser.ts';
import { Stack } from './support/stack.ts';

const names = ['Ada', 'Grace'] as const;
let stack: Stack;
let ada: { id: string; here: Browser; there: Browser; slug: string };
let grace: typeof ada;

beforeAll(async () => {
  stack = await Stack.start(2);
});
afterAll(() => stack[Symbol.asyncDispose]());

beforeEach(async () => {
  [ada, grace] = (await Promise.all(
    names.map(async (name) => {
      const { id } = await stack.person(name);
      const [here, there] = (await stack.signIn({ id })) as [Browser, Browser];
      const slug = `${name.toLowerCase()}-${id.slice(-12)}`;
      const created = await here.send('POST', '/bff/organizations', { body: { name, slug } });
      expect(created.status, created.text).toBe(201);
      return { id, here, there, slug };
    }),
  )) as [typeof ada, typeof ada];
});

const path = (slug: string, rest: string) => `/bff/organizations/${slug}/${rest}`;
const codeOf = ({ body }: Reply) => (body as Problem).code;

async function create(person: typeof ada, title: string): Promise<Todo> {
  const reply = await person.here.send('POST', path(person.slug, 'todos'), { body: { title } });
  expect(reply.status, reply.text).toBe(201);
  return Todo.parse(reply.body);
}

/** How long until a request is refused, in milliseconds. */
async function timeUntilOut(browser: Browser, url: string): Promise<number> {
  const start = performance.now();
  while ((await browser.get(url)).status !== 401) {
    if (performance.now() - start > 5_000) throw new Error('is still in');
    await sleep(10);
  }
  return performance.now() - start;
}

describe('a person', () => {
  it('is told who they are, where they belong and with which token they change things', async () => {
    const session = BrowserSession.parse((await ada.here.get('/bff/session')).body);
    expect(session).toMatchObject({ user: { id: ada.id }, organizations: [{ slug: ada.slug }] });
    expect(Me.parse((await ada.here.get('/bff/me')).body).user.id).toBe(ada.id);
  });

  it('finds a change of their profile at once, through every process', async () => {
    await ada.there.get('/bff/session');
    const body = { name: 'Ada Lovelace', locale: 'ar', theme: 'dark' };
    expect((await ada.here.send('PATCH', '/bff/me', { body })).status).toBe(200);
    expect((await ada.there.get('/bff/session')).body).toMatchObject({ user: body });
  });
});

describe('an organisation', () => {
  it('is there at once in the process that did not make it', async () => {
    await ada.there.get('/bff/session');
    const slug = `${ada.slug}-2`;
    await ada.here.send('POST', '/bff/organizations', { body: { name: 'Second', slug } });
    const { organizations } = BrowserSession.parse((await ada.there.get('/bff/session')).body);
    expect(organizations).toHaveLength(2);
    expect(organizations).toContainEqual(expect.objectContaining({ slug, role: 'owner' }));
    expect((await ada.there.get(path(slug, 'todos'))).body).toMatchObject({ items: [] });
  });

  it('is listed, read, renamed, and names its members', async () => {
    const list = OrganizationPage.parse((await ada.here.get('/bff/organizations?limit=5')).body);
    expect(list.items.map(({ slug }) => slug)).toEqual([ada.slug]);
    const renamed = await ada.here.send('PATCH', `/bff/organizations/${ada.slug}`, {
      body: { name: 'Engine', locale: 'de' },
    });
    expect(Organization.parse(renamed.body)).toMatchObject({ name: 'Engine', locale: 'de' });
    expect((await ada.there.get(`/bff/organizations/${ada.slug}`)).body).toEqual(renamed.body);
    const members = MemberPage.parse((await ada.here.get(path(ada.slug, 'members'))).body);
    expect(members.items).toMatchObject([{ userId: ada.id, role: 'owner' }]);
  });

  it('of others is not found on any of its routes', async () => {
    const { id } = await create(grace, 'secret');
    for (const rest of ['members', 'todos', `todos/${id}`]) {
      const reply = await ada.here.get(path(grace.slug, rest));
      expect([reply.status, codeOf(reply)], rest).toEqual([404, 'ORGANIZATION.NOT_FOUND']);
    }
    const stolen = await ada.here.get(path(ada.slug, `todos/${id}`));
    expect([stolen.status, codeOf(stolen)]).toEqual([404, 'TODO.NOT_FOUND']);
  });

  it('cannot be made twice', async () => {
    const body = { name: 'Again', slug: ada.slug };
    const reply = await grace.here.send('POST', '/bff/organizations', { body });
    expect([reply.status, codeOf(reply)]).toEqual([409, 'ORGANIZATION.SLUG_TAKEN']);
  });
});

describe('a todo', () => {
  it('lives its life through the bff as at the api', async () => {
    const url = path(ada.slug, 'todos');
    const body = { title: ' Milk ' };
    const headers = { 'idempotency-key': `key-${ada.id}` };
    const created = await ada.here.send('POST', url, { body, headers });
    const todo = Todo.parse(created.body);
    expect(created).toMatchObject({
      status: 201,
      headers: { location: `${url}/${todo.id}`, etag: '"1"' },
    });
    const again = await ada.there.send('POST', url, { body, headers });
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
    expect(again.body).toEqual(created.body);

    const unchanged = await ada.here.get(`${url}/${todo.id}`, { 'if-none-match': '"1"' });
    expect([unchanged.status, unchanged.text]).toEqual([304, '']);

    const change = (version: string) =>
      ada.here.send('PATCH', `${url}/${todo.id}`, {
        body: { completed: true },
        headers: { 'if-match': version },
      });
    expect(await change('"1"')).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    expect(codeOf(await change('"1"'))).toBe('REQUEST.PRECONDITION_FAILED');
    const unguarded = await ada.here.send('DELETE', `${url}/${todo.id}`);
    expect([unguarded.status, codeOf(unguarded)]).toEqual([428, 'REQUEST.PRECONDITION_REQUIRED']);

    const removed = await ada.here.send('DELETE', `${url}/${todo.id}`, {
      headers: { 'if-match': '"2"' },
    });
    expect([removed.status, removed.text]).toEqual([204, '']);
    const bulk = { action: 'restore', ids: [todo.id] };
    expect((await ada.here.send('POST', `${url}/bulk`, { body: bulk })).status).toBe(200);
    const list = TodoPage.parse((await ada.here.get(`${url}?completed=true&q=milk`)).body);
    expect(list.items).toMatchObject([{ id: todo.id, completed: true }]);
  });

  it('is listed page by page', async () => {
    for (const title of ['one', 'two', 'three']) await create(ada, title);
    const read = async (query: string) =>
      TodoPage.parse((await ada.here.get(path(ada.slug, `todos?sort=createdAt&${query}`))).body);
    const first = await read('limit=2');
    expect(first.items.map(({ title }) => title)).toEqual(['one', 'two']);
    const second = await read(`limit=2&cursor=${first.nextCursor ?? ''}`);
    expect(second.items.map(({ title }) => title)).toEqual(['three']);
    const wrong = await ada.here.get(path(ada.slug, 'todos?cursor=wrong'));
    expect([wrong.status, codeOf(wrong)]).toEqual([400, 'REQUEST.CURSOR_INVALID']);
  });
});

describe('a session', () => {
  it('that is revoked is out within a second, in every process', async () => {
    const [here, there] = (await stack.signIn(ada)) as [Browser, Browser];
    const url = path(ada.slug, 'todos');
    expect([(await here.get(url)).status, (await there.get(url)).status]).toEqual([200, 200]);
    const { session } = BrowserSession.parse((await here.get('/bff/session')).body);

    const revoked = await ada.here.send('DELETE', `/bff/me/sessions/${session.id}`);
    expect(revoked.status).toBe(204);
    const times = await Promise.all([timeUntilOut(here, url), timeUntilOut(there, url)]);
    expect(Math.max(...times)).toBeLessThan(1_000);
    expect((await ada.here.get(url)).status, 'the one that revoked stays').toBe(200);
  });

  it('is listed with the others, and which one asks', async () => {
    const [other] = await stack.signIn(ada);
    await other.get('/bff/session');
    const { items } = SessionList.parse((await ada.here.get('/bff/me/sessions')).body);
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
  });

  it('of somebody else cannot be revoked', async () => {
    const { session } = BrowserSession.parse((await grace.here.get('/bff/session')).body);
    const reply = await ada.here.send('DELETE', `/bff/me/sessions/${session.id}`);
    expect([reply.status, codeOf(reply)]).toEqual([404, 'SESSION.NOT_FOUND']);
    expect((await grace.here.get('/bff/session')).status).toBe(200);
  });

  it('ends with all others when a person signs out everywhere', async () => {
    const [here, there] = (await stack.signIn(ada)) as [Browser, Browser];
    const url = path(ada.slug, 'todos');
    for (const browser of [here, there, ada.here, ada.there]) await browser.get(url);
    expect((await here.send('DELETE', '/bff/me/sessions')).status).toBe(204);
    const times = await Promise.all(
      [here, there, ada.here, ada.there].map((browser) => timeUntilOut(browser, url)),
    );
    expect(Math.max(...times)).toBeLessThan(1_000);
    expect((await grace.here.get(path(grace.slug, 'todos'))).status).toBe(200);
  });
});
