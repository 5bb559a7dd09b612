'use client';

import CloudOff from 'lucide-react/icons/cloud-off';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the browser has a network. The server always thinks so. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

/** Says so, above the page, while there is no network. The region is always there, or nobody would hear it change. */
export function OfflineBanner() {
  const t = useTranslations('shell');
  const online = useOnline();
  return (
    <div role="status" className="sticky top-14 z-20 lg:top-0">
      {!online && (
        <p className="flex items-center justify-center gap-2 border-b border-line bg-warning-soft px-4 py-2 text-sm text-warning-ink">
          <CloudOff aria-hidden="true" className="size-4" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
