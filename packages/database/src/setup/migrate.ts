import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { createSchemaEngine } from '../schema-engine/engine.ts';
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
  const status = await statusOf(ownerUrl, shipped);
  const [failed] = status.failed;
  if (failed !== undefined) throw new SetupError(halfDone(failed, 'it did not finish'));
  if (status.pending.length === 0) return [];
  return await apply(ownerUrl, folder, shipped);
}

async function apply(ownerUrl: string, folder: string, shipped: readonly ShippedMigration[]) {
  const adapter = new MigrationAdapterFactory(ownerUrl);
  const engine = await createSchemaEngine(adapter);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await listOf(folder, shipped),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } catch (error) {
    const name = (await statusOf(ownerUrl, shipped)).failed[0];
    if (name === undefined) throw new SetupError(describeFailure(error).message, { cause: error });
    const reason = adapter.scriptFailure ?? 'it was interrupted';
    if (keepsNothing(shipped.find((migration) => migration.name === name))) {
      await engine.markMigrationRolledBack({ migrationName: name });
      const message = `The migration ${name} failed and nothing of it was kept: ${reason}. Mend ${path.join(folder, name, 'migration.sql')} and migrate again.`;
      throw new SetupError(message, { cause: error });
    }
    throw new SetupError(halfDone(name, reason), { cause: error });
  } finally {
    engine.free();
    await adapter.close();
  }
}

/** A migration is sent as one message, which PostgreSQL runs as one transaction unless the text itself commits. */
function keepsNothing(migration: ShippedMigration | undefined): boolean {
  return migration !== undefined && !/\bcommit\b/i.test(migration.sql);
}

function halfDone(name: string, reason: string): string {
  return `The migration ${name} failed and may have left something behind: ${reason}. Mend that and run \`pnpm --filter @monorepo/database prisma migrate resolve --rolled-back ${name}\`, then migrate again.`;
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
