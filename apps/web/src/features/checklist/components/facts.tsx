'use client';

import type { Item } from '../model/item.ts';
import { useFormatter, useTranslations } from 'next-intl';
import { localTimeZone } from '@/features/lists/local-time-zone.ts';
import { DueBadge } from './due-badge.tsx';

/** What an item says, for those who may not change it. */
export function Facts({ item }: { item: Item }) {
  const t = useTranslations('checklist.details');
  return (
    <div className="flex flex-col gap-4">
      <p className="text-lg font-medium wrap-anywhere">
        <bdi>{item.title}</bdi>
      </p>
      <p
        dir="auto"
        className="max-h-[50vh] overflow-y-auto wrap-anywhere whitespace-pre-wrap text-ink-soft"
      >
        {item.description === '' ? t('noDescription') : item.description}
      </p>
      <p>
        {item.dueAt === null ? (
          <span className="text-ink-soft">{t('noDue')}</span>
        ) : (
          <DueBadge dueAt={item.dueAt} completed={item.completed} />
        )}
      </p>
    </div>
  );
}

/** Who made an item and when it was last changed. */
export function History({ item }: { item: Item }) {
  const t = useTranslations('checklist.details');
  const format = useFormatter();
  const moment = (time: string) =>
    format.dateTime(new Date(time), 'moment', { timeZone: localTimeZone() });
  const name = item.createdBy?.name ?? null;
  const date = moment(item.createdAt);
  return (
    <p className="mt-5 text-sm text-ink-faint">
      {name === null ? t('created', { date }) : t('createdBy', { date, name })}
      {item.updatedAt !== item.createdAt && (
        <>
          <br />
          {t('changed', { date: moment(item.updatedAt) })}
        </>
      )}
    </p>
  );
}
