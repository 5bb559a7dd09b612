import { z } from 'zod';

const timestamp = z.iso.datetime({ offset: true });
const date = z.iso.date();

export function isTimestamp(text: string): boolean {
  return timestamp.safeParse(text).success && !text.startsWith('0000');
}

export function isDate(text: string): boolean {
  return date.safeParse(text).success && !text.startsWith('0000');
}

/** CEL writes `1h30m`, ISO 8601 (and PostgreSQL) `PT1H30M`. Null where it is no duration of hours, minutes and seconds. */
export function durationToIso(text: string): string | null {
  const parts = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
  if (parts === null || text === '') return null;
  const [, hours, minutes, seconds] = parts;
  const iso = [
    [hours, 'H'],
    [minutes, 'M'],
    [seconds, 'S'],
  ].flatMap(([count, unit]) => (count === undefined ? [] : [`${count}${String(unit)}`]));
  return `PT${iso.join('')}`;
}
