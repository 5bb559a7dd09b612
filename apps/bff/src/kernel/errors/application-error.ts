import type { ErrorCode, FieldError } from '@monorepo/shared-types';

/** A refusal the browser can act on: an HTTP status and a stable code. Everything else that is thrown is a fault. */
export abstract class ApplicationError extends Error {
  abstract readonly status: number;
  abstract readonly code: ErrorCode;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}
