'use client';

import { Pagination } from '@monorepo/ui/pagination';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

const pageCount = 12;
const pageSize = 20;
const total = pageCount * pageSize;

/** By numbers, and by cursor with nothing but the two steps. */
export function PaginationSpecimens() {
  const t = useTranslations('gallery.table');
  const [page, setPage] = useState(4);
  const go = (to: number) => (to < 1 || to > pageCount ? null : { onSelect: () => setPage(to) });
  const steps = {
    previousLabel: t('previous'),
    nextLabel: t('next'),
    previous: go(page - 1),
    next: go(page + 1),
  };
  const from = (page - 1) * pageSize + 1;
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <Pagination
        {...steps}
        label={t('pages')}
        pages={{
          current: page,
          count: pageCount,
          labelOf: (number) => t('page', { page: number }),
          targetOf: (number) => ({ onSelect: () => setPage(number) }),
        }}
      />
      <Pagination
        {...steps}
        label={t('batches')}
        status={t('range', { from, to: from + pageSize - 1, total })}
      />
    </div>
  );
}
