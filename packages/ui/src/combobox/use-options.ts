'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { type ComboboxOption, type ComboboxSearch } from './combobox-types.ts';

/** How long the person may pause between two letters before the search runs. */
const pauseMs = 200;

export interface Options {
  status: 'loading' | 'ready' | 'failed';
  /** While others are being looked for, the last ones. */
  options: readonly ComboboxOption[];
}

/** The options for a query, asked for again whenever it changes while the list is open. The last query wins. */
export function useOptions(search: ComboboxSearch, query: string, open: boolean): Options {
  const [found, setFound] = useState<Options>({ status: 'loading', options: [] });
  const ask = useEffectEvent(search);

  useEffect(() => {
    if (!open) return;
    const controller = new AbortController();
    const timer = setTimeout(
      () => {
        setFound(({ options }) => ({ status: 'loading', options }));
        ask(query.trim(), controller.signal).then(
          (options) => {
            if (!controller.signal.aborted) setFound({ status: 'ready', options });
          },
          () => {
            if (!controller.signal.aborted) setFound({ status: 'failed', options: [] });
          },
        );
      },
      query === '' ? 0 : pauseMs,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [open, query]);

  return found;
}
