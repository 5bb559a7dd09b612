'use client';

import type { TodoPage } from '@monorepo/shared-types';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TodosApi } from '../api/todos-api.ts';
import { writeTodoView, type TodoView } from '../model/todo-view.ts';

/** The key under which everything of an organisation's todos is cached. */
export function todosKey(organization: string) {
  return ['todos', organization] as const;
}

/** The loaded pages of a view. The first page of the view that the server drew comes from there. */
export function useTodoPages(
  api: TodosApi,
  organization: string,
  view: TodoView,
  drawn: { view: TodoView; page: TodoPage },
) {
  const isDrawn = writeTodoView(view) === writeTodoView(drawn.view);
  const query = useInfiniteQuery({
    queryKey: [...todosKey(organization), writeTodoView(view)],
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
