import { z } from 'zod';

/** Numbers that JSON would round: `12.50`. `scale` digits after the point, `precision` in all; the bounds are inclusive. */
export function decimal(
  precision: number,
  scale: number,
  bounds: { readonly min?: string; readonly max?: string } = {},
) {
  const sign = bounds.min !== undefined && !bounds.min.startsWith('-') ? '' : '-?';
  const whole = precision === scale ? '0' : String.raw`\d{1,${String(precision - scale)}}`;
  const fraction = scale === 0 ? '' : String.raw`(?:\.\d{1,${String(scale)}})?`;
  return z
    .string()
    .regex(new RegExp(`^${sign}${whole}${fraction}$`), 'is not a number with so many digits')
    .refine((text) => isBetween(text, bounds.min, bounds.max), 'is not within its bounds');
}

/** A number of any size, to filter by. */
export const Decimal = decimal(19, 6);

/** A whole number of 64 bits, as text. */
export function bigint(bounds: { readonly min?: string; readonly max?: string } = {}) {
  const { min = '-9223372036854775808', max = '9223372036854775807' } = bounds;
  return z
    .string()
    .regex(/^-?\d{1,19}$/, 'is not a whole number')
    .refine((text) => isBetween(text, min, max), 'is not within its bounds');
}

/** Compares as numbers of any length. Text that is no number is for the pattern to refuse. */
function isBetween(text: string, min: string | undefined, max: string | undefined): boolean {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return true;
  const value = scaled(text);
  return (min === undefined || value >= scaled(min)) && (max === undefined || value <= scaled(max));
}

/** The number in units of 10 to the power of -30. */
function scaled(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(30, '0'));
}

/** An amount, and its currency by ISO 4217: `{ amount: "12.50", currency: "EUR" }`. */
export function money(bounds: { readonly min?: string; readonly max?: string } = {}) {
  return z.strictObject({ amount: decimal(19, 4, bounds), currency: Currency });
}
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'is not a code of three letters');
export const Money = money();
export type Money = z.infer<typeof Money>;

/** A day of the calendar, without a time or a place: `2026-11-23`. There is no year 0, and PostgreSQL knows it. */
export const LocalDate = z.iso
  .date()
  .refine((text) => !text.startsWith('0000'), 'is before the year 1');

/** A time of the day, without a place: `09:30` or `09:30:15`. */
export const LocalTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, 'is not a time of the day');

/** A day, a time or a moment within bounds, which belong to it. All are written so that they sort as text. */
export function between<Schema extends z.ZodType<string>>(
  schema: Schema,
  { min, max }: { readonly min?: string; readonly max?: string },
) {
  return schema.refine(
    (text) => (min === undefined || text >= min) && (max === undefined || text <= max),
    'is not within its bounds',
  );
}

const durationPattern =
  /^P(?=\d|T\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/** How long, by ISO 8601: `PT8H`, `P1DT30M`. */
export const Duration = z
  .string()
  .regex(durationPattern, 'is not a duration such as PT8H')
  .meta({ format: 'duration' });

/** A duration within bounds, which belong to it; a month counts as 30 days and a year as 365. */
export function duration({ min, max }: { readonly min?: string; readonly max?: string }) {
  return Duration.refine(
    (text) =>
      (min === undefined || seconds(text) >= seconds(min)) &&
      (max === undefined || seconds(text) <= seconds(max)),
    'is not within its bounds',
  );
}

function seconds(text: string): number {
  const parts = durationPattern.exec(text)?.slice(1) ?? [];
  const units = [31_536_000, 2_592_000, 604_800, 86_400, 3600, 60, 1];
  return units.reduce((sum, unit, index) => sum + unit * Number(parts[index] ?? 0), 0);
}

export const Email = z.string().trim().max(254).check(z.email());

/** An address of the web, to be linked to. */
export const Url = z
  .string()
  .trim()
  .max(2048)
  .check(z.url({ protocol: /^https?$/ }));

/** A telephone number as E.164 has it; blanks, hyphens, points and brackets are taken away. */
export const Phone = z
  .string()
  .overwrite((text) => text.replace(/[\s().-]/g, ''))
  .regex(/^\+[1-9]\d{4,14}$/, 'is not a number such as +4930123456');

/** Red, green and blue: `#1a2b3c`. */
export const Color = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'is not a colour such as #1a2b3c');

/** Part of an address: lower-case letters, digits and single hyphens. */
export const Slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** Anything that JSON can say. */
export const Json = z.unknown();

/** Several blanks in a row are one. */
export function collapseBlanks(text: string): string {
  return text.replace(/\s+/g, ' ');
}
