import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';

const apps = new URL('../../../', import.meta.url);

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** An app in a process of its own, run from source as in development. */
export class AppProcess implements AsyncDisposable {
  output = '';

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    // A test that fails or takes too long may never get to dispose of it.
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** Resolves once the process is ready. */
  static async start(app: 'api' | 'bff', environment: Record<string, string>): Promise<AppProcess> {
    const started = AppProcess.spawn(app, await freePort(), environment);
    while (!(await started.answers('/readyz'))) {
      if (started.child.exitCode !== null) {
        throw new Error(`the ${app} did not start:\n${started.output}`);
      }
      await sleep(20);
    }
    return started;
  }

  static spawn(
    app: 'api' | 'bff',
    port: number | string,
    environment: Record<string, string>,
  ): AppProcess {
    const place =
      app === 'api'
        ? { API_HOST: '127.0.0.1', API_PORT: String(port) }
        : { BFF_HOST: '127.0.0.1', BFF_PORT: String(port) };
    const child = spawn(
      process.execPath,
      ['-C', 'development', '--import', '@monorepo/config/register', 'src/main.ts'],
      {
        cwd: new URL(`${app}/`, apps),
        env: { ...place, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    return new AppProcess(`http://127.0.0.1:${port}`, child);
  }

  /** Whether it answers 200. */
  async answers(path: string): Promise<boolean> {
    try {
      const { statusCode, body } = await request(this.url + path);
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  /** @returns the exit code */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.exit();
  }

  /** @returns the exit code; null where a signal ended it */
  async exit(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await once(this.child, 'exit');
    }
    return this.child.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop('SIGKILL');
  }
}
