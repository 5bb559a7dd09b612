'use client';

import type { CalendarDay } from '@monorepo/shared-types';
import { buttonStyles } from '@monorepo/ui/button';
import { Dialog } from '@monorepo/ui/dialog';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RecordDefinition } from '../model/definition.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import { useDayNames } from './calendar-words.ts';

export interface DayDialogProps {
  organization: string;
  definition: RecordDefinition;
  /** Null: closed. */
  shown: CalendarDay | null;
  /** The list of that day, where it filters by days. */
  list: string | undefined;
  onClose: () => void;
}

/** Everything of one day, or the beginning of it and the way to the rest. */
export function DayDialog({ organization, definition, shown, list, onClose }: DayDialogProps) {
  const t = useTranslations('records.calendar');
  const names = useDayNames();
  return (
    <Dialog
      open={shown !== null}
      onOpenChange={onClose}
      title={shown && names.whole(shown.day)}
      description={shown && t('count', { count: shown.count })}
      closeLabel={t('close')}
      footer={
        list !== undefined && (
          <Link href={list} className={buttonStyles()}>
            {t('inList')}
          </Link>
        )
      }
    >
      <ul className="grid gap-1">
        {shown?.entries.map((entry) => (
          <li key={entry.id} className="min-w-0">
            <CalendarEntry {...{ organization, definition, entry }} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
