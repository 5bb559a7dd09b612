import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentTag, isKnown } from '../../kernel/concurrency/index.ts';
import { representationHeaders } from '../../kernel/contract/index.ts';
import type { Lifecycle } from '../lifecycle/index.ts';

/**
 * ETag, Location and 304, from what a route declares of its answer (`@Operation`): a versioned record is tagged with its
 * version, anything else that is read with a digest of its bytes. And while the process leaves, `Connection: close`.
 */
export function describeRepresentations(fastify: FastifyInstance, lifecycle: Lifecycle): void {
  fastify.addHook('preSerialization', (request, reply, payload, done) => {
    const { operation } = request.route;
    if (reply.statusCode < 300) reply.headers(representationHeaders(operation, payload));
    done(null, payload);
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (lifecycle.isDraining) reply.header('connection', 'close');
    done(null, isRead(request, reply, payload) ? orNotModified(request, reply, payload) : payload);
  });
}

function isRead(request: FastifyRequest, reply: FastifyReply, payload: unknown): payload is string {
  const { operation } = request.route;
  return (
    typeof payload === 'string' &&
    operation?.returns !== undefined &&
    operation.contentType === undefined &&
    (request.method === 'GET' || request.method === 'HEAD') &&
    reply.statusCode === 200
  );
}

function orNotModified(request: FastifyRequest, reply: FastifyReply, body: string): string | null {
  const tag = String(reply.getHeader('etag') ?? contentTag(body));
  reply.header('etag', tag);
  reply.header('cache-control', 'private, no-cache');
  const known = request.headers['if-none-match'];
  if (known === undefined || !isKnown(known, tag)) return body;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}
