import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { MethodNotAllowed } from '../../kernel/errors/index.ts';

interface ServedRoute {
  readonly method: string;
  readonly pattern: RegExp;
}

/** Every route the server really has, as Fastify registered it. */
@Injectable()
export class RouteTable {
  private readonly routes: ServedRoute[] = [];

  /** Call before the routes are registered. */
  follow(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ method, url }) => {
      const pattern = new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}$`);
      this.routes.push(...[method].flat().map((each) => ({ method: each, pattern })));
    });
  }

  /** The refusal of a method that a known address does not have; undefined for an unknown address. */
  refusalOf(method: string, path: string): MethodNotAllowed | undefined {
    const methods = this.routes
      .filter(({ pattern }) => pattern.test(path))
      .map((route) => route.method);
    if (methods.length === 0 || methods.includes(method)) return undefined;
    return new MethodNotAllowed([...new Set(methods)].sort());
  }
}
