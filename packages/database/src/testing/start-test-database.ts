import { randomBytes } from 'node:crypto';
import { isAlive } from '../embedded/processes.ts';
import { connected } from '../setup/connected.ts';
import type { DatabaseUrls } from '../setup/login-roles.ts';
import { createDatabaseOf, ensureTemplate, urlsOf } from './template.ts';
import { startTestServer, type TestServer } from './test-server.ts';

export interface TestDatabase extends DatabaseUrls {
  /** Drops the database and lets go of the server. */
  stop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** False for a database without a table: for tests of migrating. */
  isMigrated?: boolean;
}

/**
 * A PostgreSQL database for one test file, empty of rows and migrated: a copy of a template, so it takes a fraction of a
 * second. Any number of files, processes and packages may ask at once; they share a server, which ends with the last.
 */
export async function startTestDatabase({
  isMigrated = true,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await startTestServer();
  try {
    if (server.isEmbedded) await dropAbandoned(server);
    const template = isMigrated ? await ensureTemplate(server) : 'template1';
    const name = `groundplan_test_${process.pid}_${randomBytes(6).toString('hex')}`;
    await connected(server.adminUrl, (admin) => createDatabaseOf(admin, server, name, template));
    let stopping: Promise<void> | undefined;
    return { ...urlsOf(server, name), stop: () => (stopping ??= drop(server, name)) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function drop(server: TestServer, name: string) {
  try {
    await connected(server.adminUrl, (admin) =>
      admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    );
  } finally {
    await server.stop();
  }
}

/** What processes left behind that ended without a word. Their number is in the name. */
async function dropAbandoned(server: TestServer) {
  await connected(server.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'groundplan\\_test\\_%'",
    );
    for (const { datname } of rows) {
      if (isAlive(Number(datname.split('_')[2]))) continue;
      await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  });
}
