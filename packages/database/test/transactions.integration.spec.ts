import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma, runWithTenant } from '../src/index.ts';
import { createTenant, openWorld, type World } from './world.ts';

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
