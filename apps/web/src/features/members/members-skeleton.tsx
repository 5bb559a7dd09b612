import { Skeleton } from '@monorepo/ui/skeleton';

/** The list before it is there. */
export function MembersSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      <Skeleton className="mb-3 h-5! w-24" />
      <div className="divide-y divide-line overflow-clip rounded-xl border border-line bg-surface shadow-card">
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className="flex items-center gap-3 p-4 sm:h-row sm:py-0">
            <Skeleton shape="circle" />
            <Skeleton className="w-40" />
            <Skeleton className="ms-auto hidden w-56 sm:block" />
          </div>
        ))}
      </div>
    </div>
  );
}
