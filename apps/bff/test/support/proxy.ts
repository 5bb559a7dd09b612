import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

interface Target {
  readonly pool: Pool;
  isReady: boolean;
}

const probeEveryMs = 50;

/** A reverse proxy as there is one in front of several processes: takes turns among those that say they are ready. */
export class Proxy implements AsyncDisposable {
  readonly #targets = new Map<string, Target>();
  readonly #server: Server;
  readonly #probe: NodeJS.Timeout;
  #turn = 0;

  private constructor() {
    this.#server = createServer((message, response) => {
      const ready = [...this.#targets.values()].filter(({ isReady }) => isReady);
      const target = ready[(this.#turn += 1) % ready.length];
      if (!target) {
        response.writeHead(502).end();
        return;
      }
      target.pool
        .request({
          method: 'GET',
          path: message.url ?? '/',
          headers: { cookie: message.headers.cookie ?? '' },
        })
        .then(async ({ statusCode, body }) => response.writeHead(statusCode).end(await body.text()))
        .catch(() => response.writeHead(502).end());
    });
    this.#probe = setInterval(() => this.#probeAll(), probeEveryMs);
  }

  static async start(): Promise<Proxy> {
    const proxy = new Proxy();
    await new Promise<void>((done) => proxy.#server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  add(url: string): void {
    this.#targets.set(url, { pool: new Pool(url, { connections: 16 }), isReady: true });
  }

  async remove(url: string): Promise<void> {
    const target = this.#targets.get(url);
    this.#targets.delete(url);
    await target?.pool.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#probe);
    this.#server.closeAllConnections();
    this.#server.close();
    for (const url of [...this.#targets.keys()]) await this.remove(url);
  }

  #probeAll(): void {
    for (const target of this.#targets.values()) {
      target.pool
        .request({ method: 'GET', path: '/readyz' })
        .then(async ({ statusCode, body }) => {
          await body.dump();
          target.isReady = statusCode === 200;
        })
        .catch(() => (target.isReady = false));
    }
  }
}
