import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseContext, runWithTenant } from '../src/index.ts';
import { asRole, createTenant, openWorld, type World } from './world.ts';

const nobody: DatabaseContext = { tenantId: null, userId: null, requestId: null };

describe('isolation', () => {
  let world: World;
  let acme: Awaited<ReturnType<typeof createTenant>>;
  let globex: Awaited<ReturnType<typeof createTenant>>;

  beforeAll(async () => {
    world = await openWorld({ poolSize: 1 });
    acme = await createTenant(world);
    globex = await createTenant(world);
    for (const tenant of [acme, globex]) {
      await runWithTenant(tenant, () =>
        world.database.prisma.todo.create({ data: { title: 'one', position: 'a0' } }),
      );
    }
  });
  afterAll(() => world.close());

  it('shows nothing without a context, and lets nothing be written', async () => {
    const { prisma } = world.database;
    expect(await prisma.todo.findMany()).toEqual([]);
    expect(await prisma.organization.findMany()).toEqual([]);
    expect(await prisma.user.findMany()).toEqual([]);
    expect(await prisma.auditLog.findMany()).toEqual([]);
    await expect(
      prisma.todo.create({ data: { tenantId: acme.tenantId, title: 'x', position: 'a0' } }),
    ).rejects.toThrow('row-level security');
    await expect(prisma.todo.create({ data: { title: 'x', position: 'a0' } })).rejects.toThrow();
    expect(await prisma.todo.updateMany({ data: { title: 'x' } })).toEqual({ count: 0 });
    expect(await prisma.todo.deleteMany()).toEqual({ count: 0 });
  });

  it('shows a raw SELECT of the runtime role nothing of another organisation', async () => {
    await asRole(world.runtimeUrl, acme, async (client) => {
      for (const [table, column] of [
        ['todos', 'tenant_id'],
        ['memberships', 'tenant_id'],
        ['audit_log', 'tenant_id'],
        ['organizations', 'id'],
      ]) {
        const { rows } = await client.query(`SELECT DISTINCT ${column} AS id FROM ${table}`);
        expect(rows, table).toEqual([{ id: acme.tenantId }]);
      }
      const people = await client.query('SELECT id FROM users');
      expect(people.rows).toEqual([{ id: acme.userId }]);
      const asked = await client.query('SELECT FROM todos WHERE tenant_id = $1', [globex.tenantId]);
      expect(asked.rowCount).toBe(0);
    });
  });

  it('lets no write reach, or move a row to, another organisation', async () => {
    const { prisma } = world.database;
    await runWithTenant(acme, async () => {
      const foreign = { tenantId: globex.tenantId };
      expect(await prisma.todo.updateMany({ where: foreign, data: { title: 'x' } })).toEqual({
        count: 0,
      });
      expect(await prisma.todo.deleteMany({ where: foreign })).toEqual({ count: 0 });
      await expect(prisma.todo.updateMany({ data: foreign })).rejects.toThrow('row-level security');
      await expect(
        prisma.todo.create({ data: { ...foreign, title: 'x', position: 'a0' } }),
      ).rejects.toThrow('row-level security');
    });
  });

  it('shows a person outside any organisation where they belong, and nothing inside', async () => {
    const context = { ...acme, tenantId: null };
    const { prisma } = world.database;
    const [organizations, todos] = await runWithTenant(context, () =>
      Promise.all([prisma.organization.findMany(), prisma.todo.findMany()]),
    );
    expect(organizations.map(({ id }) => id)).toEqual([acme.tenantId]);
    expect(todos).toEqual([]);
  });

  it('does not carry a context into the next request on the same connection', async () => {
    const { prisma } = world.database;
    const early = runWithTenant(acme, () => {
      // Nobody waits for this one: the request is over before it is sent.
      void prisma.todo.findMany().then(() => undefined);
    });
    await early;
    const next = await runWithTenant(globex, () => prisma.todo.findMany());
    expect(next.map((todo) => todo.tenantId)).toEqual([globex.tenantId]);
    expect(await prisma.todo.findMany()).toEqual([]);
  });

  it('does not carry a context over from a query that fails or is cancelled', async () => {
    const { prisma } = world.database;
    await runWithTenant(acme, async () => {
      await expect(prisma.$queryRaw`SELECT 1/0`).rejects.toThrow();
      const cancelled = prisma.$queryRaw`SELECT pg_sleep(10), 'cancel me'`;
      const outcome = expect(cancelled).rejects.toThrow('canceling statement due to user request');
      await wait(100);
      await asRole(world.runtimeUrl, {}, (client) =>
        client.query(
          "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE '%cancel me%' AND pid <> pg_backend_pid()",
        ),
      );
      await outcome;
    });
    expect(await prisma.todo.findMany()).toEqual([]);
    const next = await runWithTenant(globex, () => prisma.todo.findMany());
    expect(next.map((todo) => todo.tenantId)).toEqual([globex.tenantId]);
  });

  it('does not let a setting that raw SQL left on the connection count', async () => {
    const { prisma } = world.database;
    await prisma.$queryRaw`SELECT set_config('app.tenant_id', ${acme.tenantId}, false)`;
    expect(await prisma.todo.findMany()).toEqual([]);
    const next = await runWithTenant(globex, () => prisma.todo.findMany());
    expect(next.map((todo) => todo.tenantId)).toEqual([globex.tenantId]);
  });

  it('keeps the context through nested calls and gives the outer one back', async () => {
    const { prisma } = world.database;
    const tenantsOf = async () => (await prisma.todo.findMany()).map((todo) => todo.tenantId);
    const seen = await runWithTenant(acme, async () => [
      await tenantsOf(),
      await runWithTenant(globex, tenantsOf),
      await tenantsOf(),
    ]);
    expect(seen).toEqual([[acme.tenantId], [globex.tenantId], [acme.tenantId]]);
  });

  it('refuses to continue a transaction for another organisation', async () => {
    const { prisma } = world.database;
    const mixed = runWithTenant(acme, () =>
      prisma.$transaction(
        async (transaction) => await runWithTenant(globex, () => transaction.todo.findMany()),
      ),
    );
    await expect(mixed).rejects.toThrow('cannot be continued for another organisation');
    const next = await runWithTenant(globex, () => prisma.todo.count());
    expect(next).toBe(1);
  });

  it('refuses ids that are none before anything is sent', async () => {
    const wrong = { ...nobody, tenantId: "'; DROP TABLE todos; --" };
    await expect(runWithTenant(wrong, () => 1)).rejects.toThrow(TypeError);
    await expect(runWithTenant({ ...nobody, requestId: 'a\0b' }, () => 1)).rejects.toThrow(
      TypeError,
    );
  });
});
