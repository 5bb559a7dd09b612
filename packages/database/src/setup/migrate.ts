import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { createSchemaEngine, type SchemaEngine } from '../schema-engine/engine.ts';
import { describeFailure } from '../schema-engine/failure.ts';
import { MigrationAdapterFactory } from '../schema-engine/migration-adapter.ts';
import { databaseOf, withDatabase } from './database-url.ts';
import { migrationsStatus } from './migrations-status.ts';
import {
  migrationsFolder,
  readShippedMigrations,
  type ShippedMigration,
} from './shipped-migrations.ts';
import { connected, SetupError } from './connected.ts';

const undefinedDatabase = '3D000';

/**
 * Applies what is pending, as `prisma migrate deploy` does, without Prisma's command line: made for the start of the
 * stack, the migration container and tests. A database that is current costs one query. Makes the database where it is
 * missing. Several may run at once; they wait for each other.
 *
 * @param ownerUrl the address of the role that owns the tables.
 * @param folder the migrations; this package's unless told.
 * @returns the names of the migrations applied now.
 * @throws {SetupError} in one sentence: which migration failed, of what, and what to do.
 */
export async function migrate(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  const shipped = await readShippedMigrations(folder);
  await ensureDatabase(ownerUrl);
  const { isCurrent } = await statusOf(ownerUrl, shipped);
  if (isCurrent) return [];

  const adapter = new MigrationAdapterFactory(ownerUrl);
  const engine = await createSchemaEngine(adapter);
  try {
    // From here on the lock is held: what looks unfinished is not another migrator at work.
    await engine.version();
    const { failed } = await statusOf(ownerUrl, shipped);
    for (const name of failed) await forget(engine, shipped, name, 'it did not finish');
    return await apply(engine, ownerUrl, folder, shipped, adapter);
  } finally {
    engine.free();
    await adapter.close();
  }
}

async function apply(
  engine: SchemaEngine,
  ownerUrl: string,
  folder: string,
  shipped: readonly ShippedMigration[],
  adapter: MigrationAdapterFactory,
): Promise<string[]> {
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await listOf(folder, shipped),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } catch (error) {
    const [name] = (await statusOf(ownerUrl, shipped)).failed;
    if (name === undefined) throw new SetupError(describeFailure(error).message, { cause: error });
    const reason = adapter.scriptFailure ?? 'it did not finish';
    await forget(engine, shipped, name, reason);
    const file = path.join(folder, name, 'migration.sql');
    throw new SetupError(
      `The migration ${name} failed and nothing of it was kept: ${reason}. Mend ${file} and migrate again.`,
      { cause: error },
    );
  }
}

/**
 * Takes a failed migration off the record, so that it is tried again: it is sent as one message, which PostgreSQL runs as
 * one transaction, so nothing of it was kept. Unless its text itself commits: then someone must look.
 */
async function forget(
  engine: SchemaEngine,
  shipped: readonly ShippedMigration[],
  name: string,
  reason: string,
) {
  const migration = shipped.find((each) => each.name === name);
  if (!migration || /\bcommit\b/i.test(migration.sql)) {
    throw new SetupError(
      `The migration ${name} failed and may have left something behind: ${reason}. Mend that and run \`pnpm --filter @monorepo/database prisma migrate resolve --rolled-back ${name}\`, then migrate again.`,
    );
  }
  await engine.markMigrationRolledBack({ migrationName: name });
}

async function listOf(folder: string, shipped: readonly ShippedMigration[]) {
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: shipped.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

async function statusOf(ownerUrl: string, shipped: readonly ShippedMigration[]) {
  return await connected(ownerUrl, (client) => migrationsStatus(client, shipped));
}

async function ensureDatabase(ownerUrl: string) {
  try {
    await connected(ownerUrl, () => Promise.resolve());
  } catch (error) {
    if ((error as { code?: string }).code !== undefinedDatabase) throw error;
    const name = pg.escapeIdentifier(databaseOf(ownerUrl));
    await connected(withDatabase(ownerUrl, 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${name}`),
    );
  }
}
