import type { Item } from './item.ts';
import type { FailureReason } from '../api/change-failure.ts';
import type { ItemChange } from './change.ts';

/** A change that was taken back because it could not be saved, kept until the person says what to do with it. */
export interface Failure {
  readonly change: ItemChange;
  readonly reason: FailureReason;
  /** How long the server asks to wait, in seconds. */
  readonly waitSeconds: number | undefined;
  /** What the item is now, where someone else changed it. */
  readonly current: Item | undefined;
}
