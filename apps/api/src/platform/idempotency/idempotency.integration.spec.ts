import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Organization, Todo, TodoPage } from '@monorepo/shared-types';
import { Controller, Inject, Injectable, Post } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestApi } from '../../../test/support/test-api.ts';
import type { Tenant } from '../../../test/support/world.ts';
import { Permit } from '../../kernel/access/index.ts';
import { Ctx } from '../../kernel/ctx.decorator.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import { Database } from '../database/index.ts';
import { Idempotent } from './index.ts';

/** Writes, then behaves as the test says. */
@Injectable()
class Behaviour {
  afterWriting: () => Promise<void> = () => Promise.resolve();
}

@Controller('writes')
class WritesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Behaviour) private readonly behaviour: Behaviour,
  ) {}

  @Post()
  @Permit('todo:create')
  @Idempotent()
  async write(@Ctx() ctx: TenantContext) {
    await this.database.within(ctx, (prisma) =>
      prisma.todo.create({ data: { title: 'written', position: 'a0' }, select: { id: true } }),
    );
    await this.behaviour.afterWriting();
    return { written: true };
  }
}

let api: TestApi;
let acme: Tenant;
let behaviour: Behaviour;

beforeAll(async () => {
  api = await TestApi.start({
    extension: { controllers: [WritesController], providers: [Behaviour] },
  });
  behaviour = api.app.get(Behaviour);
});
afterAll(() => api.stop());
beforeEach(async () => {
  acme = await api.world.tenant();
  behaviour.afterWriting = () => Promise.resolve();
});

const create = (key: string, title = 'once', token = acme.member.token) =>
  api.ask<Todo>('POST', '/v1/todos', {
    token,
    body: { title },
    headers: { 'idempotency-key': key },
  });
const write = (key: string) =>
  api.ask('POST', '/writes', {
    token: acme.member.token,
    headers: { 'idempotency-key': key },
  });
const titles = async (token = acme.member.token) =>
  (await api.ask<TodoPage>('GET', '/v1/todos', { token })).data.items.map(({ title }) => title);

describe('an Idempotency-Key', () => {
  it('answers a repetition with the first status, body and headers, and does nothing again', async () => {
    const key = randomUUID();
    const first = await create(key);
    const again = await create(key);
    expect(first.status).toBe(201);
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers).toMatchObject({
      'idempotency-replayed': 'true',
      etag: '"1"',
      location: first.headers['location'],
    });
    expect(await titles()).toEqual(['once']);
  });

  it('is refused for another request', async () => {
    const key = randomUUID();
    await create(key);
    const { status, problem } = await create(key, 'another');
    expect([status, problem.code]).toEqual([422, 'IDEMPOTENCY.KEY_REUSED']);
    const elsewhere = await api.ask('POST', '/v1/todos/bulk', {
      token: acme.member.token,
      body: { action: 'delete', ids: [randomUUID()] },
      headers: { 'idempotency-key': key },
    });
    expect(elsewhere.status).toBe(422);
    expect(await titles()).toEqual(['once']);
  });

  it('means nothing to another person, nor in another organisation', async () => {
    const key = randomUUID();
    const globex = await api.world.tenant();
    const both = await api.world.member(globex.id, 'member', acme.member);
    expect((await create(key)).status).toBe(201);
    for (const token of [acme.admin.token, both.token, globex.owner.token]) {
      const { status, headers } = await create(key, 'once', token);
      expect([status, headers['idempotency-replayed']]).toEqual([201, undefined]);
    }
    expect(await titles()).toHaveLength(2);
    expect(await titles(both.token)).toHaveLength(2);
  });

  it('has a form', async () => {
    for (const key of ['x'.repeat(256), 'mit Leerzeichen', 'ü']) {
      const { status, problem } = await create(key);
      expect([status, problem.code]).toEqual([400, 'IDEMPOTENCY.KEY_INVALID']);
    }
    expect(await titles()).toEqual([]);
  });

  it('may be used again after a refusal, which changed nothing', async () => {
    const key = randomUUID();
    expect((await create(key, '')).status).toBe(400);
    expect((await create(key)).status).toBe(201);
  });

  it('works outside an organisation too', async () => {
    const { token } = await api.world.person();
    const ask = {
      token,
      body: { name: 'Acme', slug: `o-${randomUUID()}` },
      headers: { 'idempotency-key': randomUUID() },
    };
    const first = await api.ask<Organization>('POST', '/v1/organizations', ask);
    const again = await api.ask<Organization>('POST', '/v1/organizations', ask);
    expect([again.status, again.data]).toEqual([201, first.data]);
  });

  it('refuses a second request while the first is being answered', async () => {
    const key = randomUUID();
    let finish: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    behaviour.afterWriting = () => {
      begun();
      return new Promise<void>((resolve) => (finish = resolve));
    };
    const first = write(key);
    await hasBegun;
    const { status, problem } = await write(key);
    expect([status, problem.code]).toEqual([409, 'IDEMPOTENCY.IN_PROGRESS']);
    finish();
    expect((await first).status).toBe(201);
    expect((await write(key)).headers['idempotency-replayed']).toBe('true');
    expect(await titles()).toEqual(['written']);
  });

  it('lets one of many simultaneous requests through', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await titles()).toEqual(['once']);
  });

  it('takes the write back when the request fails after it, so that a repetition does it once', async () => {
    const key = randomUUID();
    behaviour.afterWriting = () => Promise.reject(new Error('the process dies here'));
    expect((await write(key)).status).toBe(500);
    expect(await titles()).toEqual([]);
    behaviour.afterWriting = () => wait(1);
    expect((await write(key)).status).toBe(201);
    expect(await titles()).toEqual(['written']);
  });

  it('is forgotten after 24 hours', async () => {
    const key = randomUUID();
    await create(key);
    await api.database.asSystem('test', async (prisma) => {
      const [kept] = await prisma.idempotencyKey.findMany({ where: { key } });
      const hours = ((kept?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(23.9);
      expect(hours).toBeLessThanOrEqual(24);
    });
  });
});
