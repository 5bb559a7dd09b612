import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseContext, Prisma, runWithTenant } from '../src/index.ts';
import { asRole, createTenant, openWorld, type World } from './world.ts';

const nobody: DatabaseContext = { tenantId: null, userId: null, requestId: null };

describe('under contention', () => {
  let world: World;
  let tenants: Awaited<ReturnType<typeof createTenant>>[];

  beforeAll(async () => {
    world = await openWorld({ poolSize: 4 });
    tenants = await Promise.all(Array.from({ length: 50 }, () => createTenant(world)));
    for (const tenant of tenants) {
      await runWithTenant(tenant, () =>
        world.database.prisma.todo.createMany({
          data: Array.from({ length: 10 }, (_, index) => ({
            title: `${tenant.tenantId} ${index}`,
            position: `a${index}`,
          })),
        }),
      );
    }
  });
  afterAll(() => world.close());

  /** What a request may do. Each returns the organisations of the rows it saw or made. */
  const requests: Record<string, (tenantId: string) => Promise<string[]>> = {
    list: async () => (await world.database.prisma.todo.findMany()).map((todo) => todo.tenantId),
    'list of people': async (tenantId) => {
      const members = await world.database.prisma.membership.findMany({ include: { user: true } });
      expect(members).toHaveLength(1);
      return members.map((member) => (member.user.name === 'Pat' ? member.tenantId : tenantId));
    },
    'find by unique key': async (tenantId) => {
      const found = await world.database.prisma.organization.findUnique({
        where: { id: tenantId },
      });
      return [found?.id ?? 'nothing'];
    },
    'find another organisation': async (tenantId) => {
      const other = tenants.find((tenant) => tenant.tenantId !== tenantId)?.tenantId ?? '';
      const found = await world.database.prisma.organization.findUnique({ where: { id: other } });
      return found ? [found.id] : [];
    },
    create: async () => {
      const data = { title: 'new', position: 'b0' };
      return [(await world.database.prisma.todo.create({ data })).tenantId];
    },
    'raw SQL': async () => {
      const rows = await world.database.prisma.$queryRaw<{ tenant_id: string }[]>`
        SELECT tenant_id FROM todos`;
      return rows.map((row) => row.tenant_id);
    },
    'failing SQL': async () => {
      const failure = world.database.prisma.$queryRaw`SELECT 1 / (count(*) - count(*)) FROM todos`;
      await expect(failure).rejects.toThrow('division by zero');
      return [];
    },
    'failing transaction': async () => {
      const failure = world.database.prisma.$transaction(async (transaction) => {
        await transaction.todo.create({ data: { title: 'gone', position: 'c0' } });
        throw new Error('changed my mind');
      });
      await expect(failure).rejects.toThrow('changed my mind');
      return [];
    },
    'batch transaction': async (tenantId) => {
      const { prisma } = world.database;
      const [todos, organization] = await prisma.$transaction([
        prisma.todo.findMany(),
        prisma.organization.findUnique({ where: { id: tenantId } }),
      ]);
      return [...todos.map((todo) => todo.tenantId), organization?.id ?? 'nothing'];
    },
    'interactive transaction': async () => {
      return await world.database.prisma.$transaction(async (transaction) => {
        const { tenantId } = await transaction.todo.create({
          data: { title: 'in', position: 'd0' },
        });
        const todos = await transaction.todo.findMany();
        return [tenantId, ...todos.map((todo) => todo.tenantId)];
      });
    },
  };

  it('shows 64 concurrent requests of 50 organisations over 4 connections no foreign row', async () => {
    const random = mulberry32(20_261_123);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
    const foreign: string[] = [];
    let seen = 0;
    const visitor = async () => {
      for (let round = 0; round < 15; round++) {
        const tenant = pick(tenants) ?? nobody;
        const [name, request] = pick(Object.entries(requests)) ?? [];
        await wait(random() * 3);
        const rows = await runWithTenant(tenant, () => request?.(tenant.tenantId ?? ''));
        seen += rows?.length ?? 0;
        foreign.push(
          ...(rows ?? []).filter((id) => id !== tenant.tenantId).map((id) => `${name}: ${id}`),
        );
      }
    };
    await Promise.all(Array.from({ length: 64 }, visitor));
    expect(foreign).toEqual([]);
    expect(seen).toBeGreaterThan(2_000);
  }, 120_000);

  it('keeps requests apart that begin in the same tick', async () => {
    const answers = await Promise.all(
      tenants.map((tenant) =>
        runWithTenant(tenant, () =>
          Promise.all(
            tenants.map(({ tenantId }) =>
              world.database.prisma.organization.findUnique({ where: { id: tenantId } }),
            ),
          ),
        ),
      ),
    );
    const seen = answers.map((found) => found.flatMap((organization) => organization?.id ?? []));
    expect(seen).toEqual(tenants.map(({ tenantId }) => [tenantId]));
  });
});

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

describe('transactions', () => {
  let world: World;
  let acme: Awaited<ReturnType<typeof createTenant>>;

  beforeAll(async () => {
    world = await openWorld({ poolSize: 2 });
    acme = await createTenant(world);
  });
  afterAll(() => world.close());

  it('speak for one organisation from BEGIN to COMMIT, at any isolation level', async () => {
    const { prisma } = world.database;
    const count = await runWithTenant(acme, () =>
      prisma.$transaction(
        async (transaction) => {
          await transaction.todo.create({ data: { title: 'a', position: 'a0' } });
          const [level] = await transaction.$queryRaw<{ transaction_isolation: string }[]>`
            SHOW transaction_isolation`;
          expect(level).toEqual({ transaction_isolation: 'serializable' });
          return await transaction.todo.count();
        },
        { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
      ),
    );
    expect(count).toBe(1);
  });

  it('keep their organisation when a savepoint is rolled back', async () => {
    const { prisma } = world.database;
    const left = await runWithTenant(acme, () =>
      prisma.$transaction(async (transaction) => {
        await transaction.$executeRaw`SAVEPOINT before`;
        await transaction.todo.create({ data: { title: 'undone', position: 'a1' } });
        await transaction.$executeRaw`ROLLBACK TO SAVEPOINT before`;
        return await transaction.todo.findMany({ where: { title: 'undone' } });
      }),
    );
    expect(left).toEqual([]);
    expect(await runWithTenant(acme, () => prisma.todo.count())).toBe(1);
  });

  it('take everything back when a statement fails', async () => {
    const { prisma } = world.database;
    const failed = runWithTenant(acme, () =>
      prisma.$transaction([
        prisma.todo.create({ data: { title: 'lost', position: 'a2' } }),
        prisma.$executeRaw`SELECT 1/0`,
      ]),
    );
    await expect(failed).rejects.toThrow('division by zero');
    expect(await runWithTenant(acme, () => prisma.todo.count({ where: { title: 'lost' } }))).toBe(
      0,
    );
  });

  it('end when they take too long, and free their connection for someone else', async () => {
    const { prisma } = world.database;
    const slow = runWithTenant(acme, () =>
      prisma.$transaction(
        async (transaction) => {
          await transaction.todo.count();
          await wait(300);
          return await transaction.todo.count();
        },
        { timeout: 100 },
      ),
    );
    await expect(slow).rejects.toThrow();
    expect(await prisma.todo.findMany()).toEqual([]);
    expect(await runWithTenant(acme, () => prisma.todo.count())).toBe(1);
  });
});

/** A small seeded generator (Tommy Ettinger, public domain), so that a failure can be run again. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
