'use client';

import { DirectionProvider } from '@monorepo/ui/direction';
import { type ReactNode } from 'react';
import { GallerySwitches } from './gallery-switches.tsx';
import { useStage } from './use-stage.ts';

/** The page around the specimens, with the switches that change how all of them look. */
export function GalleryStage({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  const stage = useStage();
  return (
    <DirectionProvider direction={stage.direction}>
      <header className="drafting-grid border-b border-line">
        <div className="mx-auto max-w-6xl px-4 py-8 sm:px-6 sm:py-12">{heading}</div>
      </header>
      <GallerySwitches stage={stage} />
      <main className="mx-auto flex max-w-6xl flex-col gap-14 px-4 py-10 sm:px-6">{children}</main>
    </DirectionProvider>
  );
}
