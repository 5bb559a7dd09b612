import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging/index.ts';

/** One line for each request: never its address with the query, its headers or its body. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  // Nothing in the line was typed by a client, so it need not be searched for credentials.
  const lines = logger.child({}, { formatters: { log: (line) => line } });
  fastify.addHook('onResponse', (request, reply, done) => {
    lines.info(
      {
        requestId: request.id,
        organizationId: request.context?.organizationId,
        userId: request.context?.userId,
        method: request.method,
        route: request.is404 ? null : request.routeOptions.url,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 100) / 100,
      },
      'request',
    );
    done();
  });
}
