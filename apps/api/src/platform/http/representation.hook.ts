import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentTag, isKnown } from '../../kernel/concurrency/index.ts';
import { representationHeaders } from '../../kernel/contract/index.ts';

/**
 * ETag, Location and 304, from what a route declares of its answer (`@Operation`): a versioned record is tagged with its
 * version, anything else that is read with a digest of its bytes.
 */
export function describeRepresentations(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request, reply, payload, done) => {
    const { operation } = request.routeOptions.config;
    if (reply.statusCode < 300) reply.headers(representationHeaders(operation, payload));
    done(null, payload);
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    done(null, isRead(request, reply, payload) ? orNotModified(request, reply, payload) : payload);
  });
}

function isRead(request: FastifyRequest, reply: FastifyReply, payload: unknown): payload is string {
  const { operation } = request.routeOptions.config;
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    reply.statusCode === 200 &&
    operation?.returns !== undefined &&
    operation.contentType === undefined &&
    typeof payload === 'string'
  );
}

function orNotModified(request: FastifyRequest, reply: FastifyReply, body: string): string | null {
  const tag = String(reply.getHeader('etag') ?? contentTag(body));
  reply.header('etag', tag);
  reply.header('cache-control', 'private, no-cache');
  reply.header('vary', 'authorization');
  const known = request.headers['if-none-match'];
  if (known === undefined || !isKnown(known, tag)) return body;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}
