import { fieldOf, type FieldOf, type RecordDefinition } from './definition.ts';
import { queryOf, type RecordView } from './record-view.ts';

/** A day of the calendar, wherever one is: `2026-11-23`. */
export type Day = string;

const dayMs = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** The field by whose days records are shown; undefined where there is no such calendar for this person. */
export function calendarField(
  definition: RecordDefinition,
  by: string,
): FieldOf<'date'> | undefined {
  const isCalendar = definition.views?.some((view) => view.kind === 'calendar' && view.by === by);
  const field = fieldOf(definition, by);
  if (isCalendar !== true) return undefined;
  return field?.kind === 'date' || field?.kind === 'datetime' ? field : undefined;
}

/** Whether a text of an address is a day. */
export function isDay(text: string): boolean {
  return pattern.test(text) && toDay(new Date(text)) === text;
}

export function addDays(day: Day, count: number): Day {
  return toDay(new Date(Date.parse(day) + count * dayMs));
}

/** The same day of another month, or its last where that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return toDay(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))));
}

/** On which day a week begins, from 1 (Monday) to 7, as the language has it. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

/** The first day of the week of a day. */
export function startOfWeek(day: Day, firstDay: number): Day {
  const weekday = new Date(day).getUTCDay() || 7;
  return addDays(day, -((weekday - firstDay + 7) % 7));
}

/** Whole weeks that have every day of a month. */
export function weeksOf(day: Day, firstDay: number): Day[][] {
  const first = `${day.slice(0, 7)}-01`;
  const next = addMonths(first, 1);
  const weeks: Day[][] = [];
  for (let start = startOfWeek(first, firstDay); start < next; start = addDays(start, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(start, offset)));
  }
  return weeks;
}

/** The api's query for a range of days. */
export function calendarQuery(
  view: RecordView,
  by: string,
  [firstDay, lastDay]: readonly [Day, Day],
  timeZone: string,
): URLSearchParams {
  const query = queryOf(view);
  for (const name of ['limit', 'sort', 'trash']) query.delete(name);
  for (const [name, value] of Object.entries({ by, firstDay, lastDay, timeZone })) {
    query.set(name, value);
  }
  return query;
}

/** Where a day begins and ends for the filters of a list: the day itself, or its first and last moment where the person is. */
export function dayFilter(kind: 'date' | 'datetime', day: Day): readonly [string, string] {
  if (kind === 'date') return [day, day];
  const start = new Date(`${day}T00:00`);
  const end = new Date(`${addDays(day, 1)}T00:00`);
  return [start.toISOString(), new Date(end.getTime() - 1).toISOString()];
}

function toDay(date: Date): Day {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
