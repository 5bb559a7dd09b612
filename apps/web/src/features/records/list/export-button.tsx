'use client';

import { Button } from '@monorepo/ui/button';
import { deferred } from '@monorepo/ui/deferred';
import Download from 'lucide-react/icons/download';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ExportDialogProps } from './export-dialog.tsx';

const dialog = deferred(() => import('./export-dialog.tsx'));

/** Offers the list as a file. */
export function ExportButton(props: Omit<ExportDialogProps, 'open' | 'onOpenChange'>) {
  const t = useTranslations('records.export');
  const [open, setOpen] = useState(false);
  const loaded = dialog.useModule(open, () => setOpen(false));
  return (
    <>
      <Button
        icon={<Download aria-hidden="true" />}
        className="max-sm:gap-0 max-sm:px-2.5!"
        onClick={() => setOpen(true)}
      >
        <span className="max-sm:sr-only">{t('open')}</span>
      </Button>
      {loaded && <loaded.ExportDialog {...props} open={open} onOpenChange={setOpen} />}
    </>
  );
}
