import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseContext, runWithTenant } from '../src/index.ts';
import { createTenant, openWorld, type World } from './world.ts';

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
