import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import type { ModelSettings } from '../../src/keys.ts';
import { type Protocol, type Reply, streamed } from './model-protocols.ts';

/** What the server was asked. */
export interface Asked {
  readonly protocol: Protocol;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** As it came over the wire. */
  readonly text: string;
}

const protocols: Readonly<Record<string, Protocol>> = {
  '/v1/messages': 'anthropic',
  '/v1/responses': 'openai',
  '/v1/chat/completions': 'compatible',
};

/** A language model that says what a test has it say, in the protocols of the providers. */
export class ModelServer {
  readonly asked: Asked[] = [];
  readonly #replies: Reply[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** In this order; the last is given again and again. */
  says(...replies: Reply[]): void {
    this.asked.length = 0;
    this.#replies.splice(0, Infinity, ...replies);
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Settings with which the generator asks this server. */
  settings(protocol: Protocol): ModelSettings {
    const { url } = this;
    const away = 'http://127.0.0.1:1';
    return {
      ANTHROPIC_BASE_URL: protocol === 'anthropic' ? url : away,
      OPENAI_BASE_URL: protocol === 'openai' ? `${url}/v1` : away,
      AGENT_MODEL_TIMEOUT_MS: 20_000,
      ...(protocol === 'anthropic' && { ANTHROPIC_API_KEY: 'key-of-anthropic' }),
      ...(protocol === 'openai' && { OPENAI_API_KEY: 'key-of-openai' }),
      ...(protocol === 'compatible' && { AGENT_MODEL_URL: `${url}/v1`, AGENT_MODEL: 'qwen4' }),
    };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const protocol = protocols[request.url ?? ''];
    const reply = this.#replies.length > 1 ? this.#replies.shift() : this.#replies[0];
    if (protocol === undefined || reply === undefined) return void response.writeHead(404).end();
    const { authorization, 'x-api-key': key } = request.headers;
    const body = JSON.parse(text) as Record<string, unknown>;
    this.asked.push({ protocol, key: authorization ?? String(key ?? ''), body, text });
    if ('hangs' in reply) return;
    if ('status' in reply) {
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      return void response.end(JSON.stringify(reply.body));
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of streamed(protocol, reply, String(body['model']))) response.write(event);
    if (reply.breaksOff === true) setTimeout(() => response.destroy(), 30);
    else response.end();
  }
}
