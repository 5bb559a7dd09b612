import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Sample } from './compare.ts';
import { type Asking, requestsPerSecond, type Target } from './load.ts';

/** A server of apps/api/bench in a process of its own, in this process's group. */
export class ServerProcess {
  readonly #target: Target;
  readonly #child: ChildProcess;

  private constructor(target: Target, child: ChildProcess) {
    this.#target = target;
    this.#child = child;
  }

  /** @param kind one of the kinds apps/api/bench/server.ts knows */
  static start(kind: string, settings: Record<string, string>): Promise<ServerProcess> {
    const api = new URL('../../apps/api/', import.meta.url);
    const child = fork(new URL('bench/server.ts', api), [kind], {
      cwd: api,
      execArgv: ['-C', 'development', '--import', '@monorepo/config/register'],
      env: { ...settings, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new Promise((resolve, reject) => {
      child.once('message', (target) => resolve(new ServerProcess(target as Target, child)));
      child.once('exit', (code) => reject(new Error(`The server ${kind} ended with ${code}`)));
    });
  }

  async measure(durationMs: number, asking?: Asking): Promise<Sample> {
    const before = await this.#cpuSeconds();
    const startedAt = performance.now();
    const perSecond = await requestsPerSecond(this.#target, durationMs, asking);
    const answers = (perSecond * (performance.now() - startedAt)) / 1000;
    return { perSecond, perCpuSecond: answers / ((await this.#cpuSeconds()) - before) };
  }

  stop(): void {
    this.#child.removeAllListeners('exit');
    this.#child.kill('SIGKILL');
  }

  async #cpuSeconds(): Promise<number> {
    const answer = once(this.#child, 'message');
    this.#child.send('cpu');
    const [{ user, system }] = (await answer) as [NodeJS.CpuUsage];
    return (user + system) / 1_000_000;
  }
}
