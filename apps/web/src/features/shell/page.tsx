import { type ReactNode } from 'react';

export interface PageProps {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The measure and the heading of a page in the shell. */
export function Page({ title, description, actions, children }: PageProps) {
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-6 sm:px-8 sm:py-9">
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
