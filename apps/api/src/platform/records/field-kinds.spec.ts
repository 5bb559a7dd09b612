import { Prisma } from '@monorepo/database';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as kinds from './field-kinds.ts';

/** A kind with values as the contract has them, Prisma has them and the audit log has them. */
const samples = {
  date: [kinds.date, '2026-11-23', new Date('2026-11-23T00:00:00Z'), '2026-11-23'],
  time: [kinds.time, '09:30', new Date('1970-01-01T09:30:00Z'), '09:30'],
  timestamp: [
    kinds.timestamp,
    '2026-11-23T09:30:00.000Z',
    new Date('2026-11-23T09:30:00Z'),
    '2026-11-23T09:30:00+00:00',
  ],
  bigInteger: [kinds.bigInteger, '9007199254740993', 9007199254740993n, '9007199254740993'],
} as const;

describe.each(Object.entries(samples))('%s', (_, [kind, said, held, logged]) => {
  it('goes to its column and back without loss, by the log and by a cursor too', () => {
    expect(kind.toColumn(said)).toEqual(held);
    expect(kind.fromLog(logged)).toBe(said);
    const written = kind.cursor?.write(held as never);
    expect(kind.cursor?.schema.parse(written)).toEqual(held);
  });
});

it('puts money in two columns, both empty without a value', () => {
  const cost = { amount: '12.50', currency: 'EUR' };
  expect(kinds.columnsOf('cost', kinds.money, cost)).toEqual({
    costAmount: '12.50',
    costCurrency: 'EUR',
  });
  expect(kinds.columnsOf('cost', kinds.money, null)).toEqual({
    costAmount: null,
    costCurrency: null,
  });
});

it('tells no value from the JSON null', () => {
  expect(kinds.columnsOf('data', kinds.json, null)).toEqual({ data: Prisma.DbNull });
  expect(kinds.columnsOf('name', kinds.text, null)).toEqual({ name: null });
});

it('keeps of rich text what is harmless', () => {
  const html = '<p onclick="x()">Hello <script>alert(1)</script><b>you</b></p>';
  expect(kinds.richText.toColumn(html)).toBe('<p>Hello <b>you</b></p>');
});

it('takes no cursor that another kind of value would have', () => {
  const size = kinds.oneOf(z.enum(['small', 'large']));
  expect(size.ranks).toEqual(['small', 'large']);
  expect(kinds.decimalNumber.cursor?.schema.safeParse('1e9').success).toBe(false);
  expect(kinds.decimalNumber.cursor?.write(new Prisma.Decimal('1e21') as never)).toBe(
    '1000000000000000000000',
  );
  expect(kinds.bigInteger.cursor?.schema.safeParse('1.5').success).toBe(false);
});
