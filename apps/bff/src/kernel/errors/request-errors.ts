import type { FieldError } from '@monorepo/shared-types';
import { ApplicationError } from './application-error.ts';

export class InvalidRequest extends ApplicationError {
  readonly status = 400;
  readonly code = 'REQUEST.INVALID';
  override readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super('The request does not fit its contract.');
    this.errors = errors;
  }
}

export class NotSignedIn extends ApplicationError {
  readonly status = 401;
  readonly code = 'AUTH.TOKEN_MISSING';
  override readonly message = 'Sign in first: there is no session, or no longer.';
  override readonly headers = { 'www-authenticate': 'Cookie' };
}

export class ForgedRequest extends ApplicationError {
  readonly status = 403;
  readonly code = 'CSRF.INVALID';
}

export class OrganizationNotFound extends ApplicationError {
  readonly status = 404;
  readonly code = 'ORGANIZATION.NOT_FOUND';
  override readonly message = 'You belong to no such organisation.';
}

export class ServiceUnavailable extends ApplicationError {
  readonly status = 503;
  readonly code = 'SERVER.UNAVAILABLE';
  override readonly headers = { 'retry-after': '1' };
}

export class MethodNotAllowed extends ApplicationError {
  readonly status = 405;
  readonly code = 'REQUEST.METHOD_NOT_ALLOWED';
  override readonly headers: Readonly<Record<string, string>>;

  constructor(allowed: readonly string[]) {
    super('The address exists, but not for this method.');
    this.headers = { allow: allowed.join(', ') };
  }
}
