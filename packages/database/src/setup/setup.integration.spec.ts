import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../index.ts';
import { startTestDatabase, type TestDatabase } from '../testing/index.ts';
import { connected } from './connected.ts';
import { ensureLoginRoles, migrate, resetDatabase, SetupError } from './index.ts';
import { migrationsFolder, readShippedMigrations } from './shipped-migrations.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await startTestDatabase({ isMigrated: false });
});
afterEach(() => database.stop());

const query = async (sql: string) =>
  (await connected(database.ownerUrl, (client) => client.query<{ value: unknown }>(sql))).rows.map(
    ({ value }) => value,
  );

describe('migrate', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'groundplan-migrations-'));
    await cp(migrationsFolder, folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const add = async (name: string, sql: string) => {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, 'migration.sql'), sql);
  };
  const remove = (name: string) => rm(path.join(folder, name), { recursive: true });

  it('applies what is pending, in order, and then nothing', async () => {
    const names = (await readShippedMigrations()).map(({ name }) => name);
    expect(await migrate(database.ownerUrl)).toEqual(names);
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });

  it('may be asked by several processes at once, and one of them does it', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('says in a sentence what failed and where, keeps nothing of it, and goes on once mended', async () => {
    const name = '29990101000000_things';
    await add(name, 'CREATE TABLE things (id int);\nCREATE TABLE orders (id nonsense);\n');
    const failure = await migrate(database.ownerUrl, folder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SetupError);
    const { message } = failure as Error;
    expect(message).toContain(`The migration ${name} failed`);
    expect(message).toContain('type "nonsense" does not exist (line 2)');
    expect(message).toContain(path.join(folder, name, 'migration.sql'));
    expect(message).not.toContain('\n');
    expect(await query("SELECT to_regclass('things') AS value")).toEqual([null]);

    await add(name, 'CREATE TABLE things (id int);\n');
    expect(await migrate(database.ownerUrl, folder)).toEqual([name]);
    await remove(name);
  });

  it('tries again what a migrator that was killed left unfinished', async () => {
    const name = '29990101000000_killed';
    await add(name, 'CREATE TABLE killed (id int);\n');
    await migrate(database.ownerUrl, folder);
    await query('DROP TABLE killed');
    await query(
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${name}'`,
    );
    expect(await migrate(database.ownerUrl, folder)).toEqual([name]);
    await remove(name);
  });

  it('asks for a look where a migration committed before it failed', async () => {
    const name = '29990101000000_half';
    await add(name, 'CREATE TABLE half (id int);\nCOMMIT;\nSELECT 1/0;\n');
    const resolve = `migrate resolve --rolled-back ${name}`;
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(resolve);
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(resolve);
    await remove(name);
  });

  it('makes a database that is missing', async () => {
    const url = new URL(database.ownerUrl);
    url.pathname += '_missing';
    expect(await migrate(url.href)).not.toEqual([]);
    await query(`SELECT 1 AS value`);
    await connected(database.ownerUrl, (client) =>
      client.query(`DROP DATABASE "${url.pathname.slice(1)}"`),
    );
  });
});

describe('the migration job', () => {
  const run = (environment: Record<string, string>) => {
    const job = path.resolve(import.meta.dirname, '../cli/migrate.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-C', 'development', job], {
      env: { PATH: process.env['PATH'], ...environment },
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  };

  it('migrates, makes the roles, and says what it did', async () => {
    const environment = {
      DATABASE_URL: database.ownerUrl,
      DATABASE_RUNTIME_URL: database.runtimeUrl,
      DATABASE_SYSTEM_URL: database.systemUrl,
    };
    const first = run(environment);
    expect(first.output).toMatch(/^Applied .*The database is current\.\n$/);
    expect(first.status).toBe(0);
    expect(run(environment).output).toContain('Nothing was pending');
    await connected(database.runtimeUrl, (client) => client.query('SELECT FROM todos'));
  });

  it('names the settings it lacks, and ends with another code', () => {
    const { status, output } = run({ DATABASE_URL: database.ownerUrl });
    expect(output).toContain('DATABASE_RUNTIME_URL: is not set');
    expect(status).toBe(1);
  });
});

describe('the application', () => {
  it('knows whether its migrations are applied', async () => {
    await migrate(database.ownerUrl);
    await ensureLoginRoles(database);
    const application = createDatabase({ url: database.runtimeUrl, systemUrl: database.systemUrl });
    try {
      expect(await application.migrationsStatus()).toEqual({
        isCurrent: true,
        pending: [],
        failed: [],
        changed: [],
      });
      const [first, second, third] = (await readShippedMigrations()).map(({ name }) => name);
      await query(`DELETE FROM _prisma_migrations WHERE migration_name = '${first}'`);
      await query(
        `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${second}'`,
      );
      await query(`UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name = '${third}'`);
      expect(await application.migrationsStatus()).toEqual({
        isCurrent: false,
        pending: [first, second],
        failed: [second],
        changed: [third],
      });
    } finally {
      await application.close();
    }
  });

  it('counts everything as pending in a database that was never migrated', async () => {
    const application = createDatabase({ url: database.ownerUrl, systemUrl: database.ownerUrl });
    const { isCurrent, pending } = await application.migrationsStatus();
    await application.close();
    expect(isCurrent).toBe(false);
    expect(pending).toHaveLength((await readShippedMigrations()).length);
  });
});

describe('login roles', () => {
  it('are made once, and take the passwords of the addresses', async () => {
    await migrate(database.ownerUrl);
    const name = `groundplan_test_login_${process.pid}`;
    const urls = [1, 2].map((password) => {
      const url = new URL(database.ownerUrl);
      url.username = name;
      url.password = `first'; and ${password}`;
      return url.href;
    });
    for (const runtimeUrl of urls) {
      await ensureLoginRoles({ ...database, runtimeUrl });
      await connected(runtimeUrl, (client) => client.query('SELECT FROM todos'));
    }
    await expect(connected(urls[0] ?? '', () => Promise.resolve())).rejects.toThrow(
      'password authentication failed',
    );
    await query(`DROP ROLE ${name}`);
  });

  it('must be three, each with a password', async () => {
    const { ownerUrl } = database;
    await expect(ensureLoginRoles({ ...database, runtimeUrl: ownerUrl })).rejects.toThrow(
      'must name three different roles',
    );
    const systemUrl = 'postgresql://someone@127.0.0.1/somewhere';
    await expect(ensureLoginRoles({ ...database, systemUrl })).rejects.toThrow(
      'DATABASE_SYSTEM_URL must name a role and its password',
    );
  });
});

describe('resetDatabase', () => {
  it('throws everything away and leaves a migrated database', async () => {
    await migrate(database.ownerUrl);
    await query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', 'x')",
    );
    await query('CREATE TABLE scribbles (id int)');
    await resetDatabase(database);
    expect(await query("SELECT to_regclass('scribbles') AS value")).toEqual([null]);
    expect(await migrate(database.ownerUrl)).toEqual([]);
    await connected(database.runtimeUrl, (client) => client.query('SELECT FROM todos'));
  });
});
