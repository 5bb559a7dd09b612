import type { Todo, TodoPage } from '@monorepo/shared-types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestApi } from './support/test-api.ts';
import type { Tenant } from './support/world.ts';

let api: TestApi;
let acme: Tenant;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  acme = await api.world.tenant();
});

const create = async (body: object, token = acme.member.token) =>
  (await api.ask<Todo>('POST', '/v1/todos', { token, body })).data;

const list = async (query = '', token = acme.viewer.token) =>
  (await api.ask<TodoPage>('GET', `/v1/todos${query}`, { token })).data;

/** Every page of a list, one after the other. */
async function listAll(query: string): Promise<Todo[]> {
  const items: Todo[] = [];
  let cursor: string | null = null;
  do {
    const next = cursor === null ? '' : `&cursor=${cursor}`;
    const page: TodoPage = await list(`${query}${next}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

describe('creating a todo', () => {
  it('answers with the todo, its version as ETag and its address', async () => {
    const { status, headers, data } = await api.ask<Todo>('POST', '/v1/todos', {
      token: acme.member.token,
      body: { title: ' Buy milk ', dueAt: '2026-12-24T18:00:00.000Z' },
    });
    expect(status).toBe(201);
    expect(headers).toMatchObject({ etag: '"1"', location: `/v1/todos/${data.id}` });
    expect(data).toMatchObject({
      title: 'Buy milk',
      description: '',
      completed: false,
      dueAt: '2026-12-24T18:00:00.000Z',
      createdBy: { id: acme.member.userId, name: acme.member.name },
      version: 1,
    });
    const read = await api.ask('GET', `/v1/todos/${data.id}`, { token: acme.viewer.token });
    expect(read.data).toEqual(data);
    expect(read.headers['etag']).toBe('"1"');
  });

  it('puts a new todo first', async () => {
    await create({ title: 'one' });
    await create({ title: 'two' });
    await create({ title: 'placed', position: 'zzzzzzzzzzzzzzzzzzzzzzzzzzz1' });
    const { items } = await list();
    expect(items.map(({ title }) => title)).toEqual(['two', 'one', 'placed']);
  });

  it('still creates when nothing fits before the first', async () => {
    await create({ title: 'lowest', position: 'A00000000000000000000000000' });
    await create({ title: 'next' });
    expect((await list()).items).toHaveLength(2);
  });

  it('names every wrong field', async () => {
    const { status, problem } = await api.ask('POST', '/v1/todos', {
      token: acme.member.token,
      body: { title: '', dueAt: 'tomorrow', colour: 'red' },
    });
    expect(status).toBe(400);
    expect(problem.code).toBe('REQUEST.INVALID');
    expect(problem.errors?.map(({ in: place, path, code }) => [place, path, code])).toEqual([
      ['body', '/title', 'too_small'],
      ['body', '/dueAt', 'invalid_format'],
      ['body', '/colour', 'unrecognized_keys'],
    ]);
  });
});

describe('listing todos', () => {
  it('pages through every todo once, in every order, ties and missing due dates included', async () => {
    const dueAt = '2026-12-01T00:00:00.000Z';
    for (let index = 0; index < 7; index += 1) {
      await create({
        title: index % 2 === 0 ? 'same "title" \\ ü 漢'.padEnd(200, 'ü') : `title ${index}`,
        dueAt: index < 3 ? dueAt : index < 5 ? null : '2026-11-30T00:00:00.000Z',
      });
    }
    for (const sort of ['position', 'createdAt', 'dueAt', 'title']) {
      const ascending = await listAll(`?limit=2&sort=${sort}`);
      const descending = await listAll(`?limit=2&sort=-${sort}`);
      const whole = (await list(`?limit=100&sort=${sort}`)).items;
      expect(
        ascending.map(({ id }) => id),
        sort,
      ).toEqual(whole.map(({ id }) => id));
      expect(new Set(descending.map(({ id }) => id)).size, sort).toBe(7);
      if (sort !== 'dueAt') expect(descending).toEqual([...ascending].reverse());
    }
    const byDueDate = await listAll('?limit=3&sort=-dueAt');
    expect(byDueDate.slice(-2).map((todo) => todo.dueAt)).toEqual([null, null]);
  });

  it('finds text in title and description, taking wildcards for what they are', async () => {
    await create({ title: '100% wool' });
    await create({ title: '100 socks', description: 'of WOOL_1' });
    await create({ title: 'back\\slash' });
    const titles = async (q: string) =>
      (await list(`?sort=title&q=${encodeURIComponent(q)}`)).items.map(({ title }) => title);
    expect(await titles('wool')).toEqual(['100 socks', '100% wool']);
    expect(await titles('100%')).toEqual(['100% wool']);
    expect(await titles('l_1')).toEqual(['100 socks']);
    expect(await titles('k\\s')).toEqual(['back\\slash']);
  });

  it('filters by what is done', async () => {
    await create({ title: 'open' });
    await create({ title: 'done', completed: true });
    const titles = async (query: string) => (await list(query)).items.map(({ title }) => title);
    expect(await titles('?completed=true')).toEqual(['done']);
    expect(await titles('?completed=false')).toEqual(['open']);
  });

  it('refuses a cursor it did not give out', async () => {
    await create({ title: 'one' });
    await create({ title: 'two' });
    const { nextCursor } = await list('?limit=1&sort=title');
    const foreign = Buffer.from('["position",1,2]').toString('base64url');
    for (const query of [`cursor=${nextCursor}&sort=position`, 'cursor=x', `cursor=${foreign}`]) {
      const { status, problem } = await api.ask('GET', `/v1/todos?${query}`, {
        token: acme.viewer.token,
      });
      expect([status, problem.code]).toEqual([400, 'REQUEST.CURSOR_INVALID']);
    }
  });

  it('answers 304 to whoever has the list already', async () => {
    await create({ title: 'one' });
    const ask = { token: acme.viewer.token };
    const { headers } = await api.ask('GET', '/v1/todos', ask);
    const again = await api.ask('GET', '/v1/todos', {
      ...ask,
      headers: { 'if-none-match': `W/"other", ${String(headers['etag'])}` },
    });
    expect([again.status, again.body]).toEqual([304, '']);
    await create({ title: 'two' });
    const changed = await api.ask('GET', '/v1/todos', {
      ...ask,
      headers: { 'if-none-match': String(headers['etag']) },
    });
    expect(changed.status).toBe(200);
  });
});

describe('changing a todo', () => {
  it('needs the version that was read', async () => {
    const { id } = await create({ title: 'one' });
    const change = (headers: Record<string, string>) =>
      api.ask<Todo>('PATCH', `/v1/todos/${id}`, {
        token: acme.member.token,
        body: { completed: true },
        headers,
      });
    expect((await change({})).problem.code).toBe('REQUEST.PRECONDITION_REQUIRED');
    expect((await change({ 'if-match': '"7"' })).problem.code).toBe('REQUEST.PRECONDITION_FAILED');
    expect((await change({ 'if-match': 'W/"1"' })).status).toBe(412);
    expect((await change({ 'if-match': 'one' })).problem.errors).toMatchObject([
      { in: 'header', path: '/if-match' },
    ]);
    const changed = await change({ 'if-match': '"9", "1"' });
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' }, data: { version: 2 } });
    expect((await change({ 'if-match': '"1"' })).status).toBe(412);
    expect((await change({ 'if-match': '*' })).data.version).toBe(3);
  });

  it('lets one of many simultaneous changes win', async () => {
    const { id } = await create({ title: 'one' });
    const changes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        api.ask('PATCH', `/v1/todos/${id}`, {
          token: acme.member.token,
          body: { title: `title ${index}` },
          headers: { 'if-match': '"1"' },
        }),
      ),
    );
    expect(changes.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array<number>(7).fill(412),
    ]);
  });

  it('takes a due date away again, and keeps what is not named', async () => {
    const { id } = await create({ title: 'one', dueAt: '2026-12-01T00:00:00.000Z' });
    const { data } = await api.ask<Todo>('PATCH', `/v1/todos/${id}`, {
      token: acme.member.token,
      body: { dueAt: null },
      headers: { 'if-match': '"1"' },
    });
    expect(data).toMatchObject({ title: 'one', dueAt: null, version: 2 });
  });
});

describe('deleting a todo', () => {
  it('needs the version that was read, and hides the todo', async () => {
    const { id } = await create({ title: 'one' });
    const ask = { token: acme.member.token };
    expect((await api.ask('DELETE', `/v1/todos/${id}`, ask)).status).toBe(428);
    const stale = await api.ask('DELETE', `/v1/todos/${id}`, {
      ...ask,
      headers: { 'if-match': '"2"' },
    });
    expect(stale.status).toBe(412);
    const gone = await api.ask('DELETE', `/v1/todos/${id}`, {
      ...ask,
      headers: { 'if-match': '"1"' },
    });
    expect([gone.status, gone.body]).toEqual([204, '']);
    expect((await api.ask('GET', `/v1/todos/${id}`, ask)).problem.code).toBe('TODO.NOT_FOUND');
    const twice = await api.ask('DELETE', `/v1/todos/${id}`, {
      ...ask,
      headers: { 'if-match': '*' },
    });
    expect(twice.status).toBe(404);
    expect((await list()).items).toEqual([]);
  });
});

describe('changing many todos', () => {
  const bulk = async (body: object, token = acme.member.token) =>
    (await api.ask<{ items: Todo[] }>('POST', '/v1/todos/bulk', { token, body })).data.items;

  it('completes, reopens, deletes and restores, answering with what changed in the order asked', async () => {
    const todos = [await create({ title: 'a' }), await create({ title: 'b' })];
    const ids = todos.map(({ id }) => id);
    const complete = { action: 'update', ids, change: { completed: true } };
    expect((await bulk(complete)).map(({ id, completed }) => [id, completed])).toEqual(
      ids.map((id) => [id, true]),
    );
    expect(await bulk(complete)).toEqual([]);
    const reopen = { ...complete, ids: [...ids].reverse(), change: { completed: false } };
    expect(await bulk(reopen)).toMatchObject([{ title: 'b' }, { title: 'a' }]);
    expect(await bulk({ action: 'delete', ids })).toHaveLength(2);
    expect((await list()).items).toEqual([]);
    expect(await bulk({ action: 'restore', ids })).toHaveLength(2);
    expect((await list()).items.map(({ title, version }) => [title, version])).toEqual([
      ['b', 5],
      ['a', 5],
    ]);
  });

  it('leaves out what is not there', async () => {
    const globex = await api.world.tenant();
    const foreign = await create({ title: 'theirs' }, globex.member.token);
    expect(await bulk({ action: 'delete', ids: [foreign.id] })).toEqual([]);
  });
});

describe('another organisation', () => {
  it('finds nothing, by any way in', async () => {
    const globex = await api.world.tenant();
    const { id } = await create({ title: 'secret' });
    const ask = { token: globex.owner.token, headers: { 'if-match': '*' } };
    const answers = [
      await api.ask('GET', `/v1/todos/${id}`, ask),
      await api.ask('PATCH', `/v1/todos/${id}`, { ...ask, body: { title: 'mine' } }),
      await api.ask('DELETE', `/v1/todos/${id}`, ask),
    ];
    for (const { status, problem } of answers) {
      expect([status, problem.code]).toEqual([404, 'TODO.NOT_FOUND']);
    }
    expect((await list('', globex.owner.token)).items).toEqual([]);
    expect((await list('?q=secret', globex.owner.token)).items).toEqual([]);
    expect((await list()).items).toMatchObject([{ title: 'secret', version: 1 }]);
  });
});

describe('statements', () => {
  it('needs one for a list, however many todos it has, and two at most for a new todo', async () => {
    for (let index = 0; index < 5; index += 1) await create({ title: `todo ${index}` });
    const statements: string[] = [];
    await list();
    const stop = api.database.onStatement(({ text }) => statements.push(text));
    await list('?limit=5&q=todo&sort=-dueAt');
    expect(statements.splice(0)).toHaveLength(1);
    await create({ title: 'counted' });
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(2);
    stop();
  });
});
