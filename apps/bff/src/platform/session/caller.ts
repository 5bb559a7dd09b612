import type { Principal } from '@monorepo/shared-types';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who asks, as the session cookie proves, and what of the request the api may see. */
export interface Caller {
  readonly sessionToken: string;
  readonly principal: Principal;
  /** The headers for the api, but for authorization. Nothing else of what the browser sent gets there. */
  readonly headers: Readonly<Record<string, string>>;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    /** `none`: for anyone. `fresh`: the person as they are now. Otherwise: as they were up to a minute ago. */
    session?: 'none' | 'fresh';
  }
}

export const From = createParamDecorator((_: undefined, host: ExecutionContext): Caller => {
  const { caller } = host.switchToHttp().getRequest<FastifyRequest>();
  if (caller === null) throw new Error('@From() on a route that is open to anyone');
  return caller;
});
