import type { FastifyRequest } from 'fastify';

/** The path without its query: a search may hold what nobody should read in a log. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}
