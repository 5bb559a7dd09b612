import { type ErrorCode } from '@monorepo/shared-types';

/** An error code as a key of the messages, where a dot would mean a level: `TODO_NOT_FOUND`. */
export type ErrorKey<Code extends string = ErrorCode> = Code extends `${infer Left}.${infer Right}`
  ? `${Left}_${Right}`
  : never;

export function errorKey<Code extends ErrorCode>(code: Code): ErrorKey<Code> {
  return code.replace('.', '_') as ErrorKey<Code>;
}
