import type { FastifyRequest } from 'fastify';

/** What a browser may tell the api. Everything else it sends stays here, whatever it is called. */
const allowed = [
  'accept-language',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'user-agent',
] as const;

/** The headers of a call to the api on behalf of this request, but for who asks. */
export function forwardedHeaders(request: FastifyRequest): Record<string, string> {
  const headers: Record<string, string> = {
    'x-request-id': request.id,
    'x-forwarded-for': request.ip,
  };
  for (const name of allowed) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}
