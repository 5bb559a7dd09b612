'use client';

import { Badge, type BadgeTone } from '@monorepo/ui/badge';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import { useFormatter, useTranslations } from 'next-intl';
import { localTimeZone } from '@/features/lists/local-time-zone.ts';
import { dueStateOf, hasTime, type DueState } from '../model/due.ts';
import { useNow } from '../hooks/use-now.ts';

const tones: Record<DueState, BadgeTone> = {
  overdue: 'danger',
  today: 'warning',
  tomorrow: 'accent',
  later: 'neutral',
};

/**
 * When an item is due, in the words, the calendar and the time zone of the person. The server knows no time zone: it draws the
 * badge without showing it, in the size it will have, so that nothing moves and nothing wrong flashes by.
 */
export function DueBadge({ dueAt, completed }: { dueAt: string; completed: boolean }) {
  const now = useNow();
  const words = useDueWords();
  const state = now === null ? 'later' : dueStateOf(dueAt, now);
  const urgent = !completed && now !== null;
  return (
    <Badge
      tone={urgent ? tones[state] : 'neutral'}
      icon={<CalendarClock aria-hidden="true" />}
      className={now === null ? 'invisible' : undefined}
    >
      <time dateTime={dueAt}>{words(dueAt, urgent ? state : 'later', now)}</time>
    </Badge>
  );
}

function useDueWords() {
  const t = useTranslations('checklist.due');
  const format = useFormatter();

  return (dueAt: string, state: DueState, now: number | null): string => {
    const due = new Date(dueAt);
    const timed = now !== null && hasTime(dueAt);
    const timeZone = now === null ? 'UTC' : localTimeZone();
    const time = format.dateTime(due, { hour: 'numeric', minute: '2-digit', timeZone });
    if (state === 'today') return timed ? t('todayAt', { time }) : t('today');
    if (state === 'tomorrow') return timed ? t('tomorrowAt', { time }) : t('tomorrow');
    const sameYear = due.getFullYear() === new Date(now ?? due).getFullYear();
    const date = format.dateTime(due, {
      day: 'numeric',
      month: 'short',
      timeZone,
      ...(!sameYear && { year: 'numeric' }),
      ...(timed && { hour: 'numeric', minute: '2-digit' }),
    });
    return t(state, { date });
  };
}
