import { type Density, type Theme } from '@monorepo/shared-types';
import { clsx } from 'clsx';

/** A page in small, drawn in the theme: half and half for the one that follows the system. */
export function ThemePreview({ theme }: { theme: Theme }) {
  if (theme !== 'system') return <Sheet theme={theme} />;
  return (
    <span className="grid grid-cols-2">
      <Sheet theme="light" />
      <Sheet theme="dark" />
    </span>
  );
}

function Sheet({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <span data-theme={theme} className="block h-20 bg-canvas p-3">
      <span className="grid h-full content-start gap-1.5 rounded-sm border border-line bg-surface p-2">
        <span className="h-1.5 w-3/5 rounded-full bg-ink" />
        <span className="h-1.5 w-full rounded-full bg-line-strong" />
        <span className="h-1.5 w-1/3 rounded-full bg-accent" />
      </span>
    </span>
  );
}

/** Rows, far apart or close together. */
export function DensityPreview({ density }: { density: Density }) {
  const rows = density === 'compact' ? 5 : 3;
  return (
    <span
      className={clsx(
        'grid h-20 content-center bg-canvas px-3',
        density === 'compact' ? 'gap-1.5' : 'gap-3',
      )}
    >
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="h-1.5 rounded-full bg-line-strong" />
      ))}
    </span>
  );
}
