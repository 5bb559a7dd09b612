import { z } from 'zod';
import { Id, pageOf, QueryFlag, Timestamp } from './common.ts';
import { LocalDate } from './values.ts';

/** Another record, by what people call it. */
export const Reference = z.object({ id: Id, label: z.string() });
export type Reference = z.infer<typeof Reference>;

/** Whoever made a record, and what they are called. */
export const Author = z.object({ id: Id, name: z.string().nullable() });

/** Counts the changes of a record; its ETag. */
export const Version = z.number().int().positive();

/** What the person who asks may do with this one record, beside what their role says. */
export function canOf<const Action extends string>(...actions: readonly Action[]) {
  return z.object(
    Object.fromEntries(actions.map((action) => [action, z.boolean()])) as Record<
      Action,
      z.ZodBoolean
    >,
  );
}

/** Words to look for, in any letter case. */
export const SearchText = z.string().trim().min(1).max(200);

const uuid =
  '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}';

/** Several ids in a query string, separated by commas. */
export const Ids = listInQuery(uuid).pipe(z.array(Id).max(100));

/** Several values of an enumeration in a query string, separated by commas: `new,open`. */
export function anyOf<const Values extends Readonly<Record<string, string>>>(
  values: z.ZodEnum<Values>,
) {
  return listInQuery(Object.values(values.enum).join('|')).pipe(z.array(values));
}

function listInQuery(item: string) {
  return z
    .string()
    .max(4000)
    .regex(new RegExp(`^(?:${item})(?:,(?:${item}))*$`), 'is not a list separated by commas')
    .transform((text) => text.split(','));
}

/**
 * What a CSV file of a list takes beside the filters and the order of that list: `csvColumns`, all that the person may see unless
 * told; `csvBom=true` begins it with a byte order mark, by which spreadsheets know that it is UTF-8.
 */
export function csvOf<const Column extends string>(...columns: readonly Column[]) {
  return {
    csvColumns: listInQuery(columns.join('|'))
      .pipe(z.array(z.enum(columns)))
      .optional(),
    csvBom: QueryFlag.optional(),
  };
}

/** A CSV file (RFC 4180), with the names of its columns in the first line. */
export const Csv = z.string();

/** `dueAtFrom` and `dueAtTo`: both ends belong to the range. */
export function rangeOf<const Name extends string, Value extends z.ZodType>(
  name: Name,
  value: Value,
) {
  return { [`${name}From`]: value.optional(), [`${name}To`]: value.optional() } as Record<
    `${Name}From` | `${Name}To`,
    z.ZodOptional<Value>
  >;
}

/** A number in a query string. */
export const QueryNumber = z.coerce.number();

/** What a bulk action is about. What is gone, or is not for the person who asks, is left out of the answer. */
export const BulkIds = z.array(Id).min(1).max(100);

/** A change names at least one field. */
export function isChange(change: object): boolean {
  return Object.values(change).some((value) => value !== undefined);
}

/** One line of a record's history: who did what, and each field that changed. */
export const HistoryEntry = z.object({
  id: Id,
  at: Timestamp,
  actor: Author.nullable(),
  action: z.enum(['insert', 'update', 'delete']),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const HistoryPage = pageOf(HistoryEntry);
export type HistoryPage = z.infer<typeof HistoryPage>;

/** How long the groups of a summary over time are; a week begins on Monday. */
export const SummaryPeriod = z.enum(['day', 'week', 'month']);
export type SummaryPeriod = z.infer<typeof SummaryPeriod>;

/** A place by its name in the IANA time zone database: `Europe/Berlin`. */
export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/, 'is not the name of a time zone')
  .refine(isTimeZone, 'is not a time zone that is known here');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** One group of records: how many they are, and what a number of theirs adds up to. */
export const SummaryGroup = z.object({
  /** The value, the id of the other record, or the first day of the period; null: none of these. */
  key: z.string().nullable(),
  /** What the other record is called. */
  label: z.string().nullable(),
  count: z.number().int(),
  /** With as many digits as it has; null where it was not asked for, or nothing has a value. */
  sum: z.string().nullable(),
  avg: z.string().nullable(),
  /** Of money, which is added up for each currency by itself. */
  currency: z.string().nullable(),
});
export type SummaryGroup = z.infer<typeof SummaryGroup>;

/** Periods in their order, values by size, the largest first. `more`: there are groups beyond these. */
export const Summary = z.object({ groups: z.array(SummaryGroup), more: z.boolean() });
export type Summary = z.infer<typeof Summary>;

/** Most days that a calendar shows at once. */
const longestRange = 62;

/** A range of days, both included, and where they begin; two months at most. */
export const calendarRange = {
  firstDay: LocalDate,
  lastDay: LocalDate,
  timeZone: TimeZone.optional(),
};

/** Whether a range is no longer than a calendar shows at once. */
export function isCalendarRange({ firstDay, lastDay }: { firstDay: string; lastDay: string }) {
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000;
  return days >= 0 && days < longestRange;
}

/** What is on one day: how much, and what comes first. `at` is a day, or a moment of it. */
export const CalendarDay = z.object({
  day: LocalDate,
  count: z.number().int(),
  entries: z.array(z.object({ id: Id, at: z.string(), title: z.string().nullable() })),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** The days of a range that have anything, in order. */
export const CalendarDays = z.object({ days: z.array(CalendarDay) });
export type CalendarDays = z.infer<typeof CalendarDays>;

/**
 * The whole-number part of a fractional index: a letter that says how many digits follow (`a` one, `b` two, ...; `Z` one,
 * `Y` two, ... below zero), so that longer numbers sort after shorter ones.
 */
const wholeNumber = Array.from({ length: 26 }, (_, digits) => {
  const above = String.fromCharCode('a'.charCodeAt(0) + digits);
  const below = String.fromCharCode('Z'.charCodeAt(0) - digits);
  return `[${above}${below}][0-9A-Za-z]{${String(digits + 1)}}`;
}).join('|');

/**
 * Where a record stands in the order people drag it into: a fractional index in base 62 (`a0`, `a0V`, `b00`), compared byte
 * by byte. A new one between two neighbours needs no other row to change. A fraction never ends in 0: nothing fits before it.
 */
export const Position = z
  .string()
  .min(2)
  .max(200)
  .regex(new RegExp(`^(?:${wholeNumber})(?:[0-9A-Za-z]*[1-9A-Za-z])?$`), 'is not a position');
