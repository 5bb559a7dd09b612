import type { ShippedMigration } from './shipped-migrations.ts';

/** How a database stands against the migrations that this package ships. */
export interface MigrationsStatus {
  /** Everything shipped is applied. What a newer version applied beyond that does not count. */
  isCurrent: boolean;
  /** Shipped and not applied, oldest first. */
  pending: string[];
  /** Begun and not finished: someone must look before anything else is applied. */
  failed: string[];
  /** Applied with another text than the one shipped. */
  changed: string[];
}

interface AppliedMigration {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
}

/** Anything that runs SQL: a connection, or Prisma by an adapter of two lines. */
export interface Queryable {
  query(sql: string): Promise<{ rows: unknown[] }>;
}

/** Prisma's own record of what it applied (prisma.io/docs, "About the _prisma_migrations table"). */
const recordSql =
  'SELECT migration_name, checksum, finished_at, rolled_back_at FROM public._prisma_migrations';
const undefinedTable = '42P01';

export async function migrationsStatus(
  database: Queryable,
  shipped: readonly ShippedMigration[],
): Promise<MigrationsStatus> {
  const applied = (await readApplied(database)).filter((migration) => !migration.rolled_back_at);
  const failed = applied.filter(({ finished_at }) => !finished_at).map((row) => row.migration_name);
  const finished = new Map(
    applied.filter((row) => row.finished_at).map((row) => [row.migration_name, row.checksum]),
  );
  const pending = shipped.map(({ name }) => name).filter((name) => !finished.has(name));
  const changed = shipped
    .filter(({ name, checksum }) => finished.has(name) && finished.get(name) !== checksum)
    .map(({ name }) => name);
  return { isCurrent: pending.length === 0 && failed.length === 0, pending, failed, changed };
}

async function readApplied(database: Queryable): Promise<AppliedMigration[]> {
  try {
    return (await database.query(recordSql)).rows as AppliedMigration[];
  } catch (error) {
    if ((error as { code?: string }).code === undefinedTable) return [];
    throw error;
  }
}
