import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UnsupportedMediaType } from '../../kernel/errors/index.ts';

/**
 * Bodies are JSON in UTF-8 and nothing else (RFC 8259, section 8.1). An empty one is no body, which some clients announce
 * as JSON on DELETE.
 */
export function takeJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (!isPlain(request)) done(new UnsupportedMediaType());
    else if (body === '') done(null, undefined);
    else void parse(request, String(body), done);
  });
}

function isPlain({ headers }: FastifyRequest): boolean {
  const coding = headers['content-encoding'] ?? 'identity';
  const charset = /;\s*charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return coding.toLowerCase() === 'identity' && /^utf-?8$/i.test(charset);
}
