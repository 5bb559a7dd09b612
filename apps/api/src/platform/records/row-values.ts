import type { Prisma } from '@monorepo/database';
import type { Money, Reference } from '@monorepo/shared-types';

/** A day: `2026-11-23`. */
export function dateOf(value: Date): string {
  return value.toISOString().slice(0, 10);
}

/** A time of the day: `09:30`, or `09:30:15` where it has seconds. */
export function timeOf(value: Date): string {
  return value.toISOString().slice(11, 19).replace(/:00$/, '');
}

/** An amount with at least two digits after the point; null where there is none. */
export function moneyOf(amount: Prisma.Decimal, currency: string): Money;
export function moneyOf(amount: Prisma.Decimal | null, currency: string | null): Money | null;
export function moneyOf(amount: Prisma.Decimal | null, currency: string | null): Money | null {
  if (amount === null || currency === null) return null;
  return { amount: amount.toFixed(4).replace(/0{1,2}$/, ''), currency };
}

/** Another record, called by its field `label`; null where there is none, or the person may not see it. */
export function referenceOf<Label extends string>(
  record: ({ id: string } & Record<Label, unknown>) | null | undefined,
  label: Label,
): Reference | null {
  return record ? { id: record.id, label: String(record[label]) } : null;
}

/** A member, called by name or else by e-mail. */
export function memberOf(
  user: { id: string; name: string | null; email: string } | null | undefined,
): Reference | null {
  return user ? { id: user.id, label: user.name ?? user.email } : null;
}
