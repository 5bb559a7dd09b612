import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWithTenant } from '../src/index.ts';
import { asRole, createTenant, openWorld, type World } from './world.ts';

let world: World;
let acme: Awaited<ReturnType<typeof createTenant>>;
let globex: Awaited<ReturnType<typeof createTenant>>;

beforeAll(async () => {
  world = await openWorld();
  acme = await createTenant(world);
  globex = await createTenant(world);
  await world.database.asSystem('test', (system) =>
    system.session.createMany({
      data: [acme, globex].map(({ userId }) => ({
        userId,
        tokenHash: new Uint8Array(createHash('sha256').update(randomBytes(32)).digest()),
        expiresAt: new Date(Date.now() + 60_000),
      })),
    }),
  );
});
afterAll(() => world.close());

describe('the runtime role', () => {
  it('sees its person, and whoever is in the organisation, and nobody else', async () => {
    const { prisma } = world.database;
    const idsIn = async (context: { tenantId: string | null; userId: string }) =>
      (await runWithTenant({ ...context, requestId: null }, () => prisma.user.findMany())).map(
        ({ id }) => id,
      );
    const guest = await createTenant(world);
    await world.database.asSystem('test', (system) =>
      system.membership.create({
        data: { tenantId: acme.tenantId, userId: guest.userId, role: 'viewer' },
      }),
    );
    expect((await idsIn(acme)).sort()).toEqual([acme.userId, guest.userId].sort());
    expect(await idsIn({ ...acme, tenantId: null })).toEqual([acme.userId]);
    expect(await idsIn(globex)).toEqual([globex.userId]);
  });

  it('changes what its person may choose, and nothing of others', async () => {
    const { prisma } = world.database;
    const change = { data: { name: 'New Name', theme: 'dark' } } as const;
    expect(await runWithTenant(acme, () => prisma.user.updateMany(change))).toEqual({ count: 1 });
    await asRole(world.runtimeUrl, acme, async (client) => {
      for (const statement of [
        "UPDATE users SET email = 'other@example.test'",
        'UPDATE users SET email_verified = now()',
        "INSERT INTO users (email) VALUES ('x@example.test')",
        'DELETE FROM users',
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow('permission denied');
      }
    });
  });

  it('sees and ends its person’s sessions, never their tokens or anyone else’s', async () => {
    await asRole(world.runtimeUrl, acme, async (client) => {
      const { rows } = await client.query('SELECT user_id FROM sessions');
      expect(rows).toEqual([{ user_id: acme.userId }]);
      for (const statement of [
        'SELECT token_hash FROM sessions',
        'SELECT * FROM sessions',
        'UPDATE sessions SET expires_at = now()',
        "INSERT INTO sessions (token_hash, user_id, expires_at) VALUES ('\\x00', current_actor_id(), now())",
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow('permission denied');
      }
      const ended = await client.query('DELETE FROM sessions');
      expect(ended.rowCount).toBe(1);
    });
    const left = await world.database.asSystem('test', (system) => system.session.findMany());
    expect(left.map(({ userId }) => userId)).toEqual([globex.userId]);
  });

  it.each(['accounts', 'verification_tokens', '_prisma_migrations'])(
    'has no access to %s',
    async (table) => {
      await asRole(world.runtimeUrl, acme, async (client) => {
        await expect(client.query(`SELECT FROM ${table}`)).rejects.toThrow('permission denied');
      });
    },
  );

  it('makes nobody a member and founds, moves or deletes no organisation', async () => {
    await asRole(world.runtimeUrl, acme, async (client) => {
      for (const statement of [
        "UPDATE memberships SET role = 'owner'",
        "INSERT INTO memberships (tenant_id, user_id, role) VALUES (current_tenant_id(), current_actor_id(), 'owner')",
        'DELETE FROM memberships',
        "INSERT INTO organizations (name, slug) VALUES ('x', 'xx')",
        "UPDATE organizations SET slug = 'taken'",
        'DELETE FROM organizations',
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow('permission denied');
      }
    });
  });

  it('finds a person’s idempotency keys only where they used them', async () => {
    const { prisma } = world.database;
    const key = (organizationId: string | null) => ({
      userId: acme.userId,
      organizationId,
      key: 'same',
      fingerprint: new Uint8Array(32),
      status: 201,
      headers: {},
      body: '{}',
      expiresAt: new Date(Date.now() + 60_000),
    });
    const outside = { ...acme, tenantId: null };
    for (const [context, organizationId] of [
      [acme, acme.tenantId],
      [outside, null],
    ] as const) {
      const make = () =>
        prisma.idempotencyKey.createMany({ data: key(organizationId), skipDuplicates: true });
      expect(await runWithTenant(context, make)).toEqual({ count: 1 });
      expect(await runWithTenant(context, make)).toEqual({ count: 0 });
      const found = await runWithTenant(context, () => prisma.idempotencyKey.findMany());
      expect(found.map((row) => row.organizationId)).toEqual([organizationId]);
    }
    expect(await runWithTenant(globex, () => prisma.idempotencyKey.findMany())).toEqual([]);
    await expect(
      runWithTenant(globex, () => prisma.idempotencyKey.createMany({ data: key(acme.tenantId) })),
    ).rejects.toThrow('row-level security');
  });
});

describe('the system role', () => {
  it('does not see what organisations keep', async () => {
    await asRole(world.systemUrl, acme, async (client) => {
      await expect(client.query('SELECT FROM todos')).rejects.toThrow('permission denied');
      await expect(client.query('UPDATE idempotency_keys SET status = 1')).rejects.toThrow(
        'permission denied',
      );
    });
  });
});

describe('people', () => {
  it('are one person however their address is spelt', async () => {
    await world.database.asSystem('test', async (system) => {
      const { id } = await system.user.create({ data: { email: 'Ada@Example.test' } });
      expect(await system.user.findUnique({ where: { email: 'ADA@example.TEST' } })).toMatchObject({
        id,
      });
      await expect(system.user.create({ data: { email: 'ada@example.test' } })).rejects.toThrow(
        expect.objectContaining({ code: 'P2002' }),
      );
    });
  });
});
