import { Skeleton } from '@monorepo/ui/skeleton';

/** A list before it is there. */
export function RecordsSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      <Skeleton shape="block" className="mb-3 h-control! w-full" />
      <div className="divide-y divide-line overflow-clip rounded-xl border border-line bg-surface shadow-card">
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <div key={row} className="flex items-center gap-8 p-4 sm:h-row sm:py-0">
            <Skeleton className="w-40" />
            <Skeleton className="hidden w-24 sm:block" />
            <Skeleton className="hidden w-32 sm:block" />
            <Skeleton className="ms-auto hidden w-20 sm:block" />
          </div>
        ))}
      </div>
    </div>
  );
}
