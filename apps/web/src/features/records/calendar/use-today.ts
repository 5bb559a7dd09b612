'use client';

import { useSyncExternalStore } from 'react';
import type { Day } from '../model/calendar.ts';
import { localDate } from '../model/local-date-time.ts';

/** Which day it is where the person is; null while the server draws, which does not know. */
export function useToday(): Day | null {
  return useSyncExternalStore(
    eachMinute,
    () => localDate(new Date()),
    () => null,
  );
}

function eachMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000);
  return () => clearInterval(timer);
}
