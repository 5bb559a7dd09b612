import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { findBinaries, type Binaries } from './binaries.ts';
import { explainFailure } from './embedded-postgres.error.ts';
import { isAlive, isPostgresOf } from './processes.ts';
import { programRunner, type ProgramRunner } from './run-program.ts';

const longestLogBytes = 10_000_000;

/** A folder with one PostgreSQL: `cluster/` its data, `password` its superuser's, `postgres.log` what it says. */
export interface Cluster {
  readonly folder: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly runner: ProgramRunner;
}

/** Opens the folder, and makes what is missing. Several processes may do so at once. */
export async function openCluster(folder: string): Promise<Cluster> {
  const binaries = await findBinaries();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const runner = await programRunner(binaries.initdb, folder);
    const password = await ensurePassword(folder, runner);
    const cluster = { folder, password, binaries, runner };
    await initialise(cluster);
    return cluster;
  } catch (error) {
    throw error instanceof Error && 'code' in error ? explainFailure(error.message, folder) : error;
  }
}

export function dataOf(cluster: Cluster): string {
  return path.join(cluster.folder, 'cluster');
}

/** Written beside and linked into place: of several processes one wins, and none reads half of it. */
async function ensurePassword(folder: string, runner: ProgramRunner): Promise<string> {
  const file = path.join(folder, 'password');
  const draft = draftOf(file);
  if (!(await exists(file))) {
    await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await runner.own(draft);
    await link(draft, file).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    await rm(draft);
  }
  await chmod(file, 0o600);
  return await readFile(file, 'utf8');
}

/** A name of its own for what is made beside and put into place when it is whole. */
function draftOf(file: string): string {
  return `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
}

/** What processes left that ended before their draft was whole. Their number is in the name. */
async function removeDrafts(folder: string) {
  for (const name of await readdir(folder)) {
    const pid = /^(?:cluster|password)\.(\d+)\./.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** initdb works beside and its result is renamed into place, so that an interrupted one leaves nothing behind. */
async function initialise(cluster: Cluster) {
  const { folder, binaries, runner } = cluster;
  if (await exists(path.join(dataOf(cluster), 'PG_VERSION'))) return;
  await removeDrafts(folder);
  const draft = draftOf(dataOf(cluster));
  const outcome = await runner.run(binaries.initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${path.join(folder, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  if (!outcome.isDone) {
    await rm(draft, { recursive: true, force: true });
    throw explainFailure(outcome.output, folder);
  }
  // Where another process was first there is a folder already, and this one's is not needed.
  await rename(draft, dataOf(cluster)).catch(() => rm(draft, { recursive: true, force: true }));
}

/** A server that runs on a cluster's data. */
export interface RunningServer {
  pid: number;
  port: number;
}

/** The server that runs on this data; null where none does. A lock that a dead one left is removed. */
export async function findServer(cluster: Cluster): Promise<RunningServer | null> {
  const file = path.join(dataOf(cluster), 'postmaster.pid');
  const lock = await readFile(file, 'utf8').catch(() => null);
  if (lock === null) return null;
  const [pid, , , port] = lock.split('\n');
  if (await isPostgresOf(Number(pid), dataOf(cluster))) {
    return { pid: Number(pid), port: Number(port) };
  }
  await rm(file, { force: true });
  return null;
}

/**
 * Starts the server, which then lives on its own.
 *
 * @throws {EmbeddedPostgresError} saying why it does not start.
 */
export async function startServer(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const log = path.join(cluster.folder, 'postgres.log');
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  if (size > longestLogBytes) await truncate(log);
  const options = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }).map(([name, value]) => `-c ${name}=${value}`);
  const { isDone, output } = await cluster.runner.run(cluster.binaries.pg_ctl, [
    'start',
    '--wait',
    '--timeout=60',
    `--pgdata=${dataOf(cluster)}`,
    `--log=${log}`,
    `--options=${options.join(' ')}`,
  ]);
  if (isDone) return;
  const said = await readFile(log, 'utf8').catch(() => '');
  throw explainFailure(said.slice(Math.min(size, said.length)) + output, cluster.folder);
}

/** Stops the server after the statement that each connection is at. */
export async function stopServer(cluster: Cluster): Promise<void> {
  await runStop(cluster, 'fast');
}

/** Ends a server that does not answer. What it was at is recovered by the next start. */
export async function endServer(cluster: Cluster, { pid }: RunningServer): Promise<void> {
  if (await runStop(cluster, 'immediate')) return;
  // It hears no signal but this one.
  process.kill(pid, 'SIGKILL');
}

async function runStop(cluster: Cluster, mode: 'fast' | 'immediate'): Promise<boolean> {
  const { isDone } = await cluster.runner.run(cluster.binaries.pg_ctl, [
    'stop',
    '--wait',
    `--timeout=${mode === 'fast' ? 30 : 5}`,
    `--mode=${mode}`,
    `--pgdata=${dataOf(cluster)}`,
  ]);
  return isDone;
}

async function exists(file: string) {
  return await access(file).then(
    () => true,
    () => false,
  );
}
