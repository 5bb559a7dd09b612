import { describe, expect, it } from 'vitest';
import { contactScreen } from '../testing/contact.ts';
import {
  addDays,
  addMonths,
  calendarField,
  dayFilter,
  firstDayOfWeek,
  isDay,
  startOfWeek,
  weeksOf,
} from './calendar.ts';

describe('days', () => {
  it('are counted over the ends of months and years, and where clocks change', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('are days of the calendar or none', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(['2026-02-30', '2026-2-1', 'today', ''].some(isDay)).toBe(false);
  });

  it('make whole weeks, which begin as the language has it', () => {
    expect([firstDayOfWeek('de'), firstDayOfWeek('en-US'), firstDayOfWeek('ar-EG')]).toEqual([
      1, 7, 6,
    ]);
    expect(startOfWeek('2026-11-29', 1)).toBe('2026-11-23');
    expect(startOfWeek('2026-11-29', 7)).toBe('2026-11-29');
    const weeks = weeksOf('2026-11-29', 1);
    expect(weeks).toHaveLength(6);
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual(['2026-10-26', '2026-12-06']);
  });

  it('begin and end where the person is, for the filters of a list', () => {
    expect(dayFilter('date', '2026-11-23')).toEqual(['2026-11-23', '2026-11-23']);
    const [from, to] = dayFilter('datetime', '2026-11-23');
    expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000 - 1);
    expect(new Date(from).getHours()).toBe(0);
  });
});

it('is there for a date that the definition has a calendar of', () => {
  const { definition } = contactScreen;
  const fields = [{ name: 'born', kind: 'date' as const, label: 'Born' }, ...definition.fields];
  const views = [
    { kind: 'calendar' as const, by: 'born' },
    { kind: 'calendar' as const, by: 'name' },
  ];
  expect(calendarField({ ...definition, fields, views }, 'born')?.name).toBe('born');
  expect(calendarField({ ...definition, fields, views }, 'name')).toBeUndefined();
  expect(calendarField({ ...definition, fields }, 'born')).toBeUndefined();
});
