import type { FieldError } from '@monorepo/shared-types';
import {
  ApplicationError,
  BadRequest,
  Conflict,
  Forbidden,
  PreconditionFailed,
  PreconditionRequired,
  TooManyRequests,
  Unauthorized,
  Unavailable,
  Unprocessable,
} from './application-error.ts';

export class InvalidRequest extends BadRequest {
  readonly code = 'REQUEST.INVALID';
  override readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[] = []) {
    super('The request does not fit its contract.');
    this.errors = errors;
  }
}

export class MalformedRequest extends BadRequest {
  readonly code = 'REQUEST.MALFORMED';
  override readonly message = 'The request cannot be read.';
}

/** A value that no two records may have is another's already. Names the fields it is made of. */
export abstract class Taken extends Conflict {
  override readonly errors: readonly FieldError[];

  constructor(fields: readonly string[] = []) {
    super();
    this.errors = fields.map((field) => ({
      in: 'body',
      path: `/${field}`,
      code: 'taken',
      message: 'is taken',
    }));
  }
}

export class InvalidCursor extends BadRequest {
  readonly code = 'REQUEST.CURSOR_INVALID';
  override readonly message = 'The cursor is not one this list gave out.';
}

export class TokenMissing extends Unauthorized {
  readonly code = 'AUTH.TOKEN_MISSING';
  override readonly message = 'Send a bearer token.';
}

export class TokenInvalid extends Unauthorized {
  readonly code = 'AUTH.TOKEN_INVALID';
  override readonly message = 'The bearer token is not valid here, or no longer.';
  override readonly headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
}

export class TokenExpired extends Unauthorized {
  readonly code = 'AUTH.TOKEN_EXPIRED';
  override readonly message = 'The bearer token has expired.';
  override readonly headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
}

export class PermissionDenied extends Forbidden {
  readonly code = 'AUTH.FORBIDDEN';
  override readonly message = 'Your role does not allow this.';
}

/** Names the fields that the person's role may not set, or not ask about. */
export class FieldDenied extends PermissionDenied {
  override readonly errors: readonly FieldError[];

  constructor(place: FieldError['in'], fields: readonly string[]) {
    super();
    this.errors = fields.map((field) => ({
      in: place,
      path: `/${field}`,
      code: 'forbidden',
      message: 'is not for your role',
    }));
  }
}

export class MethodNotAllowed extends ApplicationError {
  readonly status = 405;
  readonly code = 'REQUEST.METHOD_NOT_ALLOWED';
  override readonly headers: Readonly<Record<string, string>>;

  constructor(allowed: readonly string[] = []) {
    super('The address exists, but not for this method.');
    this.headers = { allow: allowed.join(', ') };
  }
}

export class UnsupportedMediaType extends ApplicationError {
  readonly status = 415;
  readonly code = 'REQUEST.UNSUPPORTED_MEDIA_TYPE';
  override readonly message = 'Send JSON in UTF-8, not compressed.';
}

export class VersionMismatch extends PreconditionFailed {
  readonly code = 'REQUEST.PRECONDITION_FAILED';
  override readonly message = 'It was changed meanwhile. Read it again and repeat your change.';
}

export class VersionRequired extends PreconditionRequired {
  readonly code = 'REQUEST.PRECONDITION_REQUIRED';
  override readonly message = 'Send the ETag you read as If-Match.';
}

export class RateLimited extends TooManyRequests {
  readonly code = 'REQUEST.RATE_LIMITED';
  override readonly message = 'Too many requests. Wait before the next one.';
  override readonly headers: Readonly<Record<string, string>>;

  constructor(headers: Readonly<Record<string, string>> = {}) {
    super();
    this.headers = headers;
  }
}

export class ExportTooLarge extends Unprocessable {
  readonly code = 'EXPORT.TOO_LARGE';
  override readonly message = 'A file has at most 1,000,000 records. Filter the list.';
}

export class ServiceUnavailable extends Unavailable {
  readonly code = 'SERVER.UNAVAILABLE';
  override readonly headers = { 'retry-after': '1' };

  constructor(message = 'The service cannot answer right now. Try again.') {
    super(message);
  }
}
