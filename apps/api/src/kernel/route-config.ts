import type { Permission } from '@monorepo/shared-types';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';
import type { OperationOptions } from './contract/operation.decorator.ts';
import type { RequestContext } from './request-context.ts';

/** Who may use a route. One without is denied to everybody. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'internal' }
  | { readonly kind: 'permission'; readonly permission: Permission };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    operation?: OperationOptions;
    /** Demands `If-Match`. */
    ifMatch?: boolean;
    /** Takes an `Idempotency-Key`; says with which database role the route writes. */
    idempotent?: 'runtime' | 'system';
    /** Counts towards no rate limit: for probes. */
    unlimited?: boolean;
  }
  interface FastifyRequest {
    /** The configuration of the route, kept: Fastify makes `routeOptions` anew at each look. */
    route: FastifyContextConfig;
    context: RequestContext | null;
  }
}

const metadataKey: unknown = RouteConfig({}).KEY;

/** Adds to what Fastify's hooks see as `request.routeOptions.config`, keeping what other decorators added. */
export function addRouteConfig(method: object, config: Partial<FastifyContextConfig>): void {
  Reflect.defineMetadata(metadataKey, { ...configOf(method), ...config }, method);
}

/** The same as a decorator of a controller method. */
export function routeConfig(config: Partial<FastifyContextConfig>): MethodDecorator {
  return (_target, _property, descriptor) => addRouteConfig(descriptor.value as object, config);
}

/** What the decorators of a controller method say of it. */
export function configOf(method: object): Partial<FastifyContextConfig> {
  const config: unknown = Reflect.getMetadata(metadataKey, method);
  return config ?? {};
}
