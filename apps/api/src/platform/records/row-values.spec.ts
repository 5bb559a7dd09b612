import { Prisma } from '@monorepo/database';
import { expect, it } from 'vitest';
import { dateOf, memberOf, moneyOf, referenceOf, timeOf } from './row-values.ts';

it('says days and times of the day without a time zone, and seconds only where there are some', () => {
  expect(dateOf(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23');
  expect(timeOf(new Date('1970-01-01T09:30:00Z'))).toBe('09:30');
  expect(timeOf(new Date('1970-01-01T00:00:05Z'))).toBe('00:00:05');
});

it.each([
  ['12.5', '12.50'],
  ['12', '12.00'],
  ['0.125', '0.125'],
  ['0.1234', '0.1234'],
  ['-7.10', '-7.10'],
])('says an amount of %s as %s', (amount, said) => {
  expect(moneyOf(new Prisma.Decimal(amount), 'EUR')).toEqual({ amount: said, currency: 'EUR' });
});

it('has no amount without a currency', () => {
  expect(moneyOf(null, null)).toBeNull();
  expect(moneyOf(new Prisma.Decimal(1), null)).toBeNull();
});

it('calls another record by its field for that, and a member by name or else by e-mail', () => {
  expect(referenceOf({ id: 'a', title: 'First' }, 'title')).toEqual({ id: 'a', label: 'First' });
  expect(referenceOf(null, 'title')).toBeNull();
  const user = { id: 'u', name: 'Ada', email: 'ada@acme.test' };
  expect(memberOf(user)).toEqual({ id: 'u', label: 'Ada' });
  expect(memberOf({ ...user, name: null })).toEqual({ id: 'u', label: 'ada@acme.test' });
  expect(memberOf(undefined)).toBeNull();
});
