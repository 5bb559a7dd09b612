'use client';

import type { CalendarDay } from '@monorepo/shared-types';
import Plus from 'lucide-react/icons/plus';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Day } from '../model/calendar.ts';
import type { RecordDefinition } from '../model/definition.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import { useDayNames } from './calendar-words.ts';

export interface AgendaProps {
  organization: string;
  definition: RecordDefinition;
  today: Day;
  days: readonly CalendarDay[];
  onMore: (day: Day) => void;
  newAt: ((day: Day) => string) | undefined;
}

/** The days of a month that have anything, one below the other: for narrow screens. */
export function Agenda({ organization, definition, today, days, onMore, newAt }: AgendaProps) {
  const t = useTranslations('records');
  const names = useDayNames();
  if (days.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-4 text-ink-soft">
        {t('calendar.empty')}
      </p>
    );
  }
  return (
    <ol className="divide-y divide-line rounded-xl border border-line bg-surface shadow-card">
      {days.map(({ day, count, entries }) => (
        <li key={day} aria-current={day === today ? 'date' : undefined} className="p-3">
          <div className="mb-1.5 flex items-center justify-between gap-2">
            <h3
              className={day === today ? 'font-semibold text-accent-ink' : 'font-medium text-ink'}
            >
              {names.whole(day)}
            </h3>
            {newAt && (
              <Link
                href={newAt(day)}
                prefetch={false}
                aria-label={t('calendar.new', { label: definition.label, day: names.whole(day) })}
                className="hit-area inline-flex size-6 items-center justify-center rounded-sm text-ink-soft"
              >
                <Plus aria-hidden="true" className="size-4" />
              </Link>
            )}
          </div>
          <ul className="grid gap-1">
            {entries.map((entry) => (
              <li key={entry.id} className="min-w-0">
                <CalendarEntry {...{ organization, definition, entry }} />
              </li>
            ))}
            {count > entries.length && (
              <li>
                <button
                  type="button"
                  onClick={() => onMore(day)}
                  className="rounded-xs px-1.5 text-start text-sm text-ink-soft"
                >
                  {t('calendar.more', { count: count - entries.length })}
                </button>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}
