import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { addRouteConfig } from '../route-config.ts';
import { InvalidRequest, VersionRequired } from '../errors/index.ts';

/** The versions a change may start from: those listed, or any that exists. */
export type ExpectedVersion = readonly number[] | 'any';

const readIfMatch = createParamDecorator((_: undefined, host: ExecutionContext) =>
  parseIfMatch(host.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The `If-Match` of the request, which the route demands. */
export function IfMatch(): ParameterDecorator {
  return (target, property, index) => {
    readIfMatch()(target, property, index);
    addRouteConfig(methodOf(target, property), { ifMatch: true });
  };
}

function methodOf(target: object, property: string | symbol | undefined): object {
  return (target as Record<string | symbol, object>)[property ?? ''] ?? {};
}

/**
 * Reads `If-Match` (RFC 9110, section 13.1.1). Weak and foreign tags are allowed by the grammar and match nothing.
 *
 * @throws {VersionRequired} when the header is absent
 * @throws {InvalidRequest} when it is not a list of entity tags
 */
export function parseIfMatch(header: string | undefined): ExpectedVersion {
  if (header === undefined) throw new VersionRequired();
  const value = header.trim();
  if (value === '*') return 'any';
  if (!/^(?:W\/)?"[^"]*"(?:\s*,\s*(?:W\/)?"[^"]*")*$/.test(value)) {
    throw new InvalidRequest([
      {
        in: 'header',
        path: '/if-match',
        code: 'invalid_format',
        message: 'is not an entity tag such as "3"',
      },
    ]);
  }
  return value
    .split(/\s*,\s*/)
    .map((tag) => /^"([1-9]\d{0,8})"$/.exec(tag)?.[1])
    .filter((version) => version !== undefined)
    .map(Number);
}
