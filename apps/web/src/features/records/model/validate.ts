import type { FieldOf, RecordField } from './definition.ts';
import { decimalOf, type FormValue, type FormValues } from './form-values.ts';

/** A key of the messages below `records.problems`, with what the message takes. */
export interface FieldProblem {
  readonly code: ProblemCode;
  readonly limit?: string;
}

export type ProblemCode =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'tooSmall'
  | 'tooBig'
  | 'number'
  | 'email'
  | 'url'
  | 'format'
  | 'json'
  | 'taken'
  | 'notFound'
  | 'invalid';

export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/** What can be said about the values of a form without asking the server, by name of the field. */
export function problemsOf(fields: readonly RecordField[], values: FormValues): FieldProblems {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemOf(field, values[field.name] ?? '');
      return problem === undefined ? [] : [[field.name, problem] as const];
    }),
  );
}

function problemOf(field: RecordField, value: FormValue): FieldProblem | undefined {
  if (isEmpty(field, value)) {
    return field.required === true && field.kind !== 'boolean' ? { code: 'required' } : undefined;
  }
  if (typeof value === 'string') return textProblem(field, value.trim());
  if (field.kind === 'money') return numberProblem(field, decimalOf(amountOf(value)));
  return undefined;
}

function amountOf(value: FormValue): string {
  return typeof value === 'object' && 'amount' in value ? value.amount : '';
}

function isEmpty(field: RecordField, value: FormValue): boolean {
  if (field.kind === 'money') return amountOf(value).trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'string' && value.trim() === '';
}

function numberProblem(
  field: FieldOf<'decimal' | 'money' | 'int'>,
  text: string,
): FieldProblem | undefined {
  const whole = field.kind === 'int' || field.kind === 'bigint';
  if (!(whole ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?$/).test(text)) return { code: 'number' };
  const number = Number(text);
  if (field.min !== undefined && number < Number(field.min)) {
    return { code: 'tooSmall', limit: String(field.min) };
  }
  if (field.max !== undefined && number > Number(field.max)) {
    return { code: 'tooBig', limit: String(field.max) };
  }
  return undefined;
}

function textProblem(field: RecordField, text: string): FieldProblem | undefined {
  if (field.kind === 'json') return isJson(text) ? undefined : { code: 'json' };
  if (field.kind === 'int' || field.kind === 'bigint' || field.kind === 'decimal') {
    return numberProblem(field, decimalOf(text));
  }
  if (field.kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return { code: 'email' };
  if (field.kind === 'url' && !/^https?:\/\/\S+$/i.test(text)) return { code: 'url' };
  return 'maxLength' in field || 'minLength' in field || 'pattern' in field
    ? lengthProblem(field, text)
    : undefined;
}

function lengthProblem(field: FieldOf<'string'>, text: string): FieldProblem | undefined {
  const { length } = text;
  if (field.minLength !== undefined && length < field.minLength) {
    return { code: 'tooShort', limit: String(field.minLength) };
  }
  if (field.maxLength !== undefined && length > field.maxLength) {
    return { code: 'tooLong', limit: String(field.maxLength) };
  }
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(text)) {
    return { code: 'format' };
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
