import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import {
  endServer,
  findServer,
  openCluster,
  startServer,
  stopServer,
  type Cluster,
} from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';

export { EmbeddedPostgresError };

export interface EmbeddedPostgresOptions {
  /** Where everything of it is kept. */
  dataDir: string;
  /** The port to listen on, at 127.0.0.1 only; a free one unless told. A server that runs already keeps its own. */
  port?: number;
  /** Called with a line on what takes a moment. */
  log?: (line: string) => void;
  /** False for data that may be lost in a crash: tests. */
  isDurable?: boolean;
}

export interface EmbeddedPostgres {
  /** The database `groundplan` as its owner, who is no superuser: what a managed PostgreSQL gives. */
  readonly ownerUrl: string;
  /** The superuser, for making and dropping databases. */
  readonly adminUrl: string;
  readonly port: number;
  /** Lets go of the server. The last one to do so stops it. */
  stop(): Promise<void>;
}

/** The users of a server each share this advisory lock of its database `postgres`; who can have it alone is the last. */
const usersLock = 4_711_001;
const patienceMs = 40_000;
const owner = 'groundplan';

/**
 * Uses the PostgreSQL in a folder: makes it, starts it, or joins the one that runs there, also where the process that
 * started that is gone without a word.
 *
 * @throws {EmbeddedPostgresError} with one sentence that says why not and how to mend it.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const cluster = await openCluster(path.resolve(options.dataDir));
  const { port, holder } = await join(cluster, options, log);
  holder.on('error', () => undefined);
  await ensureOwner(holder, cluster.password);
  const urlOf = (user: string, database: string) =>
    `postgresql://${user}:${cluster.password}@127.0.0.1:${port}/${database}`;

  let stopping: Promise<void> | undefined;
  return {
    ownerUrl: urlOf(owner, owner),
    adminUrl: urlOf('postgres', 'postgres'),
    port,
    stop: () => (stopping ??= leave(cluster, holder)),
  };
}

interface Joined {
  port: number;
  /** The connection that holds the users' lock. */
  holder: pg.Client;
}

async function join(
  cluster: Cluster,
  options: EmbeddedPostgresOptions,
  log: (line: string) => void,
): Promise<Joined> {
  const deadline = Date.now() + patienceMs;
  let lastError: unknown;
  let hasForced = false;
  while (Date.now() < deadline) {
    const server = await findServer(cluster);
    if (server === null) {
      try {
        log('Starting PostgreSQL');
        await start(cluster, options);
      } catch (error) {
        // Another process may have started it meanwhile; then the next round joins it.
        if ((await findServer(cluster)) === null) throw error;
      }
      continue;
    }
    try {
      return { port: server.port, holder: await hold(cluster, server.port) };
    } catch (error) {
      lastError = error;
      if (!hasForced && Date.now() > deadline - patienceMs / 2) {
        // It is neither starting nor stopping: it hangs.
        hasForced = true;
        await endServer(cluster, server);
      }
      await wait(100);
    }
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL in ${cluster.folder} does not answer (${(lastError as Error).message}): end it, or set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}

async function start(cluster: Cluster, { port, isDurable = true }: EmbeddedPostgresOptions) {
  const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  await startServer(cluster, port ?? (await freePort()), isDurable ? {} : fast);
}

async function hold(cluster: Cluster, port: number): Promise<pg.Client> {
  const holder = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: cluster.password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'groundplan-embedded',
  });
  holder.on('error', () => undefined);
  try {
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock_shared($1)', [usersLock]);
    return holder;
  } catch (error) {
    await holder.end().catch(() => undefined);
    throw error;
  }
}

async function leave(cluster: Cluster, holder: pg.Client) {
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [usersLock]);
    const { rows } = await holder.query<{ is_last: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS is_last',
      [usersLock],
    );
    if (rows[0]?.is_last) await stopServer(cluster);
  } catch {
    // The server is gone already.
  } finally {
    await holder.end().catch(() => undefined);
  }
}

/** Two processes may come here at once: the advisory lock lets one after the other make what is missing. */
async function ensureOwner(admin: pg.Client, password: string) {
  await admin.query('SELECT pg_advisory_lock($1)', [usersLock + 1]);
  try {
    const role = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [owner]);
    if (role.rowCount === 0) {
      await admin.query(
        `CREATE ROLE ${owner} LOGIN CREATEDB CREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
      );
    }
    const database = await admin.query('SELECT FROM pg_database WHERE datname = $1', [owner]);
    if (database.rowCount === 0) await admin.query(`CREATE DATABASE ${owner} OWNER ${owner}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [usersLock + 1]);
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
