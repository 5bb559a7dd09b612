import type { ErrorCode, FieldError } from '@monorepo/shared-types';

/** A refusal the client can act on: an HTTP status and a stable code. Everything else that is thrown is a fault. */
export abstract class ApplicationError extends Error {
  abstract readonly status: number;
  abstract readonly code: ErrorCode;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

export abstract class BadRequest extends ApplicationError {
  readonly status = 400;
}

export abstract class Unauthorized extends ApplicationError {
  readonly status = 401;
  override readonly headers: Readonly<Record<string, string>> = { 'www-authenticate': 'Bearer' };
}

export abstract class Forbidden extends ApplicationError {
  readonly status = 403;
}

export abstract class NotFound extends ApplicationError {
  readonly status = 404;
}

export abstract class Conflict extends ApplicationError {
  readonly status = 409;
}

export abstract class PreconditionFailed extends ApplicationError {
  readonly status = 412;
}

export abstract class Unprocessable extends ApplicationError {
  readonly status = 422;
}

export abstract class PreconditionRequired extends ApplicationError {
  readonly status = 428;
}

export abstract class TooManyRequests extends ApplicationError {
  readonly status = 429;
}

export abstract class Unavailable extends ApplicationError {
  readonly status = 503;
}
