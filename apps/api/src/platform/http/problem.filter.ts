import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApplicationError, refusalOf, ServiceUnavailable } from '../../kernel/errors/index.ts';
import { isDatabaseUnavailable } from '../database/index.ts';
import { LOGGER, type Logger } from '../logging/index.ts';
import { RouteTable } from './route-table.ts';

/** The one place where errors become answers: RFC 9457 problems with a stable code. Faults are logged, not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly routes: RouteTable,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = this.clarify(thrown, request);
    const { problem, headers } = refusalOf(error);
    if (problem.status >= 500 && !(error instanceof ApplicationError)) {
      this.logger.error({ err: thrown, requestId: request.id }, 'request failed');
    }
    if (reply.sent || reply.raw.headersSent) return;
    reply
      .code(problem.status)
      .headers({ ...headers, 'cache-control': 'no-store' })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...problem, instance: pathOf(request), requestId: request.id }));
  }

  private clarify(thrown: unknown, request: FastifyRequest): unknown {
    if (isDatabaseUnavailable(thrown)) return new ServiceUnavailable();
    if (request.is404) return this.routes.refusalOf(request.method, pathOf(request)) ?? thrown;
    return thrown;
  }
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}
