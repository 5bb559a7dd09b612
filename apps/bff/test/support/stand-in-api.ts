import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Principal, Revocation } from '@monorepo/shared-types';

export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Behaviour = (request: ApiRequest, response: ServerResponse) => void | Promise<void>;

export const sessionToken = 's'.repeat(43);

export const principal: Principal = {
  sessionId: '01900000-0000-7000-8000-000000000001',
  expiresAt: '2100-01-01T00:00:00.000Z',
  user: {
    id: '01900000-0000-7000-8000-000000000002',
    email: 'owner@acme.test',
    name: 'Owner',
    image: null,
    locale: null,
    theme: 'system',
    density: 'comfortable',
  },
  organizations: [
    {
      id: '01900000-0000-7000-8000-000000000003',
      name: 'Acme',
      slug: 'acme',
      locale: null,
      role: 'owner',
      createdAt: '2026-01-01T00:00:00.000Z',
    },
  ],
};

export function json(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body));
}

/**
 * A server in the api's place that does what the real one never should: it is slow, hangs up, talks nonsense. It knows one
 * session; how it behaves beyond that, each test says.
 */
export class StandInApi implements AsyncDisposable {
  readonly requests: ApiRequest[] = [];
  readonly #server: Server;
  readonly #followers = new Set<ServerResponse>();
  resolve: Behaviour = (_, response) => json(response, 200, principal);
  v1: Behaviour = (_, response) => json(response, 200, {});
  follow: Behaviour = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  };

  private constructor() {
    this.#server = createServer((message, response) => void this.#answer(message, response));
  }

  static async start(port = 0): Promise<StandInApi> {
    const api = new StandInApi();
    await new Promise<void>((done) => api.#server.listen(port, '127.0.0.1', done));
    return api;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  count(url: string): number {
    return this.requests.filter((request) => request.url === url).length;
  }

  say(data: string): void {
    for (const follower of this.#followers) follower.write(`data: ${data}\n\n`);
  }

  revoke(revocation: Revocation): void {
    this.say(JSON.stringify(revocation));
  }

  /** Ends every stream of revocations. */
  hangUp(): void {
    for (const follower of this.#followers) follower.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = message;
    const request = { method, url, headers, body: await text(message) };
    this.requests.push(request);
    if (url === '/internal/identity/sessions/resolve') return this.resolve(request, response);
    if (url !== '/internal/revocations') return this.v1(request, response);
    this.#followers.add(response);
    response.on('close', () => this.#followers.delete(response));
    return this.follow(request, response);
  }
}
