import type { FastifyRequest } from 'fastify';
import { ForgedRequest } from '../../kernel/errors/index.ts';
import type { Caller } from './caller.ts';
import type { CsrfTokens } from './csrf-tokens.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a page of another origin may have caused, on two grounds that are independent of each other: the
 * browser says where it comes from, and it does not carry the session's token.
 *
 * @param webOrigin where our pages live, the only origin that changes are taken from
 * @throws {ForgedRequest}
 */
export function refuseForgery(
  request: FastifyRequest,
  { principal }: Caller,
  tokens: CsrfTokens,
  webOrigin: string,
): void {
  if (safeMethods.has(request.method)) return;
  if (!comesFrom(webOrigin, request)) {
    throw new ForgedRequest(`Changes are taken from ${webOrigin} alone.`);
  }
  const token = request.headers['x-csrf-token'];
  if (typeof token !== 'string' || !tokens.isTokenOf(principal.sessionId, token)) {
    throw new ForgedRequest('X-CSRF-Token is not the one of this session.');
  }
}

/**
 * Browsers send `Origin` with every request that is not GET or HEAD (Fetch, section 3.2.3) and `Sec-Fetch-Site` to every
 * secure origin (W3C Fetch Metadata). Each that is there must say that our own page asks; one must be there.
 */
function comesFrom(webOrigin: string, { headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined ? site === 'same-origin' : headers.origin === webOrigin;
}
