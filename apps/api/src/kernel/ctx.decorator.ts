import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The context of the request that is being answered. Only behind `@Permit`: other routes have none. */
export const Ctx = createParamDecorator((_: undefined, host: ExecutionContext) => {
  const request = host.switchToHttp().getRequest<FastifyRequest>();
  if (request.context === null) throw new Error('@Ctx() on a route without @Permit()');
  return request.context;
});
