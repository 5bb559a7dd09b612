import type { Principal } from '@monorepo/shared-types';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who asks, and where: settled from the session cookie and the address alone, before the body is read. */
export interface Caller {
  readonly sessionToken: string;
  readonly principal: Principal;
  /** The organisation in the address, which the person belongs to; null where the address names none. */
  readonly organizationId: string | null;
  /** What the api may know of the request. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the api must know to do as told, where it is asked for just what the browser asked for. */
  readonly conditions: Readonly<Record<string, string>>;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** The caller of the request that is being answered. Only on routes that are not `@Public()`. */
export const From = createParamDecorator((_: undefined, host: ExecutionContext): Caller => {
  const { caller } = host.switchToHttp().getRequest<FastifyRequest>();
  if (caller === null) throw new Error('@From() on a route that is @Public()');
  return caller;
});
