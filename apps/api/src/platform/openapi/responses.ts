import { type ErrorCode, Problem } from '@monorepo/shared-types';
import { STATUS_CODES } from 'node:http';
import {
  type ApplicationError,
  InvalidRequest,
  MalformedRequest,
  PermissionDenied,
  RateLimited,
  ServiceUnavailable,
  TokenExpired,
  TokenInvalid,
  TokenMissing,
  VersionMismatch,
  VersionRequired,
} from '../../kernel/errors/index.ts';
import { KeyInvalid, KeyReused, RequestInProgress } from '../idempotency/idempotency.errors.ts';
import { describe } from './contracts.ts';
import type { DeclaredRoute } from './operations.ts';

const reference = (header: string) => ({ $ref: `#/components/headers/${header}` });

/** Whether the answer has an ETag and may be 304. */
export function isCacheable({ method, config }: DeclaredRoute): boolean {
  const { returns, contentType } = config.operation ?? {};
  return method === 'get' && returns !== undefined && contentType === undefined;
}

/** Every answer of a route by status: the good one, 304 where it applies, and the problems with their codes. */
export function responsesOf(route: DeclaredRoute): Record<string, object> {
  const responses: Record<string, object> = { [route.status]: success(route) };
  if (isCacheable(route)) {
    responses['304'] = { description: 'Not Modified', headers: headers(route, ['ETag']) };
  }
  for (const [status, codes] of problemsOf(route))
    responses[status] = problem(route, status, codes);
  return responses;
}

function success(route: DeclaredRoute): object {
  const { returns, contentType, versioned, location } = route.config.operation ?? {};
  const names = [
    ...(versioned === true || isCacheable(route) ? ['ETag'] : []),
    ...(location === undefined ? [] : ['Location']),
    ...(route.config.idempotent !== undefined ? ['Idempotency-Replayed'] : []),
  ];
  return {
    description: STATUS_CODES[route.status] ?? '',
    headers: headers(route, names),
    ...(returns && {
      content: { [contentType ?? 'application/json']: { schema: describe(returns, 'output') } },
    }),
  };
}

function headers(route: DeclaredRoute, names: readonly string[]): object {
  const limits = isLimited(route)
    ? ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']
    : [];
  return Object.fromEntries(
    ['X-Request-Id', ...limits, ...names].map((name) => [name, reference(name)]),
  );
}

function isLimited({ config }: DeclaredRoute): boolean {
  return config.unlimited !== true && config.access?.kind !== 'internal';
}

function problem(route: DeclaredRoute, status: number, codes: readonly ErrorCode[]): object {
  return {
    description: STATUS_CODES[status] ?? '',
    headers: headers(route, status === 429 || status === 503 ? ['Retry-After'] : []),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            describe(Problem, 'output'),
            { type: 'object', properties: { status: { const: status }, code: { enum: codes } } },
          ],
        },
      },
    },
  };
}

/** The codes a route may refuse with, by status. */
function problemsOf(route: DeclaredRoute): [number, ErrorCode[]][] {
  const byStatus = new Map<number, Set<ErrorCode>>([
    [400, new Set(['REQUEST.MALFORMED'])],
    [408, new Set(['REQUEST.TIMEOUT'])],
    [431, new Set(['REQUEST.MALFORMED'])],
    [500, new Set(['SERVER.INTERNAL'])],
  ]);
  const add = (status: number, code: ErrorCode) =>
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  for (const error of errorsOf(route)) {
    const { status, code } = new error();
    add(status, code);
  }
  if (Object.keys(route.pathParameters).length > 0) add(414, 'REQUEST.MALFORMED');
  if (route.body !== undefined) {
    add(413, 'REQUEST.BODY_TOO_LARGE');
    add(415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE');
  }
  return [...byStatus]
    .sort(([one], [other]) => one - other)
    .map(([status, codes]) => [status, [...codes].sort()]);
}

function errorsOf(route: DeclaredRoute): (new () => ApplicationError)[] {
  const { access, ifMatch, idempotent, operation } = route.config;
  const takesInput =
    route.body !== undefined ||
    route.query !== undefined ||
    Object.keys(route.pathParameters).length > 0;
  return [
    ServiceUnavailable,
    ...(operation?.errors ?? []),
    ...(takesInput ? [InvalidRequest, MalformedRequest] : []),
    ...(access?.kind === 'public' ? [] : [TokenMissing, TokenInvalid]),
    ...(access?.kind === 'permission' ? [TokenExpired, PermissionDenied] : []),
    ...(isLimited(route) ? [RateLimited] : []),
    ...(ifMatch === true ? [InvalidRequest, VersionMismatch, VersionRequired] : []),
    ...(idempotent !== undefined ? [KeyInvalid, KeyReused, RequestInProgress] : []),
  ];
}
