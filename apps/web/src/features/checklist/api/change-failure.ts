import type { Item } from '../model/item.ts';
import { BffError } from '@/lib/problem.ts';
import type { ChecklistApi } from './checklist-api.ts';

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

/** Someone else changed the same part of the item. `current` is what it is now. */
export class ItemConflict extends Error {
  override readonly name = 'ItemConflict';
  readonly current: Item;

  constructor(current: Item) {
    super('The item was changed meanwhile.');
    this.current = current;
  }
}

/** A change of an item whose creation failed, so that there is nothing to change. */
export class ItemNeverCreated extends Error {
  override readonly name = 'ItemNeverCreated';
}

/** Why a change failed, in the terms in which a person can do something about it. */
export function failureReasonOf(error: unknown, api: Pick<ChecklistApi, 'isGone'>): FailureReason {
  if (error instanceof ItemConflict) return 'conflict';
  if (api.isGone(error)) return 'gone';
  if (!(error instanceof BffError)) return 'unavailable';
  if (error.status === 503 && !navigator.onLine) return 'offline';
  switch (error.status) {
    case 400:
    case 413:
    case 422:
      return 'invalid';
    case 401:
      return 'signedOut';
    // Someone who was taken out of the organisation no longer finds it.
    case 403:
    case 404:
      return 'forbidden';
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
