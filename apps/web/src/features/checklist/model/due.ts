/** How urgent a due date is, in the days of the person who looks. */
export type DueState = 'overdue' | 'today' | 'tomorrow' | 'later';

/** A due date without a time means the end of that day, which is stored as its last minute. */
const endOfDay = '23:59';

const dayMs = 24 * 60 * 60 * 1000;

export function dueStateOf(dueAt: string, now: number): DueState {
  const due = new Date(dueAt);
  if (due.getTime() < now) return 'overdue';
  const days = daysBetween(new Date(now), due);
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : 'later';
}

/** Whole days from one calendar day to another; rounded, since a day with a clock change has 23 or 25 hours. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / dayMs);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** What the fields of a form show: a date, and a time where one was chosen; both as HTML inputs write them. */
export interface DueFields {
  readonly date: string;
  readonly time: string;
}

export const noDue: DueFields = { date: '', time: '' };

/** An instant as date and time where the person is. */
export function toDueFields(dueAt: string | null): DueFields {
  if (dueAt === null) return noDue;
  const due = new Date(dueAt);
  const date = [
    String(due.getFullYear()).padStart(4, '0'),
    twoDigits(due.getMonth() + 1),
    twoDigits(due.getDate()),
  ].join('-');
  const time = `${twoDigits(due.getHours())}:${twoDigits(due.getMinutes())}`;
  return { date, time: time === endOfDay ? '' : time };
}

/** The instant that the fields mean where the person is, or null without a date. */
export function fromDueFields({ date, time }: DueFields): string | null {
  if (date === '') return null;
  // Without a zone, ECMAScript reads date and time as local.
  const due = new Date(`${date}T${time === '' ? endOfDay : time}`);
  return Number.isNaN(due.getTime()) ? null : due.toISOString();
}

export function hasTime(dueAt: string): boolean {
  return toDueFields(dueAt).time !== '';
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
