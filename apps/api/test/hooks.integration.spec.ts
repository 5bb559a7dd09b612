import {
  type BulkTodos,
  CreateTodo,
  type Todo,
  type TodoPage,
  type TodoQuery,
  UpdateTodo,
} from '@monorepo/shared-types';
import { Controller, Inject, Injectable } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { todoRecords } from '../src/modules/todos/index.ts';
import { TodosController } from '../src/modules/todos/todos.controller.ts';
import { Database } from '../src/platform/database/index.ts';
import {
  HookedRecordsService,
  type RecordHooks,
  refuseField,
} from '../src/platform/records/index.ts';
import { TestApi } from './support/test-api.ts';
import type { Tenant } from './support/world.ts';

interface Todos {
  record: Todo;
  create: CreateTodo;
  update: UpdateTodo;
  query: TodoQuery;
  bulk: BulkTodos;
  transition: never;
}

/** What an owner would write, for one test. */
let hooks: RecordHooks<Todos> = {};
const current = new Proxy<RecordHooks<Todos>>(
  {},
  { get: (_, name) => Reflect.get(hooks, name) as unknown },
);

@Injectable()
class HookedTodos extends HookedRecordsService<Todos> {
  constructor(database: Database) {
    super(database, todoRecords, current, { create: CreateTodo, update: UpdateTodo });
  }
}

@Controller('v1/hooked-todos')
class HookedTodosController extends TodosController {
  constructor(@Inject(HookedTodos) todos: HookedTodos) {
    super(todos);
  }
}

let api: TestApi;
let acme: Tenant;
beforeAll(async () => {
  api = await TestApi.start({
    extension: { controllers: [HookedTodosController], providers: [HookedTodos] },
  });
});
afterAll(() => api.stop());
beforeEach(async () => {
  acme = await api.world.tenant();
});
afterEach(() => {
  hooks = {};
});

const path = '/v1/hooked-todos';
const any = { 'if-match': '*' };
const ask = <Data = Todo>(method: string, address: string, body?: object, token?: string) =>
  api.ask<Data>(method, path + address, {
    token: token ?? acme.member.token,
    headers: any,
    ...(body && { body }),
  });
const create = async (title: string) => (await ask('POST', '', { title })).data;
const titles = async (query = '') =>
  (await ask<TodoPage>('GET', `?sort=title${query}`)).data.items.map(({ title }) => title);

describe('what comes before a write', () => {
  it('may change what is created and what is changed', async () => {
    hooks = {
      beforeCreate: (input) => ({ ...input, title: `${input.title}!` }),
      beforeUpdate: (change, record) => ({ ...change, description: `was ${record.title}` }),
    };
    const todo = await create('Buy milk');
    expect(todo).toMatchObject({ title: 'Buy milk!', version: 1 });
    const { data, headers } = await ask('PATCH', `/${todo.id}`, { title: 'Buy oats' });
    expect(data).toMatchObject({ title: 'Buy oats', description: 'was Buy milk!', version: 2 });
    expect(headers['etag']).toBe('"2"');
    expect((await api.ask('GET', `${path}/${todo.id}`, { token: acme.viewer.token })).data).toEqual(
      data,
    );
  });

  it('makes nothing that the contract does not know', async () => {
    hooks = { beforeCreate: (input) => ({ ...input, title: 'x'.repeat(501) }) };
    const { status, problem } = await ask('POST', '', { title: 'Buy milk' });
    expect(status).toBe(400);
    expect(problem.errors).toEqual([expect.objectContaining({ in: 'body', path: '/title' })]);
    expect(await titles()).toEqual([]);
  });

  it('may refuse each write, at a field, and nothing of it stays', async () => {
    const refuse = () => {
      throw refuseField('title', 'taken', 'is taken');
    };
    const todo = await create('Buy milk');
    const gone = await create('Gone');
    await ask('DELETE', `/${gone.id}`);
    hooks = {
      beforeCreate: refuse,
      beforeUpdate: refuse,
      beforeDelete: refuse,
      beforeRestore: refuse,
    };
    const ids = [todo.id];
    const answers = [
      await ask('POST', '', { title: 'x' }),
      await ask('PATCH', `/${todo.id}`, { title: 'x' }),
      await ask('DELETE', `/${todo.id}`),
      await ask('POST', `/${gone.id}/restore`),
      await ask('POST', '/bulk', { action: 'update', ids, change: { completed: true } }),
      await ask('POST', '/bulk', { action: 'delete', ids }),
      await ask('POST', '/bulk', { action: 'restore', ids: [gone.id] }),
    ];
    for (const { status, problem } of answers) {
      expect(status).toBe(400);
      expect(problem).toMatchObject({
        code: 'REQUEST.INVALID',
        errors: [{ in: 'body', path: '/title', code: 'taken', message: 'is taken' }],
      });
    }
    expect((await ask('GET', `/${todo.id}`)).data).toEqual(todo);
    expect(await titles('&trash=true')).toEqual(['Gone']);
  });

  it('is not asked about what the person may not do, or no longer', async () => {
    const todo = await create('Buy milk');
    const asked: string[] = [];
    hooks = {
      beforeUpdate: () => {
        asked.push('update');
      },
    };
    const other = (await api.world.tenant()).member.token;
    const headers = { 'if-match': '"7"' };
    const body = { title: 'x' };
    const token = acme.member.token;
    const change = { action: 'update', ids: [todo.id], change: body };
    expect((await ask('PATCH', `/${todo.id}`, body, other)).status).toBe(404);
    expect((await ask('PATCH', `/${todo.id}`, body, acme.viewer.token)).status).toBe(403);
    expect((await api.ask('PATCH', `${path}/${todo.id}`, { token, headers, body })).status).toBe(
      412,
    );
    expect((await ask('POST', '/bulk', change, other)).data).toEqual({ items: [] });
    expect(asked).toEqual([]);
  });
});

