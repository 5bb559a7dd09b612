import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hash } from 'node:crypto';
import { defer, firstValueFrom, type Observable } from 'rxjs';
import { representationHeaders } from '../../kernel/contract/index.ts';
import { Database } from '../database/index.ts';
import { KeyInvalid, KeyReused, RequestInProgress } from './idempotency.errors.ts';
import { FirstAnswers } from './first-answers.ts';

const keyFormat = /^[!-~]{1,255}$/;

/**
 * Answers a POST that was sent before with the first answer (draft-ietf-httpapi-idempotency-key-header-07). The answer is
 * kept in the transaction of the write itself: either both are there or neither, even if the process dies in between. Only
 * what succeeded is kept; a refused request changed nothing and may be mended and sent with the same key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly answers: FirstAnswers,
  ) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    return defer(() => this.once(String(key), request, reply, () => firstValueFrom(next.handle())));
  }

  private once(
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    if (!keyFormat.test(key)) throw new KeyInvalid();
    const { context } = request;
    const { idempotent = 'runtime', operation } = request.route;
    if (context === null) throw new Error('@Idempotent() on a route without @Permit()');
    const fingerprint = fingerprintOf(request);
    const reason = operation?.summary ?? request.url;
    return this.database.transact(context, idempotent, reason, async (transaction) => {
      const scope = { key, userId: context.userId, organizationId: context.organizationId };
      if (!(await this.answers.lock(transaction, scope))) throw new RequestInProgress();
      const first = await this.answers.find(transaction, scope);
      if (first !== null) {
        if (!fingerprint.equals(first.fingerprint)) throw new KeyReused();
        reply.headers({ ...first.headers, 'idempotency-replayed': 'true' });
        return first.body;
      }
      const body = await handle();
      const headers = representationHeaders(operation, body);
      await this.answers.keep(transaction, scope, {
        fingerprint,
        status: reply.statusCode,
        headers,
        body,
      });
      return body;
    });
  }
}

/** Two requests are the same when method, address and body are. */
function fingerprintOf({ method, url, body }: FastifyRequest): Buffer {
  return hash('sha256', JSON.stringify([method, url, body]), 'buffer');
}
