import { STATUS_CODES } from 'node:http';
import type { ErrorCode, Problem } from '@monorepo/shared-types';
import { HttpException } from '@nestjs/common';
import { ApplicationError } from './application-error.ts';

/** The code of what the framework itself refuses, by its HTTP status. */
const frameworkCodes: Readonly<Partial<Record<number, ErrorCode>>> = {
  404: 'REQUEST.ROUTE_NOT_FOUND',
  405: 'REQUEST.METHOD_NOT_ALLOWED',
  408: 'REQUEST.TIMEOUT',
  413: 'REQUEST.BODY_TOO_LARGE',
  415: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
  429: 'REQUEST.RATE_LIMITED',
  503: 'SERVER.UNAVAILABLE',
};

export interface Refusal {
  readonly problem: Omit<Problem, 'requestId' | 'instance'>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What a client is told of an error, as RFC 9457 problem details. Of a fault only that there was one: its message and
 * stack are for the log.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ApplicationError) {
    return {
      problem: {
        ...problem(error.status, error.code),
        detail: error.message,
        ...(error.errors?.length && { errors: [...error.errors] }),
      },
      headers: error.headers ?? {},
    };
  }
  const status = frameworkStatusOf(error);
  if (status === 503) return { problem: problem(status), headers: { 'retry-after': '1' } };
  return { problem: problem(status >= 400 && status < 500 ? status : 500), headers: {} };
}

function problem(status: number, code?: ErrorCode): Refusal['problem'] {
  const fallback = status >= 500 ? 'SERVER.INTERNAL' : 'REQUEST.MALFORMED';
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: code ?? frameworkCodes[status] ?? fallback,
  };
}

/** Nest's and Fastify's errors carry a status; anything else is a fault of ours. */
function frameworkStatusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return 500;
}
