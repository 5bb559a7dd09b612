import { clsx } from 'clsx';
import { type ReactNode } from 'react';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** What to do about it: one or two buttons. */
  action?: ReactNode;
  headingLevel?: 1 | 2 | 3 | 4 | undefined;
  className?: string | undefined;
}

/** What stands where a list has nothing to show: why, and what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { icon, title, description, action, headingLevel = 2, className } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={clsx('flex flex-col items-center px-6 py-14 text-center', className)}>
      {icon !== undefined && (
        <span
          aria-hidden="true"
          className="drafting-grid mb-5 grid size-16 place-items-center rounded-xl border border-line-strong bg-surface text-accent-ink [&_svg]:size-6"
        >
          {icon}
        </span>
      )}
      <Heading className="text-lg font-semibold text-ink">{title}</Heading>
      {description !== undefined && (
        <p className="mt-1 max-w-[46ch] text-base text-pretty text-ink-soft">{description}</p>
      )}
      {action !== undefined && (
        <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>
      )}
    </div>
  );
}
