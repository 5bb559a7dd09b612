import { createServer, request, type Server, Agent } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small reverse proxy, as one stands before the api: it asks `/readyz` and sends requests only to who is ready. */
export class Proxy {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly ready = new Set<string>();
  private readonly server: Server;
  private readonly probe: NodeJS.Timeout;
  private turn = 0;

  private constructor(private readonly targets: string[]) {
    this.server = createServer((incoming, outgoing) => {
      const target = this.next();
      if (target === undefined) {
        outgoing.writeHead(502).end('nobody is ready');
        return;
      }
      const { method, url, headers } = incoming;
      const forwarded = request(
        new URL(url ?? '/', target),
        { method, headers, agent: this.agent },
        (answer) => {
          delete answer.headers.connection; // It is about this hop alone.
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      forwarded.on('error', (error) => outgoing.writeHead(502).end(error.message));
      incoming.pipe(forwarded);
    });
    this.probe = setInterval(() => void this.look(), 50);
  }

  static async start(targets: string[]): Promise<Proxy> {
    const proxy = new Proxy(targets);
    await proxy.look();
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  replace(old: string, target: string): void {
    this.targets.splice(this.targets.indexOf(old), 1, target);
  }

  stop(): void {
    clearInterval(this.probe);
    this.agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  private next(): string | undefined {
    const candidates = this.targets.filter((target) => this.ready.has(target));
    this.turn += 1;
    return candidates[this.turn % candidates.length];
  }

  private async look(): Promise<void> {
    await Promise.all(
      this.targets.map(async (target) => {
        const answer = await fetch(`${target}/readyz`).catch(() => null);
        if (answer?.ok === true) this.ready.add(target);
        else this.ready.delete(target);
      }),
    );
  }
}
