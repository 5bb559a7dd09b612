import { type ErrorCode } from '@monorepo/shared-types';
import { isErrorCode } from '@/lib/error-key.ts';

export interface ErrorDigest {
  /** What went wrong, where the bff said so. */
  code: ErrorCode | undefined;
  /** What the logs call it: the request id, or Next.js's hash of the error. Empty for an error of the browser. */
  reference: string;
}

/** All that reaches the browser of an error on the server is one line, the digest: here `CODE@request-id`. */
export function errorDigest(code: ErrorCode, requestId: string | undefined): string {
  return `${code}@${requestId ?? ''}`;
}

/** Reads the digest of an error that came to an error page. */
export function digestOf(error: unknown): ErrorDigest {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  if (typeof digest !== 'string') return { code: undefined, reference: '' };
  const [code, reference] = digest.split('@', 2);
  if (!isErrorCode(code) || reference === undefined) return { code: undefined, reference: digest };
  return { code, reference };
}
