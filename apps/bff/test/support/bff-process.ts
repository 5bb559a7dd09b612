import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';

const packageFolder = new URL('../..', import.meta.url);

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A process of its own, run from source as in development. */
export class BffProcess implements AsyncDisposable {
  output = '';

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** Resolves once the process is ready. */
  static async start(environment: Record<string, string>): Promise<BffProcess> {
    const port = await freePort();
    const bff = BffProcess.spawn({ BFF_HOST: '127.0.0.1', BFF_PORT: String(port), ...environment });
    while (!(await bff.isReady())) {
      if (bff.child.exitCode !== null) throw new Error(`the bff did not start:\n${bff.output}`);
      await sleep(20);
    }
    return bff;
  }

  static spawn(environment: Record<string, string>): BffProcess {
    const child = spawn(
      process.execPath,
      ['-C', 'development', '--import', '@monorepo/config/register', 'src/main.ts'],
      { cwd: packageFolder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    return new BffProcess(`http://127.0.0.1:${environment['BFF_PORT'] ?? ''}`, child);
  }

  isReady(): Promise<boolean> {
    return this.answers('/readyz');
  }

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
