import { clsx } from 'clsx';

/** The sign of the product: a plan of two rooms, and its name. */
export function Wordmark({ name, className }: { name: string; className?: string }) {
  return (
    <span className={clsx('inline-flex items-center gap-2 font-semibold text-ink', className)}>
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 text-accent-ink">
        <path
          d="M4 4h16v16H4zM12 4v7m0 4v5M4 13h5m3 0h8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {name}
    </span>
  );
}
