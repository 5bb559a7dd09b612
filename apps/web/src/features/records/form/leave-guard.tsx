'use client';

import { AlertDialog } from '@monorepo/ui/alert-dialog';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

/** Asks before a page is left by a link, a reload or a closed tab while what was typed is not saved. */
export function LeaveGuard({ active }: { active: boolean }) {
  const t = useTranslations('records.leave');
  const router = useRouter();
  const [href, setHref] = useState<string | null>(null);

  useEffect(() => {
    if (!active) return;
    const askOnUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const askOnLink = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.target === '_blank' || link.origin !== window.location.origin)
        return;
      if (link.pathname === window.location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      setHref(link.pathname + link.search);
    };
    window.addEventListener('beforeunload', askOnUnload);
    // Before the router's own listener.
    document.addEventListener('click', askOnLink, true);
    return () => {
      window.removeEventListener('beforeunload', askOnUnload);
      document.removeEventListener('click', askOnLink, true);
    };
  }, [active]);

  return (
    <AlertDialog
      open={href !== null}
      onOpenChange={() => setHref(null)}
      title={t('title')}
      description={t('description')}
      confirmLabel={t('leave')}
      cancelLabel={t('stay')}
      tone="danger"
      onConfirm={() => {
        if (href !== null) router.push(href);
        setHref(null);
      }}
    />
  );
}
