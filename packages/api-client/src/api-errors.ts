import { Problem } from '@monorepo/shared-types';
import type { TransportHeaders, TransportResponse } from './transport.ts';

/** The api refused. `problem.code` says why. */
export class ApiProblemError extends Error {
  override readonly name = 'ApiProblemError';
  readonly problem: Problem;
  readonly status: number;
  readonly headers: TransportHeaders;

  constructor(response: TransportResponse) {
    const problem = readProblem(response);
    super(`${problem.code}: ${problem.detail ?? problem.title}`);
    this.problem = problem;
    this.status = response.status;
    this.headers = response.headers;
  }
}

/** No answer came: the connection failed, or took too long. `cause` says how. */
export class ApiUnreachableError extends Error {
  override readonly name = 'ApiUnreachableError';

  constructor(cause: unknown) {
    super('The api cannot be reached', { cause });
  }
}

/** A proxy in between may answer with something else; its status is all that is known then. */
function readProblem({ status, headers, body }: TransportResponse): Problem {
  const result = Problem.safeParse(parse(body));
  if (result.success) return result.data;
  const requestId = headers['x-request-id'];
  return {
    type: 'about:blank',
    title: 'Unexpected answer',
    status,
    code: status === 429 ? 'REQUEST.RATE_LIMITED' : 'SERVER.UNAVAILABLE',
    requestId: typeof requestId === 'string' ? requestId : '',
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
