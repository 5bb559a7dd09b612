import { type ErrorCode } from '@monorepo/shared-types';

/** An error code as a key of the messages, where a dot would mean a level: `TODO_NOT_FOUND`. */
export type ErrorKey<Code extends string = ErrorCode> = Code extends `${infer Left}.${infer Right}`
  ? `${Left}_${Right}`
  : never;

export function errorKey<Code extends ErrorCode>(code: Code): ErrorKey<Code> {
  return code.replace('.', '_') as ErrorKey<Code>;
}

/** Whether something is written like an error code. A newer api may have codes that this build has no words for. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && /^[A-Z_]+\.[A-Z_]+$/.test(value);
}
