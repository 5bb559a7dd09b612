'use client';

import type { Todo } from '@monorepo/shared-types';
import { useFormatter, useTranslations } from 'next-intl';
import { localTimeZone } from '@/features/lists/local-time-zone.ts';
import { DueBadge } from './due-badge.tsx';

/** What a todo says, for those who may not change it. */
export function TodoFacts({ todo }: { todo: Todo }) {
  const t = useTranslations('todos.details');
  return (
    <div className="flex flex-col gap-4">
      <p className="text-lg font-medium wrap-anywhere">
        <bdi>{todo.title}</bdi>
      </p>
      <p
        dir="auto"
        className="max-h-[50vh] overflow-y-auto wrap-anywhere whitespace-pre-wrap text-ink-soft"
      >
        {todo.description === '' ? t('noDescription') : todo.description}
      </p>
      <p>
        {todo.dueAt === null ? (
          <span className="text-ink-soft">{t('noDue')}</span>
        ) : (
          <DueBadge dueAt={todo.dueAt} completed={todo.completed} />
        )}
      </p>
    </div>
  );
}

/** Who made a todo and when it was last changed. */
export function TodoHistory({ todo }: { todo: Todo }) {
  const t = useTranslations('todos.details');
  const format = useFormatter();
  const moment = (time: string) =>
    format.dateTime(new Date(time), 'moment', { timeZone: localTimeZone() });
  const name = todo.createdBy?.name ?? null;
  const date = moment(todo.createdAt);
  return (
    <p className="mt-5 text-sm text-ink-faint">
      {name === null ? t('created', { date }) : t('createdBy', { date, name })}
      {todo.updatedAt !== todo.createdAt && (
        <>
          <br />
          {t('changed', { date: moment(todo.updatedAt) })}
        </>
      )}
    </p>
  );
}
