'use client';

import { useToasts } from '@monorepo/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import { recordsApiOf } from '../api/records-api.ts';
import { useRefreshRecords } from '../api/records-cache.ts';
import type { RecordData, RecordScreen } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { useFailureMessage } from '../value/use-record-messages.ts';

interface RecordActionsInput extends Pick<RecordScreen, 'organization' | 'definition'> {
  record: RecordData;
}

/** Moves a record through its workflow and deletes it. The page is drawn anew after each, also after a refusal. */
export function useRecordActions({ organization, definition, record }: RecordActionsInput) {
  const t = useTranslations('records.toast');
  const router = useRouter();
  const toasts = useToasts();
  const failureMessage = useFailureMessage();
  const refreshLists = useRefreshRecords(organization);
  const { route, softDelete = false } = definition;
  const api = useMemo(() => recordsApiOf(organization, route), [organization, route]);

  /** As the last answer had it: the page may still be about to be drawn anew. */
  const answered = useRef(record);
  const newest = () => (answered.current.version > record.version ? answered.current : record);

  const refresh = async () => {
    router.refresh();
    await refreshLists();
  };
  const fail = (error: unknown) => toasts.show({ title: failureMessage(error), tone: 'danger' });
  const done = (title: string) => toasts.show({ title, tone: 'success' });

  const restore = useMutation({
    networkMode: 'always',
    mutationFn: () => api.restore(record.id),
    onSuccess: () => {
      done(t('restored', { count: 1 }));
      router.push(recordPath(organization, route, record.id));
    },
    onError: fail,
    onSettled: refresh,
  });

  const transition = useMutation({
    networkMode: 'always',
    mutationFn: (name: string) => api.transition(newest(), name),
    onSuccess: (moved) => {
      answered.current = moved;
      done(t('changed', { count: 1 }));
    },
    onError: fail,
    onSettled: refresh,
  });

  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () => api.remove(newest()),
    onSuccess: () => {
      toasts.show({
        title: t('deleted', { count: 1 }),
        tone: 'success',
        ...(softDelete && { action: { label: t('undo'), onSelect: () => restore.mutate() } }),
      });
      router.push(definition.list ? recordPath(organization, route) : `/o/${organization}`);
    },
    onError: (error) => {
      fail(error);
      router.refresh();
    },
    onSettled: refreshLists,
  });

  return { transition, remove };
}
