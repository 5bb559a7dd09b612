import { Skeleton } from '@monorepo/ui/skeleton';
import { getTranslations } from 'next-intl/server';

/** The outline of a card with fields, while a page of settings is being made. */
export async function CardSkeleton() {
  const t = await getTranslations('shell');
  return (
    <div
      role="status"
      aria-busy="true"
      className="grid gap-5 rounded-xl border border-line bg-surface p-pad"
    >
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="w-40" />
      <Skeleton className="w-full" />
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/2" />
    </div>
  );
}
