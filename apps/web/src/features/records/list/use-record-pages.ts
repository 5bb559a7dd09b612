'use client';

import type { Page } from '@monorepo/shared-types';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { recordsApiOf } from '../api/records-api.ts';
import type { RecordData, RecordDefinition } from '../model/definition.ts';
import { queryOf, type RecordView, writeView } from '../model/record-view.ts';

export interface DrawnPage {
  view: RecordView;
  page: Page<RecordData>;
}

/** The loaded pages of a view. The first page of the view that the server drew comes from there. */
export function useRecordPages(
  organization: string,
  definition: RecordDefinition,
  view: RecordView,
  drawn: DrawnPage,
) {
  const api = useMemo(
    () => recordsApiOf(organization, definition.route),
    [organization, definition],
  );
  const address = writeView(definition, view);
  const isDrawn = address === writeView(definition, drawn.view);
  const query = useInfiniteQuery({
    queryKey: [...recordsKey(organization, definition.route), address],
    queryFn: ({ pageParam, signal }) => api.list(queryOf(view, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Who comes back to the tab sees what others did meanwhile.
    staleTime: 5_000,
    networkMode: 'always',
    refetchOnReconnect: true,
    ...(isDrawn && { initialData: { pages: [drawn.page], pageParams: [null] } }),
  });
  const pages = query.data?.pages;
  const records = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { api, query, records };
}

/** The key under which everything of one kind of record is cached. */
export function recordsKey(organization: string, route: string) {
  return ['records', organization, route] as const;
}

/** Has every list that is shown ask again: something was changed, and others may show it too. */
export function useRefreshRecords(organization: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ queryKey: ['records', organization] }),
    [client, organization],
  );
}
