import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../../kernel/errors/index.ts';
import { pathOf } from './path-of.ts';

/** Answers with RFC 9457 problem details. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { problem, headers } = refusalOf(error);
  reply
    .code(problem.status)
    .headers(headers)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem, instance: pathOf(request), requestId: request.id }));
}
