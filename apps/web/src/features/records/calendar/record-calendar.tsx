'use client';

import type { CalendarDay } from '@monorepo/shared-types';
import { Button, IconButton } from '@monorepo/ui/button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { useLocalTimeZone } from '@/features/lists/local-time-zone.ts';
import { recordsApiOf } from '../api/records-api.ts';
import { recordsKey } from '../api/records-cache.ts';
import { ListFailed } from '../list/list-state.tsx';
import { RecordToolbar } from '../list/record-toolbar.tsx';
import { RecordsSkeleton } from '../list/records-skeleton.tsx';
import {
  addMonths,
  calendarQuery,
  type Day,
  dayFilter,
  firstDayOfWeek,
  weeksOf,
} from '../model/calendar.ts';
import type { FieldOf, RecordDefinition, RecordScreen } from '../model/definition.ts';
import { viewDefinition } from '../model/kanban.ts';
import { recordPath } from '../model/paths.ts';
import { filterNames, type RecordView, withFilters, writeView } from '../model/record-view.ts';
import { Agenda } from './agenda.tsx';
import { useDayNames } from './calendar-words.ts';
import { DayDialog } from './day-dialog.tsx';
import { MonthGrid } from './month-grid.tsx';
import { useCalendarView } from './use-calendar-view.ts';
import { useToday } from './use-today.ts';

export interface RecordCalendarProps extends RecordScreen {
  field: FieldOf<'date'>;
}

/** Records on the days of a month, where the person is. */
export function RecordCalendar(props: RecordCalendarProps) {
  const t = useTranslations('records');
  const today = useToday();
  return today === null ? (
    <RecordsSkeleton label={t('loading')} />
  ) : (
    <Months {...props} today={today} />
  );
}

function Months({ field, today, ...screen }: RecordCalendarProps & { today: Day }) {
  const { organization, definition, may } = screen;
  const t = useTranslations('records');
  const names = useDayNames();
  const headingId = useId();
  const firstDay = firstDayOfWeek(useLocale());
  const [dialog, setDialog] = useState<Day | null>(null);
  const narrowed = useMemo(() => viewDefinition(definition, field.name), [definition, field.name]);
  const { view, day, setView, setDay } = useCalendarView(narrowed, today);
  const weeks = weeksOf(day, firstDay);
  const range = [weeks[0]?.[0] ?? day, weeks.at(-1)?.[6] ?? day] as const;
  const query = useDays(screen, narrowed, field.name, view, range);
  const known = query.data?.days;
  const days = useMemo(() => new Map((known ?? []).map((each) => [each.day, each])), [known]);

  const isNewHere =
    may.create && definition.form?.fields.includes(field.name) === true && field.readOnly !== true;
  const newAt = (on: Day) => {
    const moment = field.kind === 'date' ? on : new Date(`${on}T09:00`).toISOString();
    const address = new URLSearchParams({ [field.name]: moment });
    return `${recordPath(organization, definition.route, 'new')}?${address.toString()}`;
  };
  const shared = { organization, definition, today, onMore: setDialog };
  return (
    <div className="flex flex-col gap-4">
      <RecordToolbar {...screen} definition={narrowed} view={view} onView={setView} />
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={headingId} className="me-auto text-lg font-semibold" aria-live="polite">
          {names.month(day)}
        </h2>
        <Button size="small" disabled={day === today} onClick={() => setDay(today)}>
          {t('calendar.today')}
        </Button>
        <IconButton
          label={t('calendar.previous')}
          icon={<ChevronLeft className="rtl:-scale-x-100" />}
          onClick={() => setDay(addMonths(day, -1))}
        />
        <IconButton
          label={t('calendar.next')}
          icon={<ChevronRight className="rtl:-scale-x-100" />}
          onClick={() => setDay(addMonths(day, 1))}
        />
      </div>
      {query.isLoadingError ? (
        <ListFailed retrying={query.isFetching} onRetry={() => void query.refetch()} />
      ) : (
        <div
          aria-busy={query.isFetching}
          className={clsx('transition-opacity', query.isPlaceholderData && 'opacity-60')}
        >
          <div className="hidden sm:block">
            <MonthGrid
              {...shared}
              {...{ day, firstDay, days }}
              labelledBy={headingId}
              onDay={(next) => setDay(next, 'replace')}
              newAt={isNewHere ? newAt : undefined}
            />
          </div>
          <div className="sm:hidden">
            <Agenda
              {...shared}
              days={(known ?? []).filter((each) => each.day.startsWith(day.slice(0, 7)))}
              newAt={isNewHere ? newAt : undefined}
            />
          </div>
        </div>
      )}
      <DayDialog
        {...{ organization, definition }}
        shown={dialog === null ? null : (days.get(dialog) ?? null)}
        list={dialog === null ? undefined : listOf(screen, field, view, dialog)}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

/** The days of one visible range, in one request. */
function useDays(
  { organization }: RecordScreen,
  definition: RecordDefinition,
  by: string,
  view: RecordView,
  range: readonly [Day, Day],
) {
  const timeZone = useLocalTimeZone();
  const { route } = definition;
  const key = ['calendar', by, ...range, timeZone, writeView(definition, view)];
  return useQuery<{ days: CalendarDay[] }>({
    queryKey: [...recordsKey(organization, route), ...key],
    queryFn: ({ signal }) =>
      recordsApiOf(organization, route).calendar(calendarQuery(view, by, range, timeZone), signal),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    networkMode: 'always',
  });
}

/** The list of one day; undefined where the list does not filter by the field. */
function listOf(
  { organization, definition }: RecordScreen,
  field: FieldOf<'date'>,
  view: RecordView,
  day: Day,
): string | undefined {
  if (definition.list?.filters.includes(field.name) !== true) return undefined;
  const [from = '', to = ''] = filterNames(field);
  const [start, end] = dayFilter(field.kind === 'date' ? 'date' : 'datetime', day);
  const sort = definition.list.sorts[0] ?? '';
  const address = writeView(
    definition,
    withFilters({ ...view, sort }, { [from]: start, [to]: end }),
  );
  return `${recordPath(organization, definition.route)}?${address}`;
}
