import { type ReactNode } from 'react';

/** A chapter of the gallery. */
export function GallerySection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-6">
      <h2 className="border-b border-line pb-2 text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** Specimens side by side, as many as fit. */
export function SpecimenGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">{children}</div>;
}

/** One state of a component under its name. */
export function Specimen({ state, children }: { state: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-2.5">
      <p className="text-xs font-medium text-ink-faint">{state}</p>
      <div className="flex min-w-0 flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}

/** Draws the focus ring without the focus, to show it. */
export const shownFocus = 'outline-2 outline-offset-2 outline-focus';
