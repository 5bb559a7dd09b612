import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  between,
  bigint,
  collapseBlanks,
  Color,
  decimal,
  Duration,
  duration,
  Email,
  LocalDate,
  LocalTime,
  Money,
  money,
  Phone,
  Slug,
  Url,
} from './values.ts';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('numbers that JSON would round', () => {
  it('have as many digits as their column, before the point and after it', () => {
    const price = decimal(5, 2);
    for (const text of ['0', '999.99', '-999.99', '12.5'])
      expect(takes(price, text), text).toBe(true);
    for (const text of ['1000', '1.234', '1.', '.5', '1e3', '', 12.5]) {
      expect(takes(price, text), String(text)).toBe(false);
    }
    expect(takes(decimal(3, 3), '0.125')).toBe(true);
    expect(takes(decimal(3, 3), '1.125')).toBe(false);
    expect(takes(decimal(3, 0), '1.0')).toBe(false);
  });

  it('stay within their bounds, which belong to them', () => {
    const share = decimal(6, 3, { min: '0', max: '100' });
    for (const text of ['0', '100', '99.999']) expect(takes(share, text), text).toBe(true);
    for (const text of ['-1', '100.001']) expect(takes(share, text), text).toBe(false);
  });

  it('hold whole numbers of 64 bits exactly', () => {
    expect(takes(bigint(), '9223372036854775807')).toBe(true);
    expect(takes(bigint(), '9223372036854775808')).toBe(false);
    expect(takes(bigint({ min: '0' }), '-1')).toBe(false);
    expect(takes(bigint(), '1.5')).toBe(false);
  });
});

describe('money', () => {
  it('is an amount and a currency, nothing less and nothing more', () => {
    expect(takes(Money, { amount: '12.50', currency: 'EUR' })).toBe(true);
    expect(takes(Money, { amount: '12.50' })).toBe(false);
    expect(takes(Money, { amount: '12.50', currency: 'eur' })).toBe(false);
    expect(takes(Money, { amount: '1', currency: 'EUR', rate: '2' })).toBe(false);
    expect(takes(money({ min: '0' }), { amount: '-1', currency: 'EUR' })).toBe(false);
  });
});

describe('days, times and durations', () => {
  it('are on the calendar and on the clock', () => {
    expect(takes(LocalDate, '2028-02-29')).toBe(true);
    for (const text of ['2026-02-29', '0000-01-01', '2026-1-1']) {
      expect(takes(LocalDate, text), text).toBe(false);
    }
    expect(takes(LocalTime, '23:59:59')).toBe(true);
    for (const text of ['24:00', '9:30', '12:60']) expect(takes(LocalTime, text), text).toBe(false);
  });

  it('stay within bounds, which belong to them', () => {
    const year = between(LocalDate, { min: '2026-01-01', max: '2026-12-31' });
    expect([takes(year, '2026-01-01'), takes(year, '2026-12-31')]).toEqual([true, true]);
    expect([takes(year, '2025-12-31'), takes(year, '2027-01-01')]).toEqual([false, false]);
    expect(takes(between(LocalDate, {}), '1999-01-01')).toBe(true);
    const meeting = duration({ min: 'PT5M', max: 'P1D' });
    expect([takes(meeting, 'PT300S'), takes(meeting, 'PT24H')]).toEqual([true, true]);
    expect([takes(meeting, 'PT299S'), takes(meeting, 'P1DT1S')]).toEqual([false, false]);
    expect(takes(duration({}), 'P1Y')).toBe(true);
  });

  it('say how long by ISO 8601', () => {
    for (const text of ['PT8H', 'P1DT30M', 'P2W']) expect(takes(Duration, text), text).toBe(true);
    for (const text of ['P', 'PT', '8H', 'P1H']) expect(takes(Duration, text), text).toBe(false);
  });
});

describe('addresses', () => {
  it('of mail and of the web are trimmed, and lead to nothing but a page', () => {
    expect(Email.parse(' ada@example.test ')).toBe('ada@example.test');
    expect(takes(Email, 'ada@')).toBe(false);
    expect(Url.parse(' https://example.test/a ')).toBe('https://example.test/a');
    expect(takes(Url, 'javascript:alert(1)')).toBe(false);
    expect(takes(Url, 'ftp://example.test')).toBe(false);
  });

  it('of telephones are kept as E.164 has them', () => {
    expect(Phone.parse('+49 (30) 123-456')).toBe('+4930123456');
    expect(takes(Phone, '030 123456')).toBe(false);
  });

  it('of pages have lower-case letters, digits and single hyphens', () => {
    expect(takes(Slug, 'a-2-b')).toBe(true);
    for (const text of ['A', 'a--b', '-a', 'a b']) expect(takes(Slug, text), text).toBe(false);
  });
});

it('keeps colours in lower case, and blanks single', () => {
  expect(Color.parse('#A1B2C3')).toBe('#a1b2c3');
  expect(takes(Color, 'red')).toBe(false);
  expect(collapseBlanks('a \t\n b')).toBe('a b');
});
