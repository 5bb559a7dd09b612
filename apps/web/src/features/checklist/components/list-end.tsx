'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LoadMore } from '@/features/lists/load-more.tsx';
import type { usePages } from '../hooks/use-pages.ts';
import { pageSize } from '../model/view.ts';

export interface ListEndProps {
  query: ReturnType<typeof usePages>['query'];
  keys: readonly string[];
  focusRow: (key: string) => void;
}

/** Loads the next items. Who asked for them by the button goes on with the first of them. */
export function ListEnd({ query, keys, focusRow }: ListEndProps) {
  const t = useTranslations('checklist.more');
  const focusAt = useRef<number | null>(null);

  useEffect(() => {
    const key = focusAt.current === null ? undefined : keys[focusAt.current];
    if (key === undefined) return;
    focusAt.current = null;
    focusRow(key);
  }, [focusRow, keys]);

  return (
    <LoadMore
      hasMore={query.hasNextPage}
      loading={query.isFetchingNextPage}
      failed={query.isFetchNextPageError}
      onLoad={(asked) => {
        if (asked) focusAt.current = keys.length;
        void query.fetchNextPage();
      }}
      words={{
        load: t('load'),
        loading: t('loading'),
        end: keys.length > pageSize ? t('end') : '',
        failed: t('failed'),
      }}
    />
  );
}
