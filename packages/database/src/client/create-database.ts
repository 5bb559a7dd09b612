import type { PrismaClient } from '../generated/client.ts';
import { listen, type Listener, type ListenHandlers } from './listen.ts';
import { migrationsStatus, type MigrationsStatus } from '../setup/migrations-status.ts';
import { readShippedMigrations, type ShippedMigration } from '../setup/shipped-migrations.ts';
import { connectPrisma } from './prisma-client.ts';
import { runWithReason } from './context.ts';

export interface DatabaseOptions {
  /** The runtime role's address: everything but the system client goes through it, under row-level security. */
  url: string;
  /** The system role's address. */
  systemUrl: string;
  /** Connections of the runtime pool at most; 10 unless told. */
  poolSize?: number;
  /** Connections of the system pool at most; 4 unless told. */
  systemPoolSize?: number;
  /** How long to wait for a free or a new connection; 5 s unless told. */
  connectTimeoutMs?: number;
  /** PostgreSQL ends a statement that takes longer; 15 s unless told. */
  statementTimeoutMs?: number;
  /** Hears of connections that break while idle. The pool replaces them. */
  onConnectionError?: (error: Error) => void;
}

/** A statement as it is sent. What only says whom it speaks for is not one of its own. */
export interface Statement {
  text: string;
  role: 'runtime' | 'system';
}

export interface Database {
  /** Prisma under row-level security: inside `runWithTenant` it sees one organisation, outside nothing. */
  readonly prisma: PrismaClient;
  /** Runs `work` with the client that crosses organisations. `reason` is written to the audit log with every change. */
  asSystem<Result>(
    reason: string,
    work: (prisma: PrismaClient) => Result,
  ): Promise<Awaited<Result>>;
  /** Hears a channel of NOTIFY until stopped, and says when it may have missed something. */
  listen(channel: string, handlers: ListenHandlers): Listener;
  /** How the database stands against the migrations of this package, for /readyz. Fails when it cannot be reached. */
  migrationsStatus(): Promise<MigrationsStatus>;
  /** Calls `observe` with every statement from now on; the result stops it. For counting in tests. */
  onStatement(observe: (statement: Statement) => void): () => void;
  close(): Promise<void>;
}

/**
 * Policies read the organisation from a setting, so a plan made for one organisation's values is no better than the plan
 * for all. Left to itself PostgreSQL plans a list with its policies anew each time, which takes longer than running it.
 */
const planOnce = '-c plan_cache_mode=force_generic_plan';

/** Opens both pools. Nothing connects before the first query. */
export function createDatabase(options: DatabaseOptions): Database {
  const observers = new Set<(statement: Statement) => void>();
  const connect = (role: Statement['role'], connectionString: string, max: number) => {
    const { prisma, pool } = connectPrisma({
      connectionString,
      max,
      application_name: `groundplan-${role}`,
      connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      options: planOnce,
      onStatement: (text) => {
        for (const observe of observers) observe({ text, role });
      },
    });
    pool.on('error', (error) => options.onConnectionError?.(error));
    return { prisma, pool };
  };
  const runtime = connect('runtime', options.url, options.poolSize ?? 10);
  const system = connect('system', options.systemUrl, options.systemPoolSize ?? 4);
  const listeners = new Set<Listener>();
  let shipped: Promise<ShippedMigration[]> | undefined;

  return {
    prisma: runtime.prisma,
    asSystem: (reason, work) => runWithReason(reason, () => work(system.prisma)),
    listen(channel, handlers) {
      const listener = listen(options.systemUrl, channel, handlers);
      listeners.add(listener);
      return listener;
    },
    async migrationsStatus() {
      return await migrationsStatus(system.pool, await (shipped ??= readShippedMigrations()));
    },
    onStatement(observe) {
      observers.add(observe);
      return () => observers.delete(observe);
    },
    async close() {
      await Promise.all([...listeners].map((listener) => listener.stop()));
      await Promise.all([runtime.prisma.$disconnect(), system.prisma.$disconnect()]);
      await Promise.all([runtime.pool.end(), system.pool.end()]);
    },
  };
}
