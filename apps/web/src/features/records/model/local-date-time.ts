const pad = (number: number, length = 2) => String(number).padStart(length, '0');

/** An instant as a control of the kind `datetime-local` takes it, where the person is: `2026-11-25T14:30`. */
export function localDateTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return `${localDate(date)}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

export function localDate(date: Date): string {
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The instant that a local date and time names, in UTC; null where it names none. */
export function isoDateTime(local: string): string | null {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
