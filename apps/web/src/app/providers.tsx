'use client';

import { type Direction } from '@monorepo/i18n';
import { DirectionProvider } from '@monorepo/ui/direction';
import { ToastProvider } from '@monorepo/ui/toast';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

/** What every screen may use in the browser. */
export function Providers({ direction, children }: { direction: Direction; children: ReactNode }) {
  const t = useTranslations('shell');
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } }),
  );
  return (
    <DirectionProvider direction={direction}>
      <QueryClientProvider client={queryClient}>
        <ToastProvider labels={{ region: t('notifications'), dismiss: t('dismiss') }}>
          {children}
        </ToastProvider>
      </QueryClientProvider>
    </DirectionProvider>
  );
}
