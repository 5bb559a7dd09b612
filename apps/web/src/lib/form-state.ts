import { type ErrorCode } from '@monorepo/shared-types';

/**
 * What a server action tells the form that called it. `fields` names the wrong fields by a key of the form's own messages
 * or an error code, `code` is what went wrong besides them, and `savedAt` changes with every success.
 */
export interface FormState<Field extends string, Problem extends string = ErrorCode> {
  fields?: Partial<Record<Field, Problem>>;
  code?: ErrorCode;
  savedAt?: number;
}

/** The text of a form's field; nothing where it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
