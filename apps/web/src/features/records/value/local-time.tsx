'use client';

import { useFormatter } from 'next-intl';
import { useLocalTimeZone } from '@/features/lists/local-time-zone.ts';

/** A moment, where the person who looks is. */
export function LocalTime({ at }: { at: string }) {
  const format = useFormatter();
  const timeZone = useLocalTimeZone();
  return <time dateTime={at}>{format.dateTime(new Date(at), 'moment', { timeZone })}</time>;
}
