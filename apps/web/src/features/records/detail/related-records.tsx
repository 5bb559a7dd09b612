'use client';

import { Card, CardBody, CardHeader } from '@monorepo/ui/card';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { LoadMore } from '@/features/lists/load-more.tsx';
import { recordsApiOf } from '../api/records-api.ts';
import { ListFailed, NewLink } from '../list/list-state.tsx';
import { RecordCards } from '../list/record-cards.tsx';
import { RecordTable } from '../list/record-table.tsx';
import { RecordsSkeleton } from '../list/records-skeleton.tsx';
import { recordsKey } from '../api/records-cache.ts';
import type { RecordScreen } from '../model/definition.ts';

export interface RelatedRecordsProps extends RecordScreen {
  title: string;
  /** Their relation that points to the record, and its id. */
  by: string;
  id: string;
}

/** Records of another kind that belong to the one that is shown. */
export function RelatedRecords({
  organization,
  definition,
  may,
  title,
  by,
  id,
}: RelatedRecordsProps) {
  const t = useTranslations('records');
  const headingId = useId();
  const { route, list, label } = definition;
  const query = useInfiniteQuery({
    queryKey: [...recordsKey(organization, route), 'of', by, id],
    queryFn: ({ pageParam, signal }) =>
      recordsApiOf(organization, route).list(
        new URLSearchParams({
          [by]: id,
          limit: '10',
          ...(pageParam !== null && { cursor: pageParam }),
        }),
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    networkMode: 'always',
  });
  const records = query.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = (list?.columns ?? [definition.display]).filter((column) => column !== by);
  const rows = { organization, definition, records, columns };
  return (
    <Card aria-labelledby={headingId}>
      <CardHeader
        headingId={headingId}
        title={title}
        actions={
          may.create &&
          definition.form && <NewLink {...{ organization, route, label }} query={`?${by}=${id}`} />
        }
      />
      <CardBody>
        {query.isPending && <RecordsSkeleton label={t('loading')} />}
        {query.isError && records.length === 0 && (
          <ListFailed retrying={query.isFetching} onRetry={() => void query.refetch()} />
        )}
        {query.isSuccess && records.length === 0 && (
          <p className="text-ink-faint">{t('related.empty')}</p>
        )}
        {records.length > 0 && (
          <>
            <div className="hidden sm:block">
              <RecordTable {...rows} />
            </div>
            <div className="sm:hidden">
              <RecordCards {...rows} />
            </div>
          </>
        )}
        {query.hasNextPage && (
          <LoadMore
            hasMore
            loading={query.isFetchingNextPage}
            failed={query.isFetchNextPageError}
            onLoad={(asked) => asked && void query.fetchNextPage()}
            words={{
              load: t('more.load'),
              loading: t('more.loading'),
              end: '',
              failed: t('more.failed'),
            }}
          />
        )}
      </CardBody>
    </Card>
  );
}
