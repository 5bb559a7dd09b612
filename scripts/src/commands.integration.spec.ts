import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownCheckout } from '../test/checkouts.ts';
import { readCheckout } from './environment/checkout.ts';
import { isRunning, type ProcessIdentity } from './processes/process-table.ts';
import { repository } from './repository.ts';
import { distFolderOf } from './stack/apps.ts';
import { readStackRecord } from './stack/stack-file.ts';

const minuteMs = 60_000;

/** Runs a command of the root's package.json as a process of its own, as `pnpm` would. */
function run(script: string, environment: Record<string, string>, args: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-C', 'development', `scripts/src/${script}.ts`, ...args],
    { cwd: repository, env: environment, encoding: 'utf8', input: '', timeout: minuteMs },
  );
  return { status, stdout, stderr, lines: stderr.trim().split('\n') };
}

describe('a command that cannot work', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    ['a port that is none', { WEB_PORT: 'abc' }, /^✗ Wrong setting: WEB_PORT: must be a port/],
    ['a level that is none', { LOG_LEVEL: 'loud' }, /^✗ Wrong setting: LOG_LEVEL: must be one of/],
    ['a database address that is none', { DATABASE_URL: 'db' }, /^✗ Wrong setting: DATABASE_URL/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://u:p@127.0.0.1:9/d' },
      /^✗ No database answers \(connect ECONNREFUSED/,
    ],
    ['a data folder that cannot be', { DATA_DIR: '/dev/null/x' }, /^✗ Cannot write to the data fo/],
    [
      'a private key that is none',
      { ACCESS_TOKEN_PRIVATE_KEY: 'abc' },
      /^✗ ACCESS_TOKEN_PRIVATE_KEY is not an Ed25519 private JWK/,
    ],
  ];

  it.each(cases)(
    'for %s says so in one sentence and ends with 1',
    async (_case, settings, sentence) => {
      const { status, lines } = run('dev', { ...(await ownCheckout()), ...settings });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(sentence);
      expect(status).toBe(1);
    },
    minuteMs,
  );

  it(
    'for a port that is taken names the port, who has it and a way out',
    async () => {
      const environment = await ownCheckout();
      const server = createServer().listen(Number(environment['API_PORT']));
      await once(server, 'listening');
      const { status, lines } = run('dev', environment);
      server.close();
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^✗ Port \d+ for api is taken by process \d+ \(.*`API_PORT=\d+ /);
      expect(status).toBe(1);
      expect(readStackRecord(environment['DATA_DIR'] ?? '')).toBeUndefined();
    },
    minuteMs,
  );

  it('for an option that is none names those there are', async () => {
    const { status, lines } = run('token', await ownCheckout(), ['--who', 'me']);
    expect(lines).toEqual(["✗ Unknown option '--who'; the options are --org, --email, --hours."]);
    expect(status).toBe(1);
    expect(run('dev', await ownCheckout(), ['--port', '4000'])).toMatchObject({
      lines: ["✗ Unknown option '--port'; there are no options."],
      status: 1,
    });
  });

  it('tells its options to whoever asks', async () => {
    const { status, stdout } = run('token', await ownCheckout(), ['--help']);
    expect(stdout).toBe(
      'Options:\n  --org <text>\n  --email <text>\n  --hours <text> (12 unless told)\n',
    );
    expect(status).toBe(0);
  });
});

/** Starts `dev` as a process and waits for its block. */
async function startDev(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['-C', 'development', 'scripts/src/dev.ts'], {
    cwd: repository,
    env: environment,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  onTestFinished(() => void child.kill('SIGKILL'));
  while (!output.includes('Groundplan is ready')) {
    if (child.exitCode !== null) throw new Error(output);
    await sleep(50);
  }
  return { child, ended, read: () => output };
}

describe('dev', () => {
  it(
    'comes up, survives being killed, and stops in order',
    async () => {
      const environment = await ownCheckout();
      // The web keeps what it compiled for a data folder below its own.
      const compiled = distFolderOf(readCheckout(environment).keys)['NEXT_DIST_DIR'] ?? '';
      onTestFinished(() => rmSync(join(repository, 'apps/web', compiled), { recursive: true }));
      const first = await startDev(environment);
      expect(first.read()).toContain(`http://localhost:${environment['WEB_PORT'] ?? ''}`);
      expect(statSync(environment['ENV_FILE'] ?? '').mode & 0o777).toBe(0o600);
      const secrets = readFileSync(environment['ENV_FILE'] ?? '', 'utf8');

      const second = run('dev', environment);
      expect(second.lines[0]).toMatch(/^✗ A stack already runs on .* another DATA_DIR/);

      const orphans: readonly ProcessIdentity[] =
        readStackRecord(environment['DATA_DIR'] ?? '')?.children ?? [];
      expect(orphans.filter(isRunning)).toHaveLength(3);
      first.child.kill('SIGKILL');
      await first.ended;

      const third = await startDev(environment);
      expect(orphans.filter(isRunning)).toEqual([]);
      expect(readFileSync(environment['ENV_FILE'] ?? '', 'utf8')).toBe(secrets);
      const token = run('token', environment, ['--org', 'acme', '--email', 'viewer@acme.test']);
      const api = `http://localhost:${environment['API_PORT'] ?? ''}`;
      const todos = await fetch(`${api}/v1/todos`, {
        headers: { authorization: `Bearer ${token.stdout.trim()}` },
      });
      expect(todos.status).toBe(200);

      const children = readStackRecord(environment['DATA_DIR'] ?? '')?.children ?? [];
      third.child.kill('SIGINT');
      expect(await third.ended).toEqual([0, null]);
      expect(third.read()).toMatch(/Stopped\.\n$/);
      expect(children.filter(isRunning)).toEqual([]);
    },
    4 * minuteMs,
  );
});
