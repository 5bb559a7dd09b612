import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ApiAnswerUnusable } from '../../kernel/errors/index.ts';
import { pathOf } from '../http/path-of.ts';
import { headersToRelay, parse } from './api-answer.ts';
import type { ApiAnswer } from './api-pool.ts';

/** A good answer of the api, on its way to the browser as it is: a route only has to return it. */
export class RelayedAnswer {
  readonly #answer: ApiAnswer;
  /** The path at the api, which takes the place of the browser's in `Location`. */
  readonly #apiPath: string;

  /** @throws {ApiAnswerUnusable} when it has a body that is not JSON */
  constructor(answer: ApiAnswer, apiPath: string) {
    this.#answer = answer;
    this.#apiPath = apiPath;
    if (answer.body !== '' && !isJson(answer.body)) throw new ApiAnswerUnusable();
  }

  get body(): string {
    return this.#answer.body;
  }

  /** @throws {ApiAnswerUnusable} when it is not what the contract says */
  read<Contract extends z.ZodType>(contract: Contract): z.output<Contract> {
    return parse(this.#answer, contract);
  }

  writeHead(request: FastifyRequest, reply: FastifyReply): void {
    const { location, ...headers } = headersToRelay(this.#answer);
    reply.code(this.#answer.status).headers(headers);
    if (this.body !== '') reply.type('application/json; charset=utf-8');
    if (location?.startsWith(`${this.#apiPath}/`)) {
      reply.header('location', pathOf(request) + location.slice(this.#apiPath.length));
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

/** A `preSerialization` hook: sends the api's bytes, without reading and writing them again. */
export function relay(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  if (payload instanceof RelayedAnswer) {
    payload.writeHead(request, reply);
    reply.serializer(() => payload.body);
  }
  done(null, payload);
}
