import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestDatabase } from '@monorepo/testing/database';
import pg from 'pg';
import type { Outcome } from './outcome.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const promised = { tables: 50, seconds: 10 };
const rows = 1_000;

/** What the import promises: seconds for a database of fifty tables with rows, the start of the command among them. */
export async function benchImport(): Promise<Outcome[]> {
  const database = await startTestDatabase({ isMigrated: false });
  const folder = mkdtempSync(path.join(tmpdir(), 'groundplan-bench-'));
  try {
    await makeTables(database.ownerUrl);
    const args = ['-C', 'development', 'agent/src/main.ts', 'import', '--from', database.ownerUrl];
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [...args, '--out', path.join(folder, 'bench.yaml')],
      { cwd: repository, encoding: 'utf8' },
    );
    const seconds = (performance.now() - start) / 1_000;
    if (status !== 0) throw new Error(`agent import ended with ${status ?? 'a signal'}: ${stderr}`);
    const holds = seconds < promised.seconds;
    const text = `${promised.tables} tables: ${seconds.toFixed(1)} s (promised ${promised.seconds} s: ${holds ? 'holds' : 'BROKEN'})`;
    return [{ text, holds }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.stop();
  }
}

/** Each refers to the one before, and has keys, indexes and checks. */
async function makeTables(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (let number = 1; number <= promised.tables; number += 1) {
      const before = number === 1 ? '' : `, parent_id int REFERENCES things_${number - 1}`;
      await client.query(`CREATE TABLE things_${number} (
        id serial PRIMARY KEY, name varchar(120) NOT NULL UNIQUE, note text, price numeric(12, 2) CHECK (price >= 0),
        made_at timestamptz NOT NULL DEFAULT now(), tags text[], meta jsonb, is_open boolean NOT NULL DEFAULT true${before})`);
      await client.query(
        `INSERT INTO things_${number} (name, note) SELECT 'Thing ' || n, repeat('x', n) FROM generate_series(1, $1) n`,
        [rows],
      );
    }
  } finally {
    await client.end();
  }
}
