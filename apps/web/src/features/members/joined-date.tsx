'use client';

import { useFormatter } from 'next-intl';
import { useLocalTimeZone } from '@/features/lists/local-time-zone.ts';

/** The day somebody joined, where the person who looks is. */
export function JoinedDate({ joinedAt }: { joinedAt: string }) {
  const format = useFormatter();
  const timeZone = useLocalTimeZone();
  return (
    <time dateTime={joinedAt}>{format.dateTime(new Date(joinedAt), 'date', { timeZone })}</time>
  );
}
