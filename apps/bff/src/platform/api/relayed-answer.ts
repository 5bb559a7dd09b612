import type { TransportResponse } from '@monorepo/api-client';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiAnswerUnusable } from '../../kernel/errors/index.ts';
import { pathOf } from '../http/index.ts';
import { headersToRelay } from '../upstream/index.ts';

/** A good answer of the api on its way to the browser: a route only has to return it. */
export class RelayedAnswer {
  readonly body: string;

  /**
   * @param apiPath the path at the api, which takes the place of the browser's in `Location`
   * @throws {ApiAnswerUnusable} when it has a body that is not JSON
   */
  constructor(
    private readonly answer: TransportResponse,
    private readonly apiPath: string,
  ) {
    this.body = answer.body;
    if (this.body !== '' && !isJson(this.body)) throw new ApiAnswerUnusable();
  }

  writeHead(request: FastifyRequest, reply: FastifyReply): void {
    const { location, ...headers } = headersToRelay(this.answer);
    reply.code(this.answer.status).headers(headers);
    if (this.body !== '') reply.type('application/json; charset=utf-8');
    if (location?.startsWith(`${this.apiPath}/`)) {
      reply.header('location', pathOf(request) + location.slice(this.apiPath.length));
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Sends the bytes of the api where a route returns its answer, without writing them anew. */
export function relayAnswers(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request, reply, payload, done) => {
    if (payload instanceof RelayedAnswer) {
      payload.writeHead(request, reply);
      reply.serializer(() => payload.body);
    }
    done(null, payload);
  });
}
