import { createDatabase, type Database, runWithTenant } from '@monorepo/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMembership,
  createOrganization,
  createSession,
  createTodo,
  createUser,
  startTestDatabase,
  type TestDatabase,
} from './index.ts';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await startTestDatabase();
  database = createDatabase({ url: server.runtimeUrl, systemUrl: server.systemUrl });
});

afterAll(async () => {
  await database.close();
  await server.stop();
});

describe('factories', () => {
  it('make a person who is signed in and has a todo in their organisation', async () => {
    const user = await createUser(database, { name: 'Ada' });
    const { id: tenantId } = await createOrganization(database);
    await createMembership(database, tenantId, user.id, 'owner');
    const { token, tokenHash } = await createSession(database, user.id);
    const todo = await createTodo(database, { tenantId, userId: user.id }, { title: 'Hello' });

    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(tokenHash).toHaveLength(32);
    const context = { tenantId, userId: user.id, requestId: null };
    const seen = await runWithTenant(context, () =>
      database.prisma.todo.findMany({ include: { createdBy: { select: { name: true } } } }),
    );
    expect(seen).toEqual([{ ...todo, createdBy: { name: 'Ada' } }]);
  });

  it('make rows of their own at each call', async () => {
    const [one, other] = await Promise.all([
      createOrganization(database),
      createOrganization(database),
    ]);
    expect(one.slug).not.toBe(other.slug);
  });
});

describe('startTestDatabase', () => {
  it('gives each caller a database without rows', async () => {
    const another = await startTestDatabase();
    const empty = createDatabase({ url: another.runtimeUrl, systemUrl: another.systemUrl });
    try {
      expect(await empty.asSystem('test', (system) => system.user.count())).toBe(0);
    } finally {
      await empty.close();
      await another.stop();
    }
  });
});
