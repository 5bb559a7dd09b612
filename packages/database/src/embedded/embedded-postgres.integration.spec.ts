import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from '../setup/connected.ts';
import { EmbeddedPostgresError, startEmbeddedPostgres } from './index.ts';

let home: string;
let dataDir: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'groundplan-embedded-'));
  dataDir = path.join(home, 'postgres');
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** The number of the server's process while it runs; null when none does. */
async function serverPid(): Promise<number | null> {
  const lock = await readFile(path.join(dataDir, 'cluster/postmaster.pid'), 'utf8').catch(() => '');
  return lock === '' ? null : Number(lock.split('\n')[0]);
}

/** Starts the server in a process of its own, which waits to be killed. */
async function startElsewhere() {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))});
    const { ownerUrl } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(ownerUrl);
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ownerUrl: chunk.toString().trim() };
}

describe('embedded PostgreSQL', () => {
  it('is made and started in a folder, for its owner’s eyes and this machine alone', async () => {
    const lines: string[] = [];
    const server = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });
    try {
      expect(lines).toEqual(['Starting PostgreSQL']);
      const { rows } = await connected(server.ownerUrl, (client) =>
        client.query<{ version: string; super: boolean; listen: string }>(`
          SELECT current_setting('server_version') AS version, current_setting('listen_addresses') AS listen,
            (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super`),
      );
      expect(rows[0]).toMatchObject({ super: false, listen: '127.0.0.1' });
      expect(rows[0]?.version).toMatch(/^18\./);
      for (const [file, mode] of [
        ['', 0o700],
        ['password', 0o600],
      ] as const) {
        expect((await stat(path.join(dataDir, file))).mode & 0o777).toBe(mode);
      }
      const guess = new URL(server.adminUrl);
      guess.password = 'postgres';
      await expect(connected(guess.href, () => Promise.resolve())).rejects.toThrow(
        'password authentication failed',
      );
    } finally {
      await server.stop();
    }
    expect(await serverPid()).toBeNull();
  });

  it('is made once when several ask at once, over what an interrupted one left', async () => {
    const folder = path.join(home, 'contested');
    const left = path.join(folder, 'cluster.999999999.abc/base');
    await mkdir(left, { recursive: true });
    const servers = await Promise.all(
      [1, 2, 3].map(() => startEmbeddedPostgres({ dataDir: folder })),
    );
    expect(new Set(servers.map(({ ownerUrl }) => ownerUrl)).size).toBe(1);
    await Promise.all(servers.map((server) => server.stop()));
    expect((await readdir(folder)).sort()).toEqual(['cluster', 'password', 'postgres.log']);
  });

  it('keeps its data, and is joined by whoever asks while it runs', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await connected(first.ownerUrl, (client) => client.query('CREATE TABLE kept (id int)'));
    const second = await startEmbeddedPostgres({ dataDir });
    expect(second.port).toBe(first.port);
    await first.stop();
    await first.stop();
    // The one who started it has gone; the other still works.
    await connected(second.ownerUrl, (client) => client.query('SELECT FROM kept'));
    await second.stop();
    expect(await serverPid()).toBeNull();

    const [third, fourth] = await Promise.all([
      startEmbeddedPostgres({ dataDir }),
      startEmbeddedPostgres({ dataDir }),
    ]);
    expect(third.port).toBe(fourth.port);
    await connected(third.ownerUrl, (client) => client.query('SELECT FROM kept'));
    await Promise.all([third.stop(), fourth.stop()]);
    expect(await serverPid()).toBeNull();
  });

  it('is found again when the process that started it was killed, and stopped in the end', async () => {
    const { child, ownerUrl } = await startElsewhere();
    const pid = await serverPid();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await startEmbeddedPostgres({ dataDir });
    expect(server.ownerUrl).toBe(ownerUrl);
    expect(await serverPid()).toBe(pid);
    await server.stop();
    expect(await serverPid()).toBeNull();
  });

  it('recovers when the server itself was killed', async () => {
    const { child } = await startElsewhere();
    process.kill((await serverPid()) ?? 0, 'SIGKILL');
    child.kill('SIGKILL');
    const server = await startEmbeddedPostgres({ dataDir });
    await connected(server.ownerUrl, (client) => client.query('SELECT FROM kept'));
    await server.stop();
  });

  it('is not fooled by a lock whose number another program has now', async () => {
    const lock = path.join(dataDir, 'cluster/postmaster.pid');
    await writeFile(lock, `${process.pid}\n${dataDir}/cluster\n0\n5432\n\n127.0.0.1\n0 0\nready\n`);
    const server = await startEmbeddedPostgres({ dataDir });
    expect(await serverPid()).not.toBe(process.pid);
    await server.stop();
  });

  it('waits for a server that is slow to answer', async () => {
    const { child } = await startElsewhere();
    child.kill('SIGKILL');
    const pid = (await serverPid()) ?? 0;
    process.kill(pid, 'SIGSTOP');
    const started = startEmbeddedPostgres({ dataDir });
    await wait(1_000);
    process.kill(pid, 'SIGCONT');
    await (await started).stop();
    expect(await serverPid()).toBeNull();
  });

  it('says in a sentence that its port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const started = startEmbeddedPostgres({ dataDir, port });
    await expect(started).rejects.toThrow(EmbeddedPostgresError);
    await expect(started).rejects.toThrow(/^The port .* is taken .*\.$/);
    squatter.close();
    const server = await startEmbeddedPostgres({ dataDir, port });
    expect(server.port).toBe(port);
    await server.stop();
  });

  it('says in a sentence that its folder cannot be one', async () => {
    const file = path.join(home, 'file');
    await writeFile(file, '');
    const started = startEmbeddedPostgres({ dataDir: path.join(file, 'postgres') });
    await expect(started).rejects.toThrow(EmbeddedPostgresError);
    await expect(started).rejects.toThrow(/DATABASE_URL.*\.$/);
  });

  it('says in a sentence that its data is of another version', async () => {
    const version = path.join(dataDir, 'cluster/PG_VERSION');
    await writeFile(version, '17\n');
    const started = startEmbeddedPostgres({ dataDir });
    await expect(started).rejects.toThrow(/another version of PostgreSQL/);
    await writeFile(version, '18\n');
  });

  it.runIf(process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0)(
    'runs for root below a folder that is closed to everybody else',
    async () => {
      const closed = await mkdtemp(path.join(home, 'closed-'));
      const server = await startEmbeddedPostgres({ dataDir: path.join(closed, 'postgres') });
      const { rows } = await connected(server.ownerUrl, (client) =>
        client.query('SELECT 1 AS one'),
      );
      expect(rows).toEqual([{ one: 1 }]);
      await server.stop();
    },
  );

  it('answers on the port it names', async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    expect(client.port).toBe(server.port);
    await client.end();
    await server.stop();
  });
});
