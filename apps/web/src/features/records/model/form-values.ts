import type { ComboboxOption } from '@monorepo/ui/combobox';
import type { RecordField } from './definition.ts';
import { isoDateTime, localDateTime } from './local-date-time.ts';
import { referenceOf, referencesOf, textOf } from './record.ts';
import { htmlOf, textOfHtml } from './rich-text.ts';

/** What a control holds: text, a mark, several texts, an amount, or chosen records. */
export type FormValue =
  | string
  | boolean
  | readonly string[]
  | { readonly amount: string; readonly currency: string }
  | readonly ComboboxOption[];

export type FormValues = Readonly<Record<string, FormValue>>;

/** What the controls of a form begin with: the record as it is, or what a new one begins with. */
export function valuesOf(
  fields: readonly RecordField[],
  record: Readonly<Record<string, unknown>> | null,
): FormValues {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      valueOf(field, record === null ? field.initial : record[field.name]),
    ]),
  );
}

function valueOf({ kind }: RecordField, data: unknown): FormValue {
  if (kind === 'boolean') return data === true;
  if (kind === 'list') return Array.isArray(data) ? data.map(String) : [];
  if (kind === 'money') return moneyOf(data);
  if (kind === 'relation') return [referenceOf(data) ?? []].flat().map(optionOf);
  if (kind === 'relations') return referencesOf(data).map(optionOf);
  if (data === undefined || data === null) return '';
  if (kind === 'json') return JSON.stringify(data, null, 2);
  const text = textOf(data);
  if (kind === 'richtext') return textOfHtml(text);
  return kind === 'datetime' ? localDateTime(text) : text;
}

function optionOf({ id, label }: { id: string; label: string }): ComboboxOption {
  return { value: id, label };
}

function moneyOf(data: unknown) {
  const { amount, currency } = (data ?? {}) as { amount?: unknown; currency?: unknown };
  return {
    amount: typeof amount === 'string' || typeof amount === 'number' ? String(amount) : '',
    currency: typeof currency === 'string' ? currency : 'EUR',
  };
}

/** What a field is sent as; null is nothing. JSON has been checked to be some. */
function sentAs(field: RecordField, value: FormValue): unknown {
  if (typeof value === 'string') return textSentAs(field, value);
  if (typeof value === 'boolean') return value;
  if ('amount' in value) {
    return value.amount.trim() === '' ? null : { ...value, amount: decimalOf(value.amount) };
  }
  if (field.kind === 'list') return value;
  const ids = value.map((option) => (typeof option === 'string' ? option : option.value));
  return field.kind === 'relation' ? (ids[0] ?? null) : ids;
}

function textSentAs(field: RecordField, value: string): unknown {
  if (value.trim() === '') return field.initial === '' ? '' : null;
  if (field.kind === 'richtext') return htmlOf(value);
  if (field.kind === 'json') return JSON.parse(value) as unknown;
  if (field.kind === 'int') return Number(decimalOf(value));
  if (field.kind === 'bigint' || field.kind === 'decimal') return decimalOf(value);
  if (field.kind === 'datetime') return isoDateTime(value);
  return value;
}

/** A number as people type it, with the digits and the point of their language, as the api takes it. */
export function decimalOf(text: string): string {
  return text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[,٫]/, '.');
}

/** The body of a request that makes a record: what was left empty is left to the api's defaults. */
export function bodyOfNew(fields: readonly RecordField[], values: FormValues): object {
  const entries = fields.flatMap((field) => {
    const sent = sentAs(field, values[field.name] ?? '');
    return sent === null ? [] : [[nameSent(field), sent] as const];
  });
  return Object.fromEntries(entries);
}

/** The body of a request that changes a record: only what differs from what the form began with. */
export function bodyOfChange(
  fields: readonly RecordField[],
  before: FormValues,
  values: FormValues,
): Record<string, unknown> {
  const entries = changedFields(fields, before, values).map(
    (field) => [nameSent(field), sentAs(field, values[field.name] ?? '')] as const,
  );
  return Object.fromEntries(entries);
}

export function changedFields(
  fields: readonly RecordField[],
  before: FormValues,
  values: FormValues,
): RecordField[] {
  return fields.filter(({ name }) => JSON.stringify(before[name]) !== JSON.stringify(values[name]));
}

/** What the api calls a field when it is written; errors name it so. */
export function nameSent(field: RecordField): string {
  return field.kind === 'relation' || field.kind === 'relations' ? field.writeAs : field.name;
}
