import type { FastifyInstance } from 'fastify';
import type { Callers } from './callers.ts';
import type { CsrfTokens } from './csrf-tokens.ts';
import { refuseForgery } from './forgery.ts';

export interface Door {
  readonly callers: Callers;
  readonly csrfTokens: CsrfTokens;
  readonly webOrigin: string;
}

/** Settles who asks, and that it was them who wanted to, before the body is read. Only `@Public()` routes are open. */
export function keepDoor(fastify: FastifyInstance, { callers, csrfTokens, webOrigin }: Door): void {
  fastify.decorateRequest('caller', null);
  fastify.addHook('onRequest', async (request) => {
    if (request.is404 || request.routeOptions.config.session === 'none') return;
    request.caller = await callers.identify(request);
    refuseForgery(request, request.caller, csrfTokens, webOrigin);
  });
}
