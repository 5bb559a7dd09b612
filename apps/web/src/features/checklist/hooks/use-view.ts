'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { readView, writeView, type ChecklistView } from '../model/view.ts';

/**
 * The view in the address. Changing it draws nothing on the server: Next follows the browser's history
 * (https://nextjs.org/docs/app/getting-started/linking-and-navigating#native-history-api).
 */
export function useView() {
  const address = useSearchParams();
  const view = useMemo(() => readView(address), [address]);

  /** `replace` is for what is typed: the back button should not take back a search letter by letter. */
  const setView = useCallback((next: ChecklistView, how: 'push' | 'replace' = 'push') => {
    const query = writeView(next);
    const url = query === '' ? window.location.pathname : `?${query}`;
    if (how === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  }, []);

  return { view, setView };
}
