import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TokenInvalid } from '../../kernel/errors/index.ts';
import type { RateLimits } from '../rate-limit/index.ts';
import { type Authenticator, bearerToken } from './authenticator.ts';
import type { Grant } from './grants.ts';
import { isSameSecret } from './internal-secret.ts';

export interface Door {
  readonly authenticator: Authenticator;
  readonly limits: RateLimits;
  readonly internalSecret: string;
}

/** Who asks: a person, one of the platform's own processes, anyone where that is enough, or why nobody is let in. */
type Identity = Grant | 'platform' | 'anyone' | Error;

/**
 * Settles who asks, before the body is read, and counts it: a person's requests by the person, all others by address,
 * those with a wrong token included. What a person may do is the permission guard's to say.
 */
export function keepDoor(fastify: FastifyInstance, door: Door): void {
  fastify.decorateRequest('context', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    const settle = (identity: Identity) => done(admit(request, reply, identity, door.limits));
    const identity = identify(request, door);
    if (identity instanceof Promise) identity.then(settle, done);
    else settle(identity);
  });
}

function identify(request: FastifyRequest, door: Door): Identity | Promise<Identity> {
  const { access } = request.route;
  if (access === undefined || access.kind === 'public') return 'anyone';
  const token = bearerToken(request.headers.authorization);
  if (token instanceof Error) return token;
  if (access.kind === 'internal') {
    return isSameSecret(token, door.internalSecret) ? 'platform' : new TokenInvalid();
  }
  return (
    door.authenticator.remembered(token) ??
    door.limits.exceededBy(request.ip) ??
    door.authenticator.verify(token).catch((error: unknown) => error as Error)
  );
}

/** @returns what to refuse the request with, if anything */
function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  identity: Identity,
  limits: RateLimits,
): Error | undefined {
  if (identity === 'platform') return undefined;
  if (identity === 'anyone') {
    const { unlimited } = request.route;
    return unlimited === true ? undefined : limits.countAddress(request.ip, reply);
  }
  if (identity instanceof Error) return limits.countAddress(request.ip, reply) ?? identity;
  const { userId, sessionId, organizationId, role } = identity;
  request.context = { requestId: request.id, userId, sessionId, organizationId, role };
  return limits.countPerson(userId, reply);
}
