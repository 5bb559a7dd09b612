import type { FastifyRequest } from 'fastify';

/** What of the browser's headers the api hears. Everything else stays here, whatever it is called. */
const descriptions = ['accept-language', 'user-agent'] as const;
const conditions = ['idempotency-key', 'if-match', 'if-none-match'] as const;

/** What the api may know of any request: where it comes from, and which one it is. */
export function descriptionOf(request: FastifyRequest): Record<string, string> {
  return {
    'x-request-id': request.id,
    'x-forwarded-for': request.ip,
    ...pick(request, descriptions),
  };
}

/** On what terms a record is to be read or changed (RFC 9110, section 13; Idempotency-Key). */
export function conditionsOf(request: FastifyRequest): Record<string, string> {
  return pick(request, conditions);
}

function pick({ headers }: FastifyRequest, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string') picked[name] = value;
  }
  return picked;
}
