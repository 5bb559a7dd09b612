import { z } from 'zod';

/** A UUIDv7: ids sort by the time they were made. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** An instant in UTC, RFC 3339: `2026-11-23T08:00:00.000Z`. There is no year 0, and PostgreSQL knows it. */
export const Timestamp = z.iso
  .datetime()
  .refine((text) => !text.startsWith('0000'), 'is before the year 1');
export type Timestamp = z.infer<typeof Timestamp>;

/** A switch in a query string: `true` or `false`, nothing else. */
export const QueryFlag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What every list takes: an opaque cursor from the page before, and how many rows (1 to 100, 20 unless told). */
export const PageQuery = z.object({
  cursor: z.string().min(1).max(2048).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One page of a list. `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Text a person typed on one line: trimmed, no control characters. PostgreSQL cannot hold NUL. */
export function lineOfText(minimum: number, maximum: number) {
  return z
    .string()
    .trim()
    .min(minimum)
    .max(maximum)
    .regex(/^\P{Cc}*$/u, 'must not contain control characters');
}

/** Text a person typed over several lines: no control characters but line breaks and tabs. */
export function paragraphsOfText(maximum: number) {
  return z
    .string()
    .max(maximum)
    .regex(/^(?:\P{Cc}|[\t\n\r])*$/u, 'must not contain control characters');
}
