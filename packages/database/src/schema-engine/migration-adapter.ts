import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { connected } from '../setup/connected.ts';
import { withDatabase } from '../setup/database-url.ts';
import { MigrationPool } from './migration-pool.ts';

/** The key of Prisma's own migration lock, so that its native engine and this one keep out of each other's way. */
const migrationLock = 72_707_369;
const lockTimeoutMs = 60_000;

/**
 * adapter-pg with what migrating needs and it lacks in 7.10: columns of type `"char"`, scripts whose function bodies
 * hold semicolons, a shadow database that really is another one, and a lock against a second migrator.
 */
export class MigrationAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  /** What PostgreSQL said of the last script that failed, with the line. */
  scriptFailure: string | null = null;
  readonly #url: string;
  readonly #shadowUrl: string | undefined;
  readonly #pools = new Set<MigrationPool>();

  constructor(url: string, shadowUrl?: string) {
    this.#url = url;
    this.#shadowUrl = shadowUrl;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await this.#open(this.#url);
    // Held by the one connection of this adapter until it closes.
    await adapter.executeScript(
      `SET lock_timeout = ${lockTimeoutMs}; SELECT pg_advisory_lock(${migrationLock}); RESET lock_timeout`,
    );
    return adapter;
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    if (this.#shadowUrl) {
      const adapter = await this.#open(this.#shadowUrl);
      await adapter.executeScript('DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public');
      return adapter;
    }
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    const name = pg.escapeIdentifier(database);
    await connected(this.#url, (client) => client.query(`CREATE DATABASE ${name}`));
    const adapter = await this.#open(withDatabase(this.#url, database));
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await connected(this.#url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    };
    return adapter;
  }

  /** Closes what the engine left open. */
  async close(): Promise<void> {
    const pools = [...this.#pools];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.end()));
  }

  async #open(url: string) {
    const schema = new URL(url).searchParams.get('schema');
    const pool = new MigrationPool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
    this.#pools.add(pool);
    const adapter = await new PrismaPg(pool, schema === null ? {} : { schema }).connect();

    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of pool.charColumnsOf(result.rows)) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    };
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        const failure = locate(error as pg.DatabaseError, script);
        this.scriptFailure = failure.message;
        throw new DriverAdapterError(failure);
      }
    };
    adapter.dispose = async () => {
      if (this.#pools.delete(pool)) await pool.end();
    };
    return adapter;
  }
}

/**
 * What PostgreSQL said, in its own words, and the line it means. The code is left out: the engine has words of its own for
 * the codes it knows ("Error accessing result set"), which say less.
 */
function locate(error: pg.DatabaseError, script: string) {
  const { severity = 'ERROR', position, detail, column, hint } = error;
  // PostgreSQL counts characters, not UTF-16 units.
  const before = Array.from(script).slice(0, Number(position)).join('');
  const line = position === undefined ? '' : ` (line ${before.split('\n').length})`;
  const message = error.message + line;
  return { kind: 'postgres', code: 'N/A', severity, message, detail, column, hint } as const;
}
