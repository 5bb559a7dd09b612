import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type DatabaseUrls, environment } from './settings.ts';

/** The api as a process of its own, as in production but for being read from its source. */
export class ApiProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly output: () => string,
  ) {}

  static async start(
    urls: DatabaseUrls,
    settings: Record<string, string> = {},
  ): Promise<ApiProcess> {
    const port = await freePort();
    const child = spawn(
      process.execPath,
      ['-C', 'development', '--import', '@monorepo/config/register', 'src/main.ts'],
      {
        cwd: new URL('../../', import.meta.url),
        env: { ...environment(urls, settings), API_PORT: String(port) },
      },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const api = new ApiProcess(`http://127.0.0.1:${port}`, child, () => output);
    await api.untilReady();
    return api;
  }

  /** @returns the exit code */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return exit;
  }

  private async untilReady(): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline && this.child.exitCode === null) {
      const response = await fetch(`${this.url}/readyz`).catch(() => null);
      if (response?.ok) return;
      await wait(50);
    }
    await this.end('SIGKILL');
    throw new Error(`The api did not become ready: ${this.output()}`);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
