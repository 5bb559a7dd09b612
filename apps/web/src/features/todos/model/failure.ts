import type { Todo } from '@monorepo/shared-types';
import type { FailureReason } from '../api/change-failure.ts';
import type { TodoChange } from './todo-change.ts';

/** A change that was taken back because it could not be saved, kept until the person says what to do with it. */
export interface Failure {
  readonly change: TodoChange;
  readonly reason: FailureReason;
  /** How long the server asks to wait, in seconds. */
  readonly waitSeconds: number | undefined;
  /** What the todo is now, where someone else changed it. */
  readonly current: Todo | undefined;
}
