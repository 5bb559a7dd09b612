'use client';

import { Button } from '@monorepo/ui/button';
import { Card, CardBody, CardHeader } from '@monorepo/ui/card';
import { FieldMessage } from '@monorepo/ui/field';
import { Skeleton } from '@monorepo/ui/skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { recordsApiOf } from '../api/records-api.ts';
import { recordsKey } from '../api/records-cache.ts';
import type { RecordData, RecordScreen } from '../model/definition.ts';
import { HistoryEntryItem } from './history-entry.tsx';

export interface RecordHistoryProps extends Pick<RecordScreen, 'organization' | 'definition'> {
  record: RecordData;
}

/** What happened to a record, newest first: who, when, and what changed. */
export function RecordHistory({ organization, definition, record }: RecordHistoryProps) {
  const t = useTranslations('records.history');
  const headingId = useId();
  const { id, version } = record;
  const query = useInfiniteQuery({
    queryKey: [...recordsKey(organization, definition.route), 'history', id, version],
    queryFn: ({ pageParam, signal }) =>
      recordsApiOf(organization, definition.route).history(id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    networkMode: 'always',
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card aria-labelledby={headingId}>
      <CardHeader headingId={headingId} title={t('title')} />
      <CardBody className="flex flex-col items-start gap-4">
        {query.isPending && (
          <div role="status" aria-busy="true" className="grid w-full gap-3">
            <span className="sr-only">{t('loading')}</span>
            <Skeleton className="w-2/3" />
            <Skeleton className="w-1/2" />
          </div>
        )}
        {query.isError && (
          <div role="alert">
            <FieldMessage tone="danger">{t('failed')}</FieldMessage>
          </div>
        )}
        {entries.length > 0 && (
          <ol className="w-full border-s border-line">
            {entries.map((entry) => (
              <HistoryEntryItem key={entry.id} {...{ organization, definition, entry }} />
            ))}
          </ol>
        )}
        {(query.hasNextPage || query.isError) && (
          <Button
            size="small"
            loading={query.isFetching}
            onClick={() => void (query.hasNextPage ? query.fetchNextPage() : query.refetch())}
          >
            {t('more')}
          </Button>
        )}
      </CardBody>
    </Card>
  );
}
