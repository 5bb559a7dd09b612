import type { TransportResponse } from '@monorepo/api-client';
import { type FieldError, type ErrorCode, Problem } from '@monorepo/shared-types';
import type { z } from 'zod';
import { ApiAnswerUnusable, ApplicationError } from '../../kernel/errors/index.ts';

const problemMediaType = 'application/problem+json';

/** What the api tells with an answer that the browser should hear too. */
const relayedHeaders = [
  'etag',
  'idempotency-replayed',
  'last-modified',
  'location',
  'ratelimit',
  'ratelimit-policy',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
] as const;

export function headersToRelay({ headers }: TransportResponse): Record<string, string> {
  const relayed: Record<string, string> = {};
  for (const name of relayedHeaders) {
    const value = headers[name];
    if (typeof value === 'string') relayed[name] = value;
  }
  return relayed;
}

/** A refusal of the api, told to the browser as it is. */
export class ApiRefusal extends ApplicationError {
  readonly status: number;
  readonly code: ErrorCode;
  override readonly errors: readonly FieldError[];
  override readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>>) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.code = problem.code;
    this.errors = problem.errors ?? [];
    this.headers = headers;
  }
}

/**
 * Lets a good answer through, and throws what the api refused.
 *
 * @throws {ApiRefusal} when the answer is a problem document
 * @throws {ApiAnswerUnusable} when it is anything else that is no success
 */
export function accept<Answer extends TransportResponse>(answer: Answer): Answer {
  if (answer.status < 400) return answer;
  if (!mediaTypeIs(answer, problemMediaType)) {
    throw new ApiAnswerUnusable(undefined, {
      cause: new Error(`the api answered ${answer.status} without a problem document`),
    });
  }
  throw new ApiRefusal(
    { ...parse(answer, Problem), status: answer.status },
    headersToRelay(answer),
  );
}

/** @throws {ApiAnswerUnusable} when the body is not JSON or not what the contract says. */
export function parse<Contract extends z.ZodType>(
  answer: TransportResponse,
  contract: Contract,
): z.output<Contract> {
  try {
    return contract.parse(JSON.parse(answer.body));
  } catch (cause) {
    throw new ApiAnswerUnusable(undefined, { cause });
  }
}

function mediaTypeIs({ headers }: TransportResponse, mediaType: string): boolean {
  const value = headers['content-type'];
  return typeof value === 'string' && value.split(';', 1)[0]?.trim() === mediaType;
}
