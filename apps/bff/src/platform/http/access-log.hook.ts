import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/index.ts';

/** One line for each request: never its address with the query, its headers or its body. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info(
      {
        requestId: request.id,
        organization: slugOf(request),
        userId: request.caller?.principal.user.id,
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

function slugOf({ params }: FastifyRequest): string | undefined {
  return (params as { slug?: string } | null)?.slug;
}
