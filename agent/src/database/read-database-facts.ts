import pg from 'pg';
import type { DatabaseFacts } from './migration-plan.ts';

/**
 * What a plan wants to know of the database at `url`, the address of the role that owns the tables. Counting rows past the
 * policies takes their owner's right to lift them, for the length of a transaction that is rolled back.
 */
export async function readDatabaseFacts(url: string): Promise<DatabaseFacts> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("BEGIN; SET LOCAL lock_timeout = '2s'");
    const { rows: tables } = await client.query<{ name: string; owned: boolean }>(
      `SELECT relname AS name, relowner = current_user::regrole::oid AS owned FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY relname`,
    );
    const tablesWithRows = [];
    for (const { name, owned } of tables) {
      const table = pg.escapeIdentifier(name);
      if (owned) await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
      if (rowCount !== 0) tablesWithRows.push(name);
    }
    await client.query('ROLLBACK');
    return { tablesWithRows, appliedMigrations: await readApplied(client) };
  } finally {
    await client.end();
  }
}

async function readApplied(client: pg.Client): Promise<string[]> {
  const known = await client.query(
    "SELECT FROM pg_class WHERE oid = to_regclass('public._prisma_migrations')",
  );
  if (known.rowCount === 0) return [];
  const { rows } = await client.query<{ migration_name: string }>(
    `SELECT migration_name FROM public._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map((row) => row.migration_name);
}
