import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApplicationError } from '../../kernel/errors/index.ts';
import { LOGGER, type Logger, reasonOf } from '../logging/index.ts';
import { pathOf } from './path-of.ts';
import { RouteTable } from './route-table.ts';
import { sendProblem } from './send-problem.ts';

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
    this.log(error, request.id);
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(error, request, reply);
  }

  private clarify(thrown: unknown, request: FastifyRequest): unknown {
    if (!request.is404) return thrown;
    return this.routes.refusalOf(request.method, pathOf(request)) ?? thrown;
  }

  private log(error: unknown, requestId: string): void {
    if (!(error instanceof ApplicationError)) {
      if (isFault(error)) this.logger.error({ err: error, requestId }, 'request failed');
    } else if (error.status >= 500) {
      this.logger.warn({ code: error.code, reason: reasonOf(error), requestId }, 'request refused');
    }
  }
}

/** What Fastify and Nest refuse by themselves carries a status; what does not was never meant to be thrown. */
function isFault(error: unknown): boolean {
  return !(error instanceof HttpException) || error.getStatus() >= 500;
}
