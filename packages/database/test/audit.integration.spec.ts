import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWithTenant } from '../src/index.ts';
import { asRole, createTenant, openWorld, type World } from './world.ts';

let world: World;
let acme: Awaited<ReturnType<typeof createTenant>>;

beforeAll(async () => {
  world = await openWorld();
  acme = await createTenant(world);
});
afterAll(() => world.close());

const linesOf = (rowId: string) =>
  runWithTenant(acme, () =>
    world.database.prisma.auditLog.findMany({ where: { rowId }, orderBy: { id: 'asc' } }),
  );

describe('the audit log', () => {
  it('tells who inserted, updated and deleted what, before and after', async () => {
    const { prisma } = world.database;
    const todo = await runWithTenant(acme, async () => {
      const { id } = await prisma.todo.create({ data: { title: 'first', position: 'a0' } });
      await prisma.todo.update({ where: { id }, data: { title: 'second' } });
      return await prisma.todo.delete({ where: { id } });
    });
    const who = {
      tenantId: acme.tenantId,
      actorId: acme.userId,
      requestId: acme.requestId,
      tableName: 'todos',
      rowId: todo.id,
      reason: null,
    };
    expect(await linesOf(todo.id)).toMatchObject([
      { ...who, action: 'insert', before: null, after: { title: 'first', completed: false } },
      { ...who, action: 'update', before: { title: 'first' }, after: { title: 'second' } },
      { ...who, action: 'delete', before: { title: 'second' }, after: null },
    ]);
  });

  it('tells of raw SQL and of every row of a bulk change', async () => {
    const rows = await asRole(world.runtimeUrl, acme, async (client) => {
      await client.query(
        "INSERT INTO todos (title, position) SELECT 'bulk', 'b' || n FROM generate_series(1, 3) n",
      );
      await client.query("UPDATE todos SET completed = true WHERE title = 'bulk'");
      const { rows } = await client.query<{ id: string }>(
        "DELETE FROM todos WHERE title = 'bulk' RETURNING id",
      );
      return rows;
    });
    for (const { id } of rows) {
      const lines = await linesOf(id);
      expect(lines.map(({ action }) => action)).toEqual(['insert', 'update', 'delete']);
      expect(lines.map(({ actorId }) => actorId)).toEqual(Array(3).fill(acme.userId));
    }
    expect(rows).toHaveLength(3);
  });

  it('tells of organisations and memberships, and why the system client changed them', async () => {
    const { id } = await world.database.asSystem('appoint an admin', (system) =>
      system.membership.update({
        where: { tenantId_userId: { tenantId: acme.tenantId, userId: acme.userId } },
        data: { role: 'admin' },
      }),
    );
    expect((await linesOf(id)).at(-1)).toMatchObject({
      action: 'update',
      tableName: 'memberships',
      reason: 'appoint an admin',
      before: { role: 'owner' },
      after: { role: 'admin' },
    });
    await runWithTenant(acme, () =>
      world.database.prisma.organization.updateMany({ data: { name: 'Renamed' } }),
    );
    expect((await linesOf(acme.tenantId)).at(-1)).toMatchObject({
      tableName: 'organizations',
      actorId: acme.userId,
      after: { name: 'Renamed' },
    });
  });

  it('tells of rows that go because others do', async () => {
    const other = await createTenant(world);
    const { prisma } = world.database;
    const todo = await runWithTenant(other, () =>
      prisma.todo.create({ data: { title: 'theirs', position: 'a0' } }),
    );
    await world.database.asSystem('close an organisation', (system) =>
      system.organization.delete({ where: { id: other.tenantId } }),
    );
    const lines = await runWithTenant(other, () =>
      prisma.auditLog.findMany({ where: { rowId: todo.id, action: 'delete' } }),
    );
    expect(lines).toMatchObject([{ reason: 'close an organisation', before: { title: 'theirs' } }]);
  });

  it('keeps no line of a change that was taken back', async () => {
    const { prisma } = world.database;
    const before = await runWithTenant(acme, () => prisma.auditLog.count());
    const failed = runWithTenant(acme, () =>
      prisma.$transaction(async (transaction) => {
        await transaction.todo.create({ data: { title: 'never', position: 'a0' } });
        throw new Error('no');
      }),
    );
    await expect(failed).rejects.toThrow('no');
    expect(await runWithTenant(acme, () => prisma.auditLog.count())).toBe(before);
  });

  it.each(['runtimeUrl', 'systemUrl'] as const)('can be changed by nobody: %s', async (role) => {
    await asRole(world[role], acme, async (client) => {
      for (const statement of [
        "UPDATE audit_log SET action = 'insert'",
        'DELETE FROM audit_log',
        'TRUNCATE audit_log',
        'TRUNCATE todos CASCADE',
        "INSERT INTO audit_log (tenant_id, action, table_name, row_id) SELECT id, 'insert', 'todos', id FROM organizations",
        'ALTER TABLE audit_log DISABLE ROW LEVEL SECURITY',
        'ALTER TABLE todos DISABLE TRIGGER audit',
        'DROP TRIGGER audit ON todos',
        "SET session_replication_role = 'replica'",
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow(
          /permission denied|must be owner/,
        );
      }
    });
  });

  it('cannot be forged by a trigger of one’s own', async () => {
    await asRole(world.runtimeUrl, acme, async (client) => {
      await client.query('CREATE TEMP TABLE mine (id uuid, tenant_id uuid)');
      await expect(
        client.query(
          "CREATE TRIGGER audit AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION audit_row('tenant_id')",
        ),
      ).rejects.toThrow('permission denied for function audit_row');
    });
  });
});
