import { createHash, randomBytes } from 'node:crypto';
import { Revocation } from '@monorepo/shared-types';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Listener } from '../src/index.ts';
import { createTenant, openWorld, type World } from './world.ts';

let world: World;
let listener: Listener;
let acme: Awaited<ReturnType<typeof createTenant>>;
let heard: Revocation[] = [];
const news: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  listener = world.database.listen('revocations', {
    onMessage: (payload) => heard.push(Revocation.parse(JSON.parse(payload))),
    onUp: () => news.push('up'),
    onDown: () => news.push('down'),
  });
  await vi.waitFor(() => expect(listener.isUp).toBe(true), { timeout: 5_000 });
  acme = await createTenant(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  await settle();
  heard = [];
});

/** Notifications come in order, so what was sent before a marker has been heard when that is. */
async function settle() {
  const sessionId = crypto.randomUUID();
  await world.owner.query("SELECT pg_notify('revocations', $1)", [
    JSON.stringify({ type: 'session', sessionId }),
  ]);
  const marker = { type: 'session', sessionId };
  await vi.waitFor(() => expect(heard).toContainEqual(marker), { timeout: 5_000, interval: 10 });
  heard = heard.filter((each) => each.type !== 'session' || each.sessionId !== sessionId);
}

async function createSession() {
  const tokenHash = new Uint8Array(createHash('sha256').update(randomBytes(32)).digest());
  const expiresAt = new Date(Date.now() + 60_000);
  return await world.database.asSystem('test', (system) =>
    system.session.create({ data: { userId: acme.userId, tokenHash, expiresAt } }),
  );
}

describe('a revocation is announced', () => {
  it('when a session is ended or shortened, not when it is prolonged or seen', async () => {
    const { id } = await createSession();
    const update = (data: object) =>
      world.database.asSystem('test', (system) => system.session.update({ where: { id }, data }));
    await update({ lastSeenAt: new Date(), expiresAt: new Date(Date.now() + 120_000) });
    await settle();
    expect(heard).toEqual([]);
    await update({ expiresAt: new Date() });
    await settle();
    expect(heard).toEqual([{ type: 'session', sessionId: id }]);
    await world.database.asSystem('test', (system) => system.session.delete({ where: { id } }));
    await settle();
    expect(heard).toHaveLength(2);
  });

  it('when a membership is made, changed or ended, by whatever way', async () => {
    const { tenantId, userId } = acme;
    await world.database.asSystem('test', async (system) => {
      await system.$executeRaw`UPDATE memberships SET role = 'viewer' WHERE user_id = ${userId}::uuid`;
      await system.membership.deleteMany({ where: { userId } });
      await system.membership.create({ data: { tenantId, userId, role: 'owner' } });
    });
    await settle();
    expect(heard).toEqual(Array(3).fill({ type: 'membership', userId, organizationId: tenantId }));
  });

  it('when a person is deleted, and with them all that was theirs', async () => {
    const { userId } = await createTenant(world);
    await settle();
    heard = [];
    await world.database.asSystem('test', (system) =>
      system.user.delete({ where: { id: userId } }),
    );
    await settle();
    expect(heard).toContainEqual({ type: 'user', userId });
    expect(heard).toContainEqual(expect.objectContaining({ type: 'membership', userId }));
  });

  it('only when the change is committed', async () => {
    const { id } = await createSession();
    const failed = world.database.asSystem('test', (system) =>
      system.$transaction(async (transaction) => {
        await transaction.session.delete({ where: { id } });
        throw new Error('no');
      }),
    );
    await expect(failed).rejects.toThrow('no');
    await settle();
    expect(heard).toEqual([]);
  });
});

describe('the listener', () => {
  it('says that it is deaf, comes back by itself and says so', async () => {
    news.length = 0;
    await world.database.asSystem(
      'test',
      (system) =>
        system.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'groundplan-listen' AND datname = current_database()`,
    );
    await vi.waitFor(() => expect(news).toEqual(['down', 'up']), { timeout: 5_000 });
    const { id } = await createSession();
    await world.database.asSystem('test', (system) => system.session.delete({ where: { id } }));
    await settle();
    expect(heard).toEqual([{ type: 'session', sessionId: id }]);
  });

  it('stops for good when told to, also while it cannot connect', async () => {
    const url = new URL(world.systemUrl);
    url.port = '1';
    const { listen } = await import('../src/client/listen.ts');
    const down: string[] = [];
    const deaf = listen(url.href, 'revocations', {
      onMessage: () => undefined,
      onUp: () => undefined,
      onDown: (error) => down.push(error.message),
    });
    await vi.waitFor(() => expect(down.length).toBeGreaterThan(1), { timeout: 5_000 });
    expect(deaf.isUp).toBe(false);
    await deaf.stop();
    const count = down.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(down).toHaveLength(count);
  });
});
