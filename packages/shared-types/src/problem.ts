import { z } from 'zod';

/** Every stable error code the api answers with. Clients decide by the code; people read its translation. */
export const errorCodes = [
  'AUTH.FORBIDDEN',
  'AUTH.TOKEN_EXPIRED',
  'AUTH.TOKEN_INVALID',
  'AUTH.TOKEN_MISSING',
  'CSRF.INVALID',
  'EXPORT.TOO_LARGE',
  'IDENTITY.CONFLICT',
  'IDENTITY.NOT_FOUND',
  'IDEMPOTENCY.IN_PROGRESS',
  'IDEMPOTENCY.KEY_INVALID',
  'IDEMPOTENCY.KEY_REUSED',
  'ORGANIZATION.NOT_FOUND',
  'ORGANIZATION.SLUG_TAKEN',
  'REQUEST.BODY_TOO_LARGE',
  'REQUEST.CURSOR_INVALID',
  'REQUEST.INVALID',
  'REQUEST.MALFORMED',
  'REQUEST.METHOD_NOT_ALLOWED',
  'REQUEST.PRECONDITION_FAILED',
  'REQUEST.PRECONDITION_REQUIRED',
  'REQUEST.RATE_LIMITED',
  'REQUEST.ROUTE_NOT_FOUND',
  'REQUEST.TIMEOUT',
  'REQUEST.UNSUPPORTED_MEDIA_TYPE',
  'SERVER.INTERNAL',
  'SERVER.UNAVAILABLE',
  'SESSION.NOT_FOUND',
  'TODO.NOT_FOUND',
] as const;
export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** One wrong field. `path` is a JSON Pointer (RFC 6901) into the part named by `in`; `code` is zod's issue code. */
export const FieldError = z.object({
  in: z.enum(['body', 'query', 'path', 'header']),
  path: z.string(),
  code: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 `application/problem+json`, with a stable code, the request id, and every wrong field. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: ErrorCode,
  detail: z.string().optional(),
  instance: z.string().optional(),
  requestId: z.string(),
  errors: z.array(FieldError).optional(),
});
export type Problem = z.infer<typeof Problem>;
