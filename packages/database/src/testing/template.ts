import { createHash } from 'node:crypto';
import pg from 'pg';
import { connected } from '../setup/connected.ts';
import { withDatabase } from '../setup/database-url.ts';
import { ensureLoginRoles, type DatabaseUrls } from '../setup/login-roles.ts';
import { migrate } from '../setup/migrate.ts';
import { readShippedMigrations } from '../setup/shipped-migrations.ts';
import type { TestServer } from './test-server.ts';

/** The addresses of a database of the server. The roles are the same for all of them, their passwords the server's. */
export function urlsOf(server: TestServer, database: string): DatabaseUrls {
  const ownerUrl = withDatabase(server.ownerUrl, database);
  const loginUrl = (role: string) => {
    const url = new URL(ownerUrl);
    url.password = createHash('sha256').update(`${role} ${url.password}`).digest('base64url');
    url.username = role;
    return url.href;
  };
  return {
    ownerUrl,
    runtimeUrl: loginUrl('groundplan_test_runtime'),
    systemUrl: loginUrl('groundplan_test_system'),
  };
}

/**
 * A migrated database to copy from: one for each state of the migrations, made by whichever process needs it first.
 *
 * @returns its name.
 */
export async function ensureTemplate(server: TestServer): Promise<string> {
  const migrations = await readShippedMigrations();
  const state = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join());
  const name = `groundplan_template_${state.digest('hex').slice(0, 16)}`;
  await connected(server.adminUrl, async (admin) => {
    await admin.query("SELECT pg_advisory_lock(hashtext('groundplan test template'))");
    const known = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0) await build(admin, server, name);
  });
  return name;
}

/** Under another name first: a template that an interrupted process left half made is never used. */
async function build(admin: pg.Client, server: TestServer, name: string) {
  const draft = `${name}_draft`;
  await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await createDatabaseOf(admin, server, draft, 'template1');
  const urls = urlsOf(server, draft);
  await migrate(urls.ownerUrl);
  await ensureLoginRoles(urls);
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

/** Makes a database that the owner role owns. */
export async function createDatabaseOf(
  admin: pg.Client,
  server: TestServer,
  name: string,
  template: string,
): Promise<void> {
  const owner = pg.escapeIdentifier(decodeURIComponent(new URL(server.ownerUrl).username));
  await admin.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE ${template}`);
}
