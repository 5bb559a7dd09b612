import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { MalformedRequest } from '../../kernel/errors/index.ts';
import type { Settings } from '../settings/index.ts';

/** What every answer says: nothing of it may be framed, sniffed, or run as a page. */
const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

const transportSecurity = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

/** Keeps the route's configuration for the hooks that follow, and sends what every answer has. */
export function beginRequests(fastify: FastifyInstance, settings: Settings): void {
  const common = {
    ...securityHeaders,
    ...(settings.NODE_ENV === 'production' && transportSecurity),
    ...(settings.CORS_ORIGINS.length > 0 && { 'cross-origin-resource-policy': 'cross-origin' }),
  };
  fastify.decorateRequest('route', null as unknown as FastifyContextConfig);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.route = request.routeOptions.config;
    reply.headers(common);
    reply.header('x-request-id', request.id);
    done(lacksHost(request) ? new MalformedRequest() : undefined);
  });
}

/** Every request of HTTP/1.1 must name its host (RFC 9112, section 3.2). */
function lacksHost({ raw }: FastifyRequest): boolean {
  return raw.headers.host === undefined && raw.httpVersion === '1.1';
}
