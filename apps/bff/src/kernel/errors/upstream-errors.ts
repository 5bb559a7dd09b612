import { ApplicationError } from './application-error.ts';

/** The api cannot be reached, or hung up. */
export class ApiUnavailable extends ApplicationError {
  readonly status = 503;
  readonly code = 'SERVER.UNAVAILABLE';
  override readonly message = 'The service cannot answer right now. Try again.';
  override readonly headers = { 'retry-after': '1' };
}

/** The api took longer than `API_TIMEOUT_MS`. What was asked may still happen. */
export class ApiTimeout extends ApplicationError {
  readonly status = 504;
  readonly code = 'REQUEST.TIMEOUT';
  override readonly message = 'The service took too long to answer.';
  override readonly headers = { 'retry-after': '1' };
}

/** The api answered something that is no answer: not JSON, not its contract, or too much of it. */
export class ApiAnswerUnusable extends ApplicationError {
  readonly status = 502;
  readonly code = 'SERVER.UNAVAILABLE';
  override readonly message = 'The service gave an answer that makes no sense.';
}
