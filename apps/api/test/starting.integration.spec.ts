import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environment } from './support/settings.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

interface Outcome {
  code: number | null;
  output: string;
}

/** Runs an entry until it ends, or for `forMs`, after which it is told to stop. */
function run(entry: string, settings: Record<string, string>, forMs = 20_000): Promise<Outcome> {
  return new Promise((resolve) => {
    const args = ['-C', 'development', '--import', '@monorepo/config/register', `src/${entry}`];
    const options = { cwd: new URL('../', import.meta.url), env: settings };
    const child = execFile(process.execPath, args, options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, output: stdout + stderr }),
    );
    const timer = setTimeout(() => child.kill('SIGTERM'), forMs);
    child.on('exit', () => clearTimeout(timer));
  });
}

describe('a process that cannot start', () => {
  it('names every wrong setting and never a value', async () => {
    const { code, output } = await run('main.ts', { API_PORT: 'hunter2' });
    expect(code).toBe(1);
    expect(output).toMatch(/API_PORT: .*\n.*DATABASE_RUNTIME_URL: is not set/);
    expect(output).not.toMatch(/hunter2|at file:/);
  });

  it('says in one sentence that its port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, output } = await run('main.ts', {
      ...environment(database),
      API_PORT: String(port),
    });
    server.close();
    expect(code).toBe(1);
    expect(output).toBe(
      `The api cannot start: its port ${port} is taken. Stop what uses it, or set API_PORT to another.\n`,
    );
  });

  it('says in one sentence that a key is not one', async () => {
    const { code, output } = await run('main.ts', {
      ...environment(database),
      ACCESS_TOKEN_PUBLIC_KEY: 'x',
    });
    expect([code, output]).toEqual([
      1,
      'The api cannot start: ACCESS_TOKEN_PUBLIC_KEY is not an Ed25519 public JWK in base64url\n',
    ]);
  });
});

describe('the worker', () => {
  it('clears what is over at its start, and ends when it is told to', async () => {
    const { code, output } = await run(
      'worker.ts',
      environment(database, { LOG_LEVEL: 'info' }),
      6_000,
    );
    expect(output).toContain('"cleared":{"sessions":0');
    expect(code).toBe(0);
  });
});
