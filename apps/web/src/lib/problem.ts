import { Problem, type ErrorCode, type FieldError } from '@monorepo/shared-types';

/** The bff refused or could not be reached. People read the translation of `code` in the namespace `errors`. */
export class BffError extends Error {
  override readonly name = 'BffError';
  readonly status: number;
  readonly code: ErrorCode;
  readonly requestId: string | undefined;
  readonly fields: readonly FieldError[];

  constructor(problem: Partial<Problem> & Pick<Problem, 'code' | 'status'>) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.fields = problem.errors ?? [];
  }
}

/** What went wrong, from an answer that is not 2xx. Anything but problem+json means that nobody was there to answer. */
export async function bffErrorOf(response: Response): Promise<BffError> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = Problem.safeParse(body);
  if (problem.success) return new BffError(problem.data);
  return new BffError({ status: response.status, code: 'SERVER.UNAVAILABLE' });
}

/** The request did not get an answer at all. */
export function unreachable(): BffError {
  return new BffError({ status: 503, code: 'SERVER.UNAVAILABLE' });
}