describe('what comes after a write', () => {
  it('sees what was written, and what it writes itself is part of the answer', async () => {
    const seen: unknown[] = [];
    hooks = {
      afterCreate: async ({ id }, { prisma }) => {
        await prisma.todo.update({ where: { id }, data: { description: 'checked' } });
      },
      afterUpdate: (record, before) => void seen.push([before.title, record.title]),
      afterDelete: ({ title }) => void seen.push(['deleted', title]),
      afterRestore: ({ title }) => void seen.push(['restored', title]),
    };
    const todo = await create('one');
    expect(todo.description).toBe('checked');
    await ask('PATCH', `/${todo.id}`, { title: 'two' });
    await ask('DELETE', `/${todo.id}`);
    await ask('POST', `/${todo.id}/restore`);
    expect(seen).toEqual([
      ['one', 'two'],
      ['deleted', 'two'],
      ['restored', 'two'],
    ]);
  });

  it('takes the write back where it fails, and says no more than that', async () => {
    hooks = {
      afterCreate: async ({ title }, { prisma }) => {
        await prisma.todo.updateMany({ data: { description: 'touched' } });
        if (title === 'two') throw new Error('the secret of the owner');
      },
    };
    await create('one');
    hooks = { ...hooks, beforeUpdate: () => Promise.reject(new Error('the secret of the owner')) };
    const { status, body, problem } = await ask('POST', '', { title: 'two' });
    expect(status).toBe(500);
    expect(problem.requestId).toBeTruthy();
    expect(body).not.toContain('secret');
    expect(await titles()).toEqual(['one']);
  });

  it('runs once for a request that is repeated', async () => {
    let times = 0;
    hooks = { afterCreate: () => void (times += 1) };
    const headers = { 'idempotency-key': '1f0c1f9e-once' };
    for (let turn = 0; turn < 2; turn += 1) {
      const body = { title: 'once' };
      await api.ask('POST', path, { token: acme.member.token, headers, body });
    }
    expect(times).toBe(1);
  });
});

describe('many at once', () => {
  it('asks for each record, and changes each as its hook says', async () => {
    const [one, two, three] = [await create('one'), await create('two'), await create('three')];
    const after: string[] = [];
    hooks = {
      beforeUpdate: (change, { title }) =>
        title === 'two' ? { ...change, description: 'the second' } : undefined,
      afterUpdate: (record, before) =>
        void after.push(`${before.title} ${String(before.completed)} ${String(record.completed)}`),
    };
    const ids = [three.id.toUpperCase(), one.id, two.id, crypto.randomUUID()];
    const { data } = await ask<{ items: Todo[] }>('POST', '/bulk', {
      ...{ action: 'update', ids },
      change: { completed: true },
    });
    expect(data.items.map(({ title, description }) => [title, description])).toEqual([
      ['three', ''],
      ['one', ''],
      ['two', 'the second'],
    ]);
    expect(after).toEqual(['three false true', 'one false true', 'two false true']);
  });

  it('is refused as a whole by one of them', async () => {
    const [one, two] = [await create('one'), await create('two')];
    hooks = {
      afterDelete: ({ title }) => {
        if (title === 'two') throw refuseField('title', 'invalid', 'cannot go');
      },
    };
    expect((await ask('POST', '/bulk', { action: 'delete', ids: [one.id, two.id] })).status).toBe(
      400,
    );
    expect(await titles()).toEqual(['one', 'two']);
  });
});

it('lets a hook see and change its organisation alone', async () => {
  const other = await api.world.tenant();
  await ask('POST', '', { title: 'theirs' }, other.member.token);
  const found: string[] = [];
  hooks = {
    beforeCreate: async (_, { prisma, ctx }) => {
      expect(ctx.organizationId).toBe(acme.id);
      const rows = await prisma.todo.findMany({ select: { title: true } });
      found.push(...rows.map(({ title }) => title));
      await prisma.todo.updateMany({ data: { description: 'seen' } });
    },
  };
  await create('ours');
  await create('ours too');
  expect(found).toEqual(['ours']);
  hooks = {};
  const theirs = await ask<TodoPage>('GET', '', undefined, other.member.token);
  expect(theirs.data.items[0]?.description).toBe('');
});

it('makes writes of the same record wait for each other', async () => {
  const todo = await create('0');
  hooks = {
    beforeUpdate: async (_, { title }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { title: String(Number(title) + 1) };
    },
  };
  const turns = Array.from({ length: 5 }, () => ask('PATCH', `/${todo.id}`, { completed: true }));
  expect((await Promise.all(turns)).map(({ status }) => status)).toEqual(Array(5).fill(200));
  expect((await ask('GET', `/${todo.id}`)).data.title).toBe('5');
});

it('does not wait longer than its time for a hook, and takes the write back', async () => {
  let signal: AbortSignal | undefined;
  hooks = {
    afterCreate: async (_, scope) => {
      ({ signal } = scope);
      await new Promise(() => undefined);
    },
  };
  expect((await ask('POST', '', { title: 'never' })).status).toBe(500);
  expect(signal?.aborted).toBe(true);
  hooks = {};
  expect(await titles()).toEqual([]);
});
