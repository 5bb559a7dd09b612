'use client';

import type { Page } from '@monorepo/shared-types';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordsApiOf } from '../api/records-api.ts';
import { recordsKey } from '../api/records-cache.ts';
import type { RecordData, RecordDefinition, RecordOption } from '../model/definition.ts';
import { columnQuery } from '../model/kanban.ts';
import { type RecordView, writeView } from '../model/record-view.ts';

export interface ColumnInput {
  organization: string;
  definition: RecordDefinition;
  by: string;
  option: RecordOption;
  view: RecordView;
  /** The first page as the server drew it, where it is of this view. */
  first: Page<RecordData> | undefined;
}

/** The loaded cards of one column. */
export function useColumn({ organization, definition, by, option, view, first }: ColumnInput) {
  const { route } = definition;
  const api = useMemo(() => recordsApiOf(organization, route), [organization, route]);
  const address = writeView(definition, view);
  const query = useInfiniteQuery({
    queryKey: [...recordsKey(organization, route), 'kanban', by, option.value, address],
    queryFn: ({ pageParam, signal }) => api.list(columnQuery(view, by, option, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    networkMode: 'always',
    refetchOnReconnect: true,
    ...(first !== undefined && { initialData: { pages: [first], pageParams: [null] } }),
  });
  const pages = query.data?.pages;
  const loaded = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { query, loaded };
}
