import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWithTenant } from '../src/index.ts';
import { createTenant, openWorld, type World } from './world.ts';

let world: World;
let acme: Awaited<ReturnType<typeof createTenant>>;

beforeAll(async () => {
  world = await openWorld();
  acme = await createTenant(world);
  await runWithTenant(acme, () =>
    world.database.prisma.todo.createMany({
      data: Array.from({ length: 30 }, (_, n) => ({ title: `todo ${n}`, position: `a${n}` })),
    }),
  );
});
afterAll(() => world.close());

async function statementsOf(work: () => unknown): Promise<string[]> {
  const statements: string[] = [];
  const stop = world.database.onStatement(({ role, text }) => statements.push(`${role} ${text}`));
  await runWithTenant(acme, work).finally(stop);
  return statements;
}

describe('statements', () => {
  it('number one for a list of todos with who made them', async () => {
    const { prisma } = world.database;
    const statements = await statementsOf(async () => {
      const todos = await prisma.todo.findMany({
        where: { deletedAt: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: 20,
        include: { createdBy: { select: { id: true, name: true } } },
      });
      expect(todos).toHaveLength(20);
      expect(todos[0]?.createdBy).toEqual({ id: acme.userId, name: 'Pat' });
    });
    expect(statements).toEqual([expect.stringMatching(/^runtime SELECT/)]);
  });

  it('number one for a new todo, whose organisation and author the database fills in', async () => {
    const { prisma } = world.database;
    const statements = await statementsOf(async () => {
      const todo = await prisma.todo.create({ data: { title: 'new', position: 'z0' } });
      expect(todo).toMatchObject({ tenantId: acme.tenantId, createdById: acme.userId });
    });
    expect(statements).toEqual([expect.stringMatching(/^runtime INSERT/)]);
  });

  it('are counted for the system client, too, until the count is stopped', async () => {
    const statements = await statementsOf(() =>
      world.database.asSystem('test', (system) => system.user.count()),
    );
    expect(statements).toEqual([expect.stringMatching(/^system SELECT COUNT/)]);
    await world.database.prisma.todo.count();
    expect(statements).toHaveLength(1);
  });
});

describe('the todo list', () => {
  it.each([
    ['position, id', 'todos_tenant_id_position_id_idx'],
    ['position DESC, id DESC', 'todos_tenant_id_position_id_idx'],
    ['created_at, id', 'todos_tenant_id_created_at_id_idx'],
    ['created_at DESC, id DESC', 'todos_tenant_id_created_at_id_idx'],
    ['due_at NULLS LAST, id', 'todos_tenant_id_due_at_id_idx'],
    ['due_at DESC NULLS LAST, id DESC', 'todos_tenant_id_due_at_desc_id_idx'],
    ['title, id', 'todos_tenant_id_title_id_idx'],
    ['title DESC, id DESC', 'todos_tenant_id_title_id_idx'],
  ])('sorted by %s walks an index under row-level security', async (order, index) => {
    const { prisma } = world.database;
    const plan = await runWithTenant(acme, () =>
      prisma.$transaction(async (transaction) => {
        // With the few rows of a test the planner would sort them all.
        await transaction.$executeRaw`SET LOCAL enable_sort = off`;
        await transaction.$executeRaw`SET LOCAL enable_bitmapscan = off`;
        return await transaction.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
          `EXPLAIN SELECT id FROM todos WHERE deleted_at IS NULL ORDER BY ${order} LIMIT 20`,
        );
      }),
    );
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(lines).toContain(`${index} on todos`);
    expect(lines).toMatch(/Index Cond: \(tenant_id = /);
    expect(lines).not.toContain('Sort');
  });

  it('orders positions byte by byte and titles as people do', async () => {
    const { prisma } = world.database;
    const other = await createTenant(world);
    const sorted = await runWithTenant(other, async () => {
      await prisma.todo.createMany({
        data: [
          { title: 'zebra', position: 'Zz' },
          { title: 'Äpfel', position: 'a0' },
          { title: 'apples', position: 'a0V' },
          { title: 'Banana', position: 'a1' },
        ],
      });
      const by = async (field: 'position' | 'title') =>
        (await prisma.todo.findMany({ orderBy: { [field]: 'asc' } })).map((todo) => todo.title);
      return { position: await by('position'), title: await by('title') };
    });
    expect(sorted).toEqual({
      position: ['zebra', 'Äpfel', 'apples', 'Banana'],
      title: ['Äpfel', 'apples', 'Banana', 'zebra'],
    });
  });
});
