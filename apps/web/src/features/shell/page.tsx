import { clsx } from 'clsx';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Link from 'next/link';
import { type ReactNode } from 'react';

export interface PageProps {
  title: ReactNode;
  /** The page that this one is below. */
  parent?: { href: string; label: ReactNode } | undefined;
  description?: ReactNode;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  /** As wide as the window: for what goes on sideways. */
  wide?: boolean | undefined;
  children: ReactNode;
}

/** The measure and the heading of a page in the shell. */
export function Page({ title, parent, description, actions, wide, children }: PageProps) {
  return (
    <div
      className={clsx(
        'mx-auto w-full px-4 py-6 sm:px-8 sm:py-9',
        wide === true ? 'max-w-none' : 'max-w-5xl',
      )}
    >
      {parent && (
        <Link
          href={parent.href}
          className="-mt-2 mb-2 inline-flex items-center gap-1.5 rounded-xs text-sm text-ink-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" className="size-3.5" />
          {parent.label}
        </Link>
      )}
      <header className="mb-6 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold text-ink">{title}</h1>
          {description !== undefined && <p className="mt-0.5 text-ink-soft">{description}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
