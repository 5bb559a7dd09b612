import { STATUS_CODES } from 'node:http';
import type { ErrorCode, Problem } from '@monorepo/shared-types';
import { HttpException } from '@nestjs/common';
import { ApplicationError } from './errors/index.ts';

export const problemMediaType = 'application/problem+json';

/** What a browser is told about an error: the document and the headers that go with it. */
export interface ProblemReply {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'REQUEST.MALFORMED',
  404: 'REQUEST.ROUTE_NOT_FOUND',
  405: 'REQUEST.METHOD_NOT_ALLOWED',
  408: 'REQUEST.TIMEOUT',
  413: 'REQUEST.BODY_TOO_LARGE',
  414: 'REQUEST.MALFORMED',
  415: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
  431: 'REQUEST.MALFORMED',
  503: 'SERVER.UNAVAILABLE',
};

/**
 * RFC 9457. A fault, which is anything that is not a refusal, says nothing about itself.
 *
 * @param instance the path that was asked for, without its query.
 */
export function problemOf(error: unknown, requestId: string, instance?: string): ProblemReply {
  if (error instanceof ApplicationError) {
    const { status, code, message, errors, headers = {} } = error;
    const problem = problemWith(status, code, requestId, instance);
    if (message !== '') problem.detail = message;
    if (errors && errors.length > 0) problem.errors = [...errors];
    return { problem, headers };
  }
  const status = statusOf(error);
  const code = codeOfStatus[status];
  return {
    problem: code
      ? problemWith(status, code, requestId, instance)
      : problemWith(500, 'SERVER.INTERNAL', requestId, instance),
    headers: {},
  };
}

function problemWith(
  status: number,
  code: ErrorCode,
  requestId: string,
  instance: string | undefined,
): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, code, ...(instance && { instance }), requestId };
}

/** Nest's and Fastify's errors carry a status; anything else is a fault of ours. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return Number(error.statusCode);
}
