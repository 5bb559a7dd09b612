import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Access } from '../../kernel/route-config.ts';
import { MethodNotAllowed } from '../../kernel/errors/index.ts';

export interface ServedRoute {
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
}

/** Every route the server really has, as Fastify registered it. */
@Injectable()
export class RouteTable {
  readonly routes: ServedRoute[] = [];

  /** Call before the routes are registered. */
  follow(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ method, url, config }) => {
      for (const each of [method].flat()) {
        this.routes.push({ method: each, path: url, access: config?.access });
      }
    });
  }

  /** The refusal of a method that a known address does not have; undefined for an unknown address. */
  refusalOf(method: string, path: string): MethodNotAllowed | undefined {
    const methods = this.routes
      .filter((route) => patternOf(route.path).test(path))
      .map((route) => route.method);
    return methods.length > 0 && !methods.includes(method)
      ? new MethodNotAllowed([...new Set(methods)].sort())
      : undefined;
  }
}

function patternOf(path: string): RegExp {
  const pattern = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${pattern}$`);
}
