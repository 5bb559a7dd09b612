'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { readTodoView, writeTodoView, type TodoView } from '../model/todo-view.ts';

/**
 * The view in the address. Changing it draws nothing on the server: Next follows the browser's history
 * (https://nextjs.org/docs/app/getting-started/linking-and-navigating#native-history-api).
 */
export function useTodoView() {
  const address = useSearchParams();
  const view = useMemo(() => readTodoView(address), [address]);

  /** `replace` is for what is typed: the back button should not take back a search letter by letter. */
  const setView = useCallback((next: TodoView, how: 'push' | 'replace' = 'push') => {
    const query = writeTodoView(next);
    const url = query === '' ? window.location.pathname : `?${query}`;
    if (how === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  }, []);

  return { view, setView };
}
