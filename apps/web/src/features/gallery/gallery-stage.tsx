'use client';

import { DirectionProvider } from '@monorepo/ui/direction';
import { ToastProvider } from '@monorepo/ui/toast';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { GallerySwitches } from './gallery-switches.tsx';
import { useStage } from './use-stage.ts';

/** The page around the specimens, with the switches that change how all of them look. */
export function GalleryStage({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  const t = useTranslations('gallery.overlays');
  const stage = useStage();
  return (
    <DirectionProvider direction={stage.direction}>
      <ToastProvider labels={{ region: t('notifications'), dismiss: t('dismiss') }}>
        <div className="min-h-dvh">
          <header className="drafting-grid border-b border-line">
            <div className="mx-auto max-w-6xl px-4 py-8 sm:px-6 sm:py-12">{heading}</div>
          </header>
          <GallerySwitches stage={stage} />
          <main className="mx-auto flex max-w-6xl flex-col gap-14 px-4 py-10 sm:px-6">
            {children}
          </main>
        </div>
      </ToastProvider>
    </DirectionProvider>
  );
}
