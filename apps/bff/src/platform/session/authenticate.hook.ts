import { SessionToken, sessionCookieName } from '@monorepo/shared-types';
import type { FastifyRequest } from 'fastify';
import { NotSignedIn } from '../../kernel/errors/index.ts';
import { forwardedHeaders } from './forwarded-headers.ts';
import type { Principals } from './principals.ts';

/**
 * Settles who asks before a byte of the body is read. The session cookie is all that counts; a route that does not say
 * `session: 'none'` is closed without it.
 *
 * @throws {NotSignedIn} when there is no cookie, or its session has ended
 */
export function authenticate(principals: Principals, production: boolean) {
  const cookieName = sessionCookieName(production);
  return async (request: FastifyRequest): Promise<void> => {
    const { session } = request.routeOptions.config;
    if (request.is404 || session === 'none') return;
    const cookie = SessionToken.safeParse(request.cookies[cookieName]);
    if (!cookie.success) throw new NotSignedIn();
    const sessionToken = cookie.data;
    const principal = await (session === 'fresh'
      ? principals.refresh(sessionToken)
      : principals.find(sessionToken));
    if (principal === null) throw new NotSignedIn();
    request.caller = { sessionToken, principal, headers: forwardedHeaders(request) };
  };
}
