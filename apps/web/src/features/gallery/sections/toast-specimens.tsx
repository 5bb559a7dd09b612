'use client';

import { Button } from '@monorepo/ui/button';
import { useToasts } from '@monorepo/ui/toast';
import { useTranslations } from 'next-intl';

export function ToastSpecimens() {
  const t = useTranslations('gallery.overlays');
  const toasts = useToasts();
  return (
    <>
      <Button onClick={() => toasts.show({ title: t('toastSaved'), tone: 'success' })}>
        {t('showSaved')}
      </Button>
      <Button
        onClick={() =>
          toasts.show({
            title: t('toastDeleted'),
            action: {
              label: t('toastUndo'),
              onSelect: () => toasts.show({ title: t('toastRestored'), tone: 'success' }),
            },
          })
        }
      >
        {t('showDeleted')}
      </Button>
      <Button
        onClick={() =>
          toasts.show({
            title: t('toastFailed'),
            description: t('toastFailedDescription'),
            tone: 'danger',
          })
        }
      >
        {t('showFailed')}
      </Button>
    </>
  );
}
