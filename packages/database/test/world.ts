import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  createDatabase,
  type Database,
  type DatabaseContext,
  type DatabaseOptions,
} from '../src/index.ts';
import { startTestDatabase, type TestDatabase } from '../src/testing/index.ts';

/** A migrated database of its own, the application's two pools on it, and its owner. */
export interface World extends TestDatabase {
  database: Database;
  owner: pg.Client;
  close(): Promise<void>;
}

export async function openWorld(options: Partial<DatabaseOptions> = {}): Promise<World> {
  const server = await startTestDatabase();
  const database = createDatabase({
    url: server.runtimeUrl,
    systemUrl: server.systemUrl,
    ...options,
  });
  const owner = new pg.Client(server.ownerUrl);
  await owner.connect();
  const close = async () => {
    await owner.end();
    await database.close();
    await server.stop();
  };
  return { ...server, database, owner, close };
}

/** An organisation with one person in it, as the context of their request. */
export async function createTenant({ database }: World): Promise<DatabaseContext & Ids> {
  return await database.asSystem('test', async (system) => {
    const { id: tenantId } = await system.organization.create({
      data: { name: 'Example', slug: `example-${randomUUID().slice(0, 13)}` },
    });
    const { id: userId } = await system.user.create({
      data: {
        email: `${randomUUID()}@example.test`,
        name: 'Pat',
        memberships: { create: { tenantId, role: 'owner' } },
      },
    });
    return { tenantId, userId, requestId: `request-${randomUUID()}` };
  });
}

interface Ids {
  tenantId: string;
  userId: string;
}

/** Runs `work` on a plain connection, with the settings of a context for its whole life. */
export async function asRole<Result>(
  url: string,
  context: Partial<DatabaseContext>,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(
      "SELECT set_config('app.tenant_id', $1, false), set_config('app.user_id', $2, false)",
      [context.tenantId ?? '', context.userId ?? ''],
    );
    return await work(client);
  } finally {
    await client.end();
  }
}
