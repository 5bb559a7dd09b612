'use client';

import type { CalendarDay } from '@monorepo/shared-types';
import { clsx } from 'clsx';
import Plus from 'lucide-react/icons/plus';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { addDays, addMonths, type Day, startOfWeek, weeksOf } from '../model/calendar.ts';
import type { RecordDefinition } from '../model/definition.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import { useDayNames } from './calendar-words.ts';

/** Entries that fit into a day. */
const shownEntries = 3;

export interface MonthGridProps {
  organization: string;
  definition: RecordDefinition;
  /** Has the focus, and says which month it is. */
  day: Day;
  today: Day;
  firstDay: number;
  days: ReadonlyMap<Day, CalendarDay>;
  /** Names the grid. */
  labelledBy: string;
  onDay: (day: Day) => void;
  onMore: (day: Day) => void;
  /** The form of a new record on a day; undefined where the person makes none. */
  newAt: ((day: Day) => string) | undefined;
}

/**
 * A month in weeks. The arrow keys go from day to day, Home and End to the ends of the week, Page Up and Page Down to other
 * months; Enter goes into a day, Escape out of it (ARIA Authoring Practices, the grid pattern).
 */
export function MonthGrid(props: MonthGridProps) {
  const { day, firstDay, labelledBy } = props;
  const names = useDayNames();
  const grid = useRef<HTMLTableElement>(null);
  const focusWanted = useRef(false);
  const weeks = weeksOf(day, firstDay);

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    cellOf(grid.current, day)?.focus();
  }, [day]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const cell = cellOf(grid.current, day);
    const isInside = event.target !== cell;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (isInside) {
      if (event.key === 'Escape') cell?.focus();
      else if (event.key === 'ArrowDown') stepInside(cell, 1);
      else if (event.key === 'ArrowUp') stepInside(cell, -1);
      else return;
    } else if (event.key === 'Enter') stepInside(cell, 1);
    else {
      const next = dayAt(event.key, day, firstDay, isRtl);
      if (next === null) return;
      focusWanted.current = next !== day;
      props.onDay(next);
    }
    event.preventDefault();
  };

  return (
    <table
      ref={grid}
      role="grid"
      aria-labelledby={labelledBy}
      onKeyDown={onKeyDown}
      className="w-full table-fixed border-separate border-spacing-0 overflow-clip rounded-xl border border-line bg-surface shadow-card"
    >
      <thead>
        <tr>
          {(weeks[0] ?? []).map((each) => (
            <th
              key={each}
              scope="col"
              abbr={names.weekday(each)}
              className="border-b border-line px-2 py-1.5 text-start text-sm font-medium text-ink-soft"
            >
              {names.shortWeekday(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <DayCell key={each} {...props} own={each} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell(props: MonthGridProps & { own: Day }) {
  const { organization, definition, day, today, days, own, newAt } = props;
  const t = useTranslations('records.calendar');
  const names = useDayNames();
  const { count = 0, entries = [] } = days.get(own) ?? {};
  const shown = entries.slice(0, shownEntries);
  const isOtherMonth = own.slice(0, 7) !== day.slice(0, 7);
  return (
    <td
      role="gridcell"
      data-day={own}
      tabIndex={own === day ? 0 : -1}
      aria-current={own === today ? 'date' : undefined}
      onFocus={(event) => event.target === event.currentTarget && own !== day && props.onDay(own)}
      className={clsx(
        'group h-28 border-e border-b border-line p-1 align-top last:border-e-0 focus-visible:-outline-offset-2',
        isOtherMonth && 'bg-sunken',
      )}
    >
      <span className="sr-only">{t('day', { day: names.whole(own), count })}</span>
      <div className="mb-1 flex items-center justify-between">
        <span
          aria-hidden="true"
          className={clsx(
            'inline-flex size-6 items-center justify-center rounded-full text-sm tabular-nums',
            own === today
              ? 'bg-accent font-semibold text-on-accent'
              : isOtherMonth
                ? 'text-ink-soft'
                : 'text-ink',
          )}
        >
          {names.number(own)}
        </span>
        {newAt && (
          <Link
            href={newAt(own)}
            prefetch={false}
            tabIndex={-1}
            aria-label={t('new', { label: definition.label, day: names.whole(own) })}
            className="inline-flex size-6 items-center justify-center rounded-sm text-ink-soft opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-sunken hover:text-ink pointer-coarse:opacity-100"
          >
            <Plus aria-hidden="true" className="size-4" />
          </Link>
        )}
      </div>
      <ul className="grid gap-1">
        {shown.map((entry) => (
          <li key={entry.id} className="min-w-0">
            <CalendarEntry {...{ organization, definition, entry }} tabIndex={-1} />
          </li>
        ))}
        {count > shown.length && (
          <li>
            <button
              type="button"
              tabIndex={-1}
              onClick={() => props.onMore(own)}
              className="w-full rounded-xs px-1.5 text-start text-sm text-ink-soft hover:bg-sunken hover:text-ink"
            >
              {t('more', { count: count - shown.length })}
            </button>
          </li>
        )}
      </ul>
    </td>
  );
}

function cellOf(grid: HTMLElement | null, day: Day): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-day="${day}"]`) ?? null;
}

/** Goes through what is in a cell, round and round: its records, then a new one. */
function stepInside(cell: HTMLElement | null, step: 1 | -1): void {
  const entries = [...(cell?.querySelectorAll<HTMLElement>('ul a, ul button') ?? [])];
  const others = [...(cell?.querySelectorAll<HTMLElement>('a, button') ?? [])];
  const all = [...entries, ...others.filter((each) => !entries.includes(each))];
  const current = all.findIndex((each) => each === document.activeElement);
  const next = current < 0 ? 0 : (current + step + all.length) % all.length;
  all[next]?.focus();
}

/** Where a key leads from a day; null where it leads nowhere. */
function dayAt(key: string, day: Day, firstDay: number, isRtl: boolean): Day | null {
  switch (key) {
    case 'ArrowRight':
      return addDays(day, isRtl ? -1 : 1);
    case 'ArrowLeft':
      return addDays(day, isRtl ? 1 : -1);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return startOfWeek(day, firstDay);
    case 'End':
      return addDays(startOfWeek(day, firstDay), 6);
    case 'PageDown':
      return addMonths(day, 1);
    case 'PageUp':
      return addMonths(day, -1);
    default:
      return null;
  }
}
