import { roles } from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';
import { runWithTenant, type Todo } from '../index.ts';
import { seed } from './seed.ts';

let world: World;
const now = new Date('2026-11-23T15:00:00Z');

beforeAll(async () => {
  world = await openWorld();
  await seed({ ...world, now });
});
afterAll(() => world.close());

const find = (slug: string) =>
  world.database.asSystem('test', (system) =>
    system.organization.findUniqueOrThrow({
      where: { slug },
      include: { memberships: { include: { user: true }, orderBy: { role: 'asc' } } },
    }),
  );
const todosOf = async (slug: string): Promise<Todo[]> => {
  const { id: tenantId } = await find(slug);
  return await runWithTenant({ tenantId, userId: null, requestId: null }, () =>
    world.database.prisma.todo.findMany({ orderBy: { position: 'asc' } }),
  );
};

describe('the seed', () => {
  it.each(['acme', 'globex'])('makes %s with one person of each role', async (slug) => {
    const { memberships } = await find(slug);
    expect(memberships.map(({ role, user }) => [role, user.email])).toEqual(
      roles.map((role) => [role, `${role}@${slug}.test`]),
    );
  });

  it('makes 200 todos each, all different, in all states a list shows', async () => {
    const all = [...(await todosOf('acme')), ...(await todosOf('globex'))];
    expect(all).toHaveLength(400);
    expect(new Set(all.map(({ title }) => title)).size).toBe(400);
    for (const todos of [all.slice(0, 200), all.slice(200)]) {
      const share = (test: (todo: Todo) => boolean) => todos.filter(test).length;
      expect(share((todo) => todo.completed)).toBe(60);
      expect(share((todo) => todo.dueAt === null)).toBe(80);
      expect(share((todo) => todo.dueAt !== null && todo.dueAt < now)).toBeGreaterThan(10);
      expect(share((todo) => todo.dueAt !== null && todo.dueAt > now)).toBeGreaterThan(50);
      expect(share((todo) => todo.description === '')).toBeGreaterThan(50);
      expect(new Set(todos.map((todo) => todo.createdById)).size).toBe(3);
      expect(new Set(todos.map((todo) => todo.position)).size).toBe(200);
      expect(todos.every((todo) => todo.createdAt < now)).toBe(true);
    }
  });

  it('changes nothing when it runs again, also what people have changed since', async () => {
    const [first] = await todosOf('acme');
    const { id: tenantId } = await find('acme');
    await runWithTenant({ tenantId, userId: null, requestId: null }, () =>
      world.database.prisma.todo.updateMany({
        where: { id: first?.id ?? '' },
        data: { title: 'Mine now' },
      }),
    );
    const before = await world.database.asSystem('test', (system) => system.auditLog.count());
    await seed({ ...world, now: new Date('2027-01-01') });
    const after = await world.database.asSystem('test', (system) => system.auditLog.count());
    expect(after).toBe(before);
    expect((await todosOf('acme'))[0]?.title).toBe('Mine now');
  });

  it('makes the same everywhere', async () => {
    const other = await openWorld();
    try {
      await seed({ ...other, now });
      const rows = async ({ owner }: World) => {
        await owner.query('ALTER TABLE todos NO FORCE ROW LEVEL SECURITY');
        const sql =
          'SELECT md5(string_agg(t.id::text || t.title || t.due_at, $1 ORDER BY id)) FROM todos t WHERE title <> $2';
        const { rows } = await owner.query<{ md5: string }>(sql, [' ', 'Mine now']);
        await owner.query('ALTER TABLE todos FORCE ROW LEVEL SECURITY');
        return rows;
      };
      const [first] = await todosOf('acme');
      await other.owner.query('ALTER TABLE todos NO FORCE ROW LEVEL SECURITY');
      await other.owner.query('DELETE FROM todos WHERE id = $1', [first?.id]);
      expect(await rows(other)).toEqual(await rows(world));
    } finally {
      await other.close();
    }
  });
});
