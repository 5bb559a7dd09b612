import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemMediaType, problemOf } from '../../kernel/problem.ts';
import { reasonOf } from '../logging/reason-of.ts';
import { pathOf } from './path-of.ts';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { problem, headers } = problemOf(error, request.id, pathOf(request));
  const { code } = problem;
  if (problem.code === 'SERVER.INTERNAL') request.log.error({ err: error, code }, 'fault');
  else if (problem.status >= 500) request.log.warn({ code, reason: reasonOf(error) }, 'refusal');
  void reply
    .code(problem.status)
    .headers(headers)
    .type(problemMediaType)
    .send(JSON.stringify(problem));
}
