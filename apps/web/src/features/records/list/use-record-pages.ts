'use client';

import type { Page } from '@monorepo/shared-types';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordsApiOf } from '../api/records-api.ts';
import { recordsKey } from '../api/records-cache.ts';
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
