import { isAllowed } from '@monorepo/shared-types';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PermissionDenied } from '../errors/index.ts';

/**
 * Denies unless the route says otherwise: a route without `@Permit`, `@Public` or `@Internal` is closed to everybody.
 * Who asks was settled before the body was read (see `authenticate` in platform/access).
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(host: ExecutionContext): boolean {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { access } = request.route;
    if (access?.kind === 'public' || access?.kind === 'internal') return true;
    if (access?.kind === 'permission' && request.context !== null) {
      if (isAllowed(request.context.role, access.permission)) return true;
    }
    throw new PermissionDenied();
  }
}
