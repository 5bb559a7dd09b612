import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment } from '../keys.ts';
import { freePorts } from './ports.ts';

const caddyfile = path.resolve(import.meta.dirname, '../proxy/Caddyfile');

/** The production proxy, with Debian's Caddy, at two addresses of this machine instead of two public names. */
export class Proxy {
  readonly web: string;
  readonly api: string;
  readonly #process: ChildProcess;

  private constructor(web: string, api: string, caddy: ChildProcess) {
    this.web = web;
    this.api = api;
    this.#process = caddy;
  }

  static async start(upstreams: { web: string; api: string }, home: string): Promise<Proxy> {
    const [webPort = 0, apiPort = 0, adminPort = 0] = await freePorts(3);
    const web = `http://127.0.0.1:${webPort}`;
    const api = `http://127.0.0.1:${apiPort}`;
    const caddy = spawn('caddy', ['run', '--config', caddyfile, '--adapter', 'caddyfile'], {
      env: {
        ...environment,
        HOME: home,
        CADDY_ADMIN: `127.0.0.1:${adminPort}`,
        WEB_HOST: web,
        API_HOST: api,
        WEB_UPSTREAM: new URL(upstreams.web).host,
        API_UPSTREAM: new URL(upstreams.api).host,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    caddy.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
    const proxy = new Proxy(web, api, caddy);
    while (!log.includes('serving initial configuration')) {
      if (caddy.exitCode !== null) throw new Error(`Caddy refused its configuration:\n${log}`);
      await sleep(50);
    }
    return proxy;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    this.#process.kill('SIGTERM');
    await once(this.#process, 'exit');
  }
}
