'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { RecordDefinition } from '../model/definition.ts';
import { readView, type RecordView, writeView } from '../model/record-view.ts';

/** The view in the address. Changing it draws nothing on the server: Next follows the browser's history. */
export function useRecordView(definition: RecordDefinition) {
  const address = useSearchParams();
  const view = useMemo(() => readView(definition, address), [definition, address]);

  /** `replace` is for what is typed: the back button should not take back a search letter by letter. */
  const setView = useCallback(
    (next: RecordView, how: 'push' | 'replace' = 'push') => {
      const query = writeView(definition, next);
      const url = query === '' ? window.location.pathname : `?${query}`;
      if (how === 'push') window.history.pushState(null, '', url);
      else window.history.replaceState(null, '', url);
    },
    [definition],
  );
  return { view, setView };
}
