import { clsx } from 'clsx';
import { type ReactNode } from 'react';

export interface DescriptionListProps {
  className?: string | undefined;
  /** DescriptionItem. */
  children: ReactNode;
}

/** Names and values: below each other on a phone, in two columns where there is room. */
export function DescriptionList({ className, children }: DescriptionListProps) {
  return <dl className={clsx('grid gap-x-8 gap-y-4 sm:grid-cols-2', className)}>{children}</dl>;
}

export interface DescriptionItemProps {
  term: ReactNode;
  /** Takes the whole line, for long values. */
  wide?: boolean | undefined;
  children: ReactNode;
}

export function DescriptionItem({ term, wide = false, children }: DescriptionItemProps) {
  return (
    <div className={clsx('min-w-0', wide && 'sm:col-span-2')}>
      <dt className="text-sm text-ink-faint">{term}</dt>
      <dd className="mt-0.5 text-base wrap-anywhere text-ink">{children}</dd>
    </div>
  );
}
