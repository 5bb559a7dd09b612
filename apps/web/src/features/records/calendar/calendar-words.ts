'use client';

import { useFormatter } from 'next-intl';
import type { Day } from '../model/calendar.ts';

interface Written {
  readonly weekday?: 'long' | 'short';
  readonly day?: 'numeric';
  readonly month?: 'long';
  readonly year?: 'numeric';
}

/** Days, weekdays and months, as one reads them. A day is the same wherever one is. */
export function useDayNames() {
  const format = useFormatter();
  const written = (day: Day, options: Written) =>
    format.dateTime(new Date(day), { ...options, timeZone: 'UTC' });
  return {
    month: (day: Day) => written(day, { month: 'long', year: 'numeric' }),
    number: (day: Day) => written(day, { day: 'numeric' }),
    whole: (day: Day) =>
      written(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: (day: Day) => written(day, { weekday: 'long' }),
    shortWeekday: (day: Day) => written(day, { weekday: 'short' }),
  };
}
