'use client';

import type { Page } from '@monorepo/shared-types';
import type { Item } from '../model/item.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChecklistApi } from '../api/checklist-api.ts';
import { writeView, type ChecklistView } from '../model/view.ts';

/** The loaded pages of a view. The first page of the view that the server drew comes from there. */
export function usePages(
  api: ChecklistApi,
  listKey: readonly string[],
  view: ChecklistView,
  drawn: { view: ChecklistView; page: Page<Item> },
) {
  const isDrawn = writeView(view) === writeView(drawn.view);
  const query = useInfiniteQuery({
    queryKey: [...listKey, writeView(view)],
    queryFn: ({ pageParam, signal }) => api.list(view, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Who comes back to the tab sees what others did meanwhile.
    staleTime: 5_000,
    // Without a network the query fails at once and says so, instead of waiting in silence.
    networkMode: 'always',
    refetchOnReconnect: true,
    ...(isDrawn && { initialData: { pages: [drawn.page], pageParams: [null] } }),
  });
  const pages = query.data?.pages;
  const listed = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { query, listed };
}
