import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from './path-of.ts';

/** An `onResponse` hook: one line for each request, with no header and no query in it. */
export function logAccess(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const { caller, method, routeOptions } = request;
  const quiet = routeOptions.config.session === 'none' && reply.statusCode < 400;
  request.log[quiet ? 'debug' : 'info'](
    {
      method,
      path: pathOf(request),
      route: routeOptions.url,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      userId: caller?.principal.user.id,
      sessionId: caller?.principal.sessionId,
    },
    'request',
  );
  done();
}
