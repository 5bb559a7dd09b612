import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { compare, type Comparison, type Rounds, type Sample } from './compare.ts';
import type { Asking } from './load.ts';
import { ServerProcess } from './server-process.ts';

export interface Result extends Comparison {
  readonly name: string;
  /** What the promise is about: the whole way with the database, or the process alone. */
  readonly judgedBy: keyof Sample;
  readonly atLeast: number;
}

const rounds: Rounds = { rounds: 7, warmUpMs: 2_000, roundMs: 1_000 };

/** What the api promises of its own overhead: row-level security on a list, and everything around a route. */
export async function benchApi(): Promise<Result[]> {
  return [await rowLevelSecurity(), await jsonRoute()];
}

async function rowLevelSecurity(): Promise<Result> {
  const [guarded, open] = [await startTestDatabase(), await startTestDatabase()];
  const comparison = await compareServers(
    await ServerProcess.start('list', settingsOf(guarded)),
    await ServerProcess.start('open-list', settingsOf(open)),
  ).finally(() => Promise.all([guarded.stop(), open.stop()]));
  return {
    name: 'A list of 20 todos with row-level security / the same without',
    judgedBy: 'perSecond',
    atLeast: 0.8,
    ...comparison,
  };
}

async function jsonRoute(): Promise<Result> {
  const database = await startTestDatabase();
  const comparison = await compareServers(
    await ServerProcess.start('json', settingsOf(database)),
    await ServerProcess.start('raw', {}),
    { staysAwake: true },
  ).finally(() => database.stop());
  return {
    name: 'An authenticated JSON route through the api / raw node:http',
    judgedBy: 'perCpuSecond',
    atLeast: 0.45,
    ...comparison,
  };
}

function compareServers(
  subject: ServerProcess,
  yardstick: ServerProcess,
  asking?: Asking,
): Promise<Comparison> {
  return compare(
    (durationMs) => subject.measure(durationMs, asking),
    (durationMs) => yardstick.measure(durationMs, asking),
    rounds,
  ).finally(() => {
    subject.stop();
    yardstick.stop();
  });
}

function settingsOf({ ownerUrl, runtimeUrl, systemUrl }: TestDatabase) {
  return {
    BENCH_OWNER_URL: ownerUrl,
    BENCH_RUNTIME_URL: runtimeUrl,
    BENCH_SYSTEM_URL: systemUrl,
  };
}
