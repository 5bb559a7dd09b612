'use client';

import { useToasts } from '@monorepo/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { BulkAction, RecordsApi } from '../api/records-api.ts';
import type { RecordData } from '../model/definition.ts';
import { useFailureMessage } from '../value/use-record-messages.ts';
import type { BulkCommand } from './bulk-commands.ts';
import { useRefreshRecords } from '../api/records-cache.ts';

interface BulkRun {
  command: BulkCommand;
  records: readonly RecordData[];
  change?: Readonly<Record<string, unknown>> | undefined;
}

/** Does something to many records, says how many it was done to, and offers to take a deletion back where that can be. */
export function useBulk(organization: string, api: RecordsApi, restorable: boolean) {
  const t = useTranslations('records');
  const toasts = useToasts();
  const failureMessage = useFailureMessage();
  const refresh = useRefreshRecords(organization);
  const fail = (error: unknown) => toasts.show({ title: failureMessage(error), tone: 'danger' });

  const restore = async (ids: readonly string[]) => {
    try {
      const { length } = await api.bulk({ action: 'restore' }, ids);
      toasts.show({ title: t('toast.restored', { count: length }), tone: 'success' });
    } catch (error) {
      fail(error);
    }
    await refresh();
  };

  return useMutation({
    networkMode: 'always',
    mutationFn: ({ command, records, change }: BulkRun) =>
      api.bulk(
        actionOf(command, change),
        records.map(({ id }) => id),
      ),
    onSuccess: (items, { command, records }) => {
      const left = records.length - items.length;
      toasts.show({
        title: t(`toast.${wordOf(command)}`, { count: items.length }),
        ...(left > 0 && { description: t('toast.leftOut', { count: left }) }),
        tone: left > 0 ? 'neutral' : 'success',
        ...(command.kind === 'delete' &&
          restorable &&
          items.length > 0 && {
            action: {
              label: t('toast.undo'),
              onSelect: () => void restore(items.map(({ id }) => id)),
            },
          }),
      });
    },
    onError: fail,
    onSettled: refresh,
  });
}

function actionOf({ kind, name }: BulkCommand, change: BulkRun['change']): BulkAction {
  if (kind !== 'set') return { action: name };
  return { action: 'update', ...(change && { change }) };
}

function wordOf({ kind }: BulkCommand) {
  return kind === 'delete' ? 'deleted' : kind === 'restore' ? 'restored' : 'changed';
}
