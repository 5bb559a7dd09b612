import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueStateOf, fromDueFields, hasTime, noDue, toDueFields } from './due.ts';

/** Noon of a local day, so that the tests say the same in every time zone. */
function noon(day: number): number {
  return new Date(2026, 10, day, 12).getTime();
}

describe('how urgent a due date is', () => {
  const now = noon(23);

  it.each([
    ['overdue', new Date(2026, 10, 23, 11, 59)],
    ['overdue', new Date(2026, 10, 1, 23, 59)],
    ['today', new Date(2026, 10, 23, 12, 1)],
    ['today', new Date(2026, 10, 23, 23, 59)],
    ['tomorrow', new Date(2026, 10, 24, 0, 0)],
    ['tomorrow', new Date(2026, 10, 24, 23, 59)],
    ['later', new Date(2026, 10, 25, 0, 0)],
    ['later', new Date(2027, 10, 23, 12, 0)],
  ])('is %s for %s', (state, due) => {
    expect(dueStateOf(due.toISOString(), now)).toBe(state);
  });
});

describe('the fields of a due date', () => {
  it('lead back to the minute they were read from', () => {
    const anyMinute = fc
      .date({ min: new Date(2001, 0, 1), max: new Date(2099, 0, 1), noInvalidDate: true })
      .map((date) => new Date(date.setSeconds(0, 0)));
    fc.assert(
      fc.property(anyMinute, (date) => {
        const fields = toDueFields(date.toISOString());
        // The hour that a clock change repeats has two instants; either shows as the same fields.
        expect(toDueFields(fromDueFields(fields))).toEqual(fields);
      }),
    );
  });

  it('mean the end of the day without a time', () => {
    const dueAt = fromDueFields({ date: '2026-11-23', time: '' });
    expect(dueAt).toBe(new Date(2026, 10, 23, 23, 59).toISOString());
    expect(toDueFields(dueAt)).toEqual({ date: '2026-11-23', time: '' });
    expect(hasTime(dueAt ?? '')).toBe(false);
  });

  it('mean no due date without a date, or with one that cannot be', () => {
    expect(fromDueFields(noDue)).toBeNull();
    expect(fromDueFields({ date: '2026-13-45', time: '' })).toBeNull();
    expect(toDueFields(null)).toEqual(noDue);
  });
});
