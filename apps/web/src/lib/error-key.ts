import { type Messages } from '@monorepo/i18n';
import { type ErrorCode } from '@monorepo/shared-types';

/** An error code as a key of the messages, where a dot would mean a level: `CSRF_INVALID`. */
export function errorKey(code: ErrorCode): keyof Messages['errors'] {
  return code.replace('.', '_') as keyof Messages['errors'];
}

const recordErrors = [
  'NOT_FOUND',
  'TAKEN',
  'IN_USE',
  'INVALID',
  'TRANSITION_ILLEGAL',
  'GUARD_FAILED',
] as const satisfies readonly (keyof Messages['records']['errors'])[];

/** What went wrong with a record of whatever kind: `CONTACT.TAKEN` is `TAKEN`. */
export function recordErrorOf(code: ErrorCode): (typeof recordErrors)[number] | undefined {
  return recordErrors.find((error) => code.endsWith(`.${error}`));
}

/** Whether something is written like an error code. A newer api may have codes that this build has no words for. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && /^[A-Z_]+\.[A-Z_]+$/.test(value);
}
