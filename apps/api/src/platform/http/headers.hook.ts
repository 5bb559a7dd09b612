import type { FastifyInstance } from 'fastify';
import type { Lifecycle } from '../lifecycle/index.ts';
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

export function sendCommonHeaders(
  fastify: FastifyInstance,
  settings: Settings,
  lifecycle: Lifecycle,
): void {
  const common = {
    ...securityHeaders,
    ...(settings.NODE_ENV === 'production' && transportSecurity),
    ...(settings.CORS_ORIGINS.length > 0 && { 'cross-origin-resource-policy': 'cross-origin' }),
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(common);
    reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (lifecycle.isDraining) reply.header('connection', 'close');
    done(null, payload);
  });
}
