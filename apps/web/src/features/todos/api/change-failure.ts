import type { Todo } from '@monorepo/shared-types';
import { BffError } from '@/lib/problem.ts';

export const failureReasons = [
  'offline',
  'conflict',
  'gone',
  'forbidden',
  'limited',
  'signedOut',
  'invalid',
  'unavailable',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Someone else changed the same part of the todo. `current` is what it is now. */
export class TodoConflict extends Error {
  override readonly name = 'TodoConflict';
  readonly current: Todo;

  constructor(current: Todo) {
    super('The todo was changed meanwhile.');
    this.current = current;
  }
}

/** A change of a todo whose creation failed, so that there is nothing to change. */
export class TodoNeverCreated extends Error {
  override readonly name = 'TodoNeverCreated';
}

/** Why a change failed, in the terms in which a person can do something about it. */
export function failureReasonOf(error: unknown): FailureReason {
  if (error instanceof TodoConflict) return 'conflict';
  if (!(error instanceof BffError)) return 'unavailable';
  if (error.status === 503 && !navigator.onLine) return 'offline';
  switch (error.status) {
    case 400:
    case 413:
    case 422:
      return 'invalid';
    case 401:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 404:
      // Someone who was taken out of the organisation no longer finds it.
      return error.code === 'TODO.NOT_FOUND' ? 'gone' : 'forbidden';
    case 412:
      return 'conflict';
    case 429:
      return 'limited';
    default:
      return 'unavailable';
  }
}

/** The longest wait that the person does not notice as the page being stuck, in seconds. */
const longestQuietWaitSeconds = 3;

/**
 * How long to wait before the same change may be tried again by itself, in milliseconds, or null to give up. Trying again
 * is safe: creates carry an Idempotency-Key, edits and deletions a version, and bulk actions end in the same state.
 */
export function retryDelayMs(error: unknown, attempt: number): number | null {
  if (attempt > 2 || !(error instanceof BffError) || !navigator.onLine) return null;
  const askedFor = error.retryAfterSeconds;
  if (askedFor !== undefined && askedFor > longestQuietWaitSeconds) return null;
  const retriable = [408, 429, 502, 503, 504].includes(error.status);
  const inProgress = error.code === 'IDEMPOTENCY.IN_PROGRESS';
  if (!retriable && !inProgress) return null;
  return askedFor === undefined ? 300 * 3 ** (attempt - 1) : askedFor * 1000;
}
