import { Skeleton } from '@monorepo/ui/skeleton';
import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';

/** Widths of titles, so that what loads looks like what comes. */
const widths = ['w-3/5', 'w-2/5', 'w-4/5', 'w-1/2', 'w-1/3', 'w-2/3'] as const;

/** Rows of the list before they are there, in their size. */
export function RowsSkeleton({ rows }: { rows: number }) {
  return Array.from({ length: rows }, (_, index) => (
    <div
      key={index}
      aria-hidden="true"
      className="flex min-h-row items-center gap-3 border-b border-line px-4 last:border-b-0"
    >
      <Skeleton shape="circle" className="size-4.5!" />
      <Skeleton className={clsx('max-w-full', widths[index % widths.length])} />
    </div>
  ));
}

/** The whole screen before it is there. */
export function ChecklistSkeleton() {
  const t = useTranslations('shell');
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-4">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="h-control! w-full" />
      <div className="flex flex-wrap gap-2">
        <Skeleton className="h-control! w-56" />
        <Skeleton className="h-control! min-w-40 flex-1" />
        <Skeleton className="h-control! w-40 max-sm:flex-1" />
      </div>
      <div className="overflow-clip rounded-xl border border-line bg-surface shadow-card">
        <RowsSkeleton rows={12} />
      </div>
    </div>
  );
}
