'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { RecordDefinition } from '../model/definition.ts';
import { type Day, isDay } from '../model/calendar.ts';
import { readView, type RecordView, writeView } from '../model/record-view.ts';

/** What a calendar shows, kept in the address: the filters of the list, and the day whose month it is. */
export function useCalendarView(definition: RecordDefinition, today: Day) {
  const address = useSearchParams();
  const view = useMemo(() => readView(definition, address), [definition, address]);
  const given = address.get('day') ?? '';
  const day = isDay(given) ? given : today;

  const write = useCallback(
    (next: RecordView, nextDay: Day, how: 'push' | 'replace') => {
      const query = new URLSearchParams(writeView(definition, next));
      if (nextDay !== today) query.set('day', nextDay);
      const text = query.toString();
      const url = text === '' ? window.location.pathname : `?${text}`;
      if (how === 'push') window.history.pushState(null, '', url);
      else window.history.replaceState(null, '', url);
    },
    [definition, today],
  );
  return {
    view,
    day,
    setView: (next: RecordView, how: 'push' | 'replace' = 'push') => write(next, day, how),
    setDay: (next: Day, how: 'push' | 'replace' = 'push') => write(view, next, how),
  };
}
