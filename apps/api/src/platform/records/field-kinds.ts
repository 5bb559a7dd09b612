import { Prisma } from '@monorepo/database';
import { z } from 'zod';
import { sanitizeRichText } from './rich-text.ts';

type CursorValue = string | number | boolean | null;

/** How a field of a contract lies in its table. `Value` is what Prisma holds. */
export interface FieldKind<Value = unknown> {
  /** From what a client sends to what Prisma takes. */
  toColumn(value: unknown): unknown;
  /** From what Prisma holds to what a cursor can carry, and back. Null: nothing sorts by it. */
  readonly cursor: { write(value: Value): CursorValue; readonly schema: z.ZodType } | null;
  /** Every value in the order PostgreSQL sorts them, where Prisma cannot ask for "greater than". */
  readonly ranks?: readonly unknown[];
  /** From what the audit log holds to what the contract says. */
  fromLog(value: unknown): unknown;
  readonly nullable: boolean;
  /** Worked out by the database, in the record's view. */
  readonly computed: boolean;
  /** What no value is for Prisma, where it is not null. */
  readonly empty?: unknown;
  /** Two columns of one field. */
  readonly parts?: readonly string[];
  /** A day, or a moment that is on different days in different places. */
  readonly period?: 'day' | 'moment';
}

const same = (value: unknown) => value;
const plain = { toColumn: same, fromLog: same, cursor: null, nullable: false, computed: false };

export const text: FieldKind<string> = {
  ...plain,
  cursor: { write: (value) => value, schema: z.string().max(10_000) },
};

export const integer: FieldKind<number> = {
  ...plain,
  cursor: { write: (value) => value, schema: z.number().int() },
};

export const flag: FieldKind<boolean> = {
  ...plain,
  cursor: { write: (value) => value, schema: z.boolean() },
  ranks: [false, true],
};

/** One of an enumeration, whose order is that of its values. */
export function oneOf(values: z.ZodEnum<Record<string, string>>): FieldKind<string> {
  return {
    ...plain,
    cursor: { write: (value) => value, schema: values },
    ranks: values.options,
  };
}

const instant = z.iso.datetime().transform((value) => new Date(value));

export const timestamp: FieldKind<Date> = {
  ...plain,
  toColumn: (value) => new Date(String(value)),
  fromLog: (value) => new Date(String(value)).toISOString(),
  cursor: { write: (value) => value.toISOString(), schema: instant },
  period: 'moment',
};

/** What every record has beside its own fields, to be sorted by. */
export const stamps = { createdAt: timestamp, updatedAt: timestamp };

export const date: FieldKind<Date> = {
  ...timestamp,
  toColumn: (value) => new Date(`${String(value)}T00:00:00.000Z`),
  fromLog: same,
  period: 'day',
};

export const time: FieldKind<Date> = {
  ...timestamp,
  toColumn: (value) => new Date(`1970-01-01T${String(value)}Z`),
  fromLog: same,
};

const exact = z.string().regex(/^-?\d{1,40}(?:\.\d{1,40})?$/);

export const decimalNumber: FieldKind<Prisma.Decimal> = {
  ...plain,
  fromLog: String,
  cursor: { write: (value) => value.toFixed(), schema: exact },
};

export const bigInteger: FieldKind<bigint> = {
  ...plain,
  toColumn: (value) => BigInt(String(value)),
  fromLog: String,
  cursor: {
    write: String,
    schema: z
      .string()
      .regex(/^-?\d{1,19}$/)
      .transform(BigInt),
  },
};

/** HTML, of which only harmless formatting is kept. */
export const richText: FieldKind = {
  ...plain,
  toColumn: (value) => sanitizeRichText(String(value)),
};

/** Any JSON. What is null for the contract is no value for the database. */
export const json: FieldKind = { ...plain, empty: Prisma.DbNull };

/** What is only read and written: ids, lists, durations. */
export const value: FieldKind = { ...plain };

/** An amount and its currency, in two columns; sorted and filtered by the amount. */
export const money: FieldKind<Prisma.Decimal> = {
  ...decimalNumber,
  parts: ['Amount', 'Currency'],
};

/** The field may be without a value, which comes last in any order. */
export function nullable<Kind extends FieldKind<never>>(kind: Kind): Kind {
  return { ...kind, nullable: true };
}

/** The database works the field out. */
export function computed<Kind extends FieldKind<never>>(kind: Kind): Kind {
  return { ...kind, computed: true };
}

/** The columns that a field's value fills. */
export function columnsOf(name: string, kind: FieldKind, given: unknown): Record<string, unknown> {
  if (kind.parts !== undefined) {
    const { amount = null, currency = null } = (given ?? {}) as Record<string, unknown>;
    return { [`${name}Amount`]: amount, [`${name}Currency`]: currency };
  }
  if (given === null) return { [name]: kind.empty ?? null };
  return { [name]: kind.toColumn(given) };
}
