import { type Problem, type ErrorCode, type FieldError } from '@monorepo/shared-types';
import { errorDigest } from '@/lib/error-digest.ts';
import { isErrorCode } from '@/lib/error-key.ts';

/** The bff refused or could not be reached. People read the translation of `code` in the namespace `errors`. */
export class BffError extends Error {
  override readonly name = 'BffError';
  readonly status: number;
  readonly code: ErrorCode;
  readonly requestId: string | undefined;
  readonly fields: readonly FieldError[];
  /** How long the server asks to be left alone (RFC 9110, `Retry-After`), where it says. */
  readonly retryAfterSeconds: number | undefined;
  /** What error pages get to know; see errorDigest. */
  readonly digest: string;

  constructor(
    problem: Partial<Problem> & Pick<Problem, 'code' | 'status'>,
    retryAfterSeconds?: number,
  ) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.fields = problem.errors ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
    this.digest = errorDigest(problem.code, problem.requestId);
  }
}

/** What went wrong, from an answer that is not 2xx. Anything but problem+json means that nobody was there to answer. */
export async function bffErrorOf(response: Response): Promise<BffError> {
  const retryAfter = retryAfterOf(response);
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const body: unknown = isProblem ? await response.json().catch(() => undefined) : undefined;
  if (hasCode(body)) return new BffError({ ...body, status: response.status }, retryAfter);
  return new BffError({ status: response.status, code: 'SERVER.UNAVAILABLE' }, retryAfter);
}

/** Looked at by hand: in the browser a schema would weigh more than everything else here. */
function hasCode(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && isErrorCode(body.code);
}

function retryAfterOf(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined;
}

/** The request did not get an answer at all. */
export function unreachable(requestId?: string): BffError {
  return new BffError({
    status: 503,
    code: 'SERVER.UNAVAILABLE',
    ...(requestId === undefined ? {} : { requestId }),
  });
}
