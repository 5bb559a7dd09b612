'use client';

import { Button } from '@monorepo/ui/button';
import { EmptyState } from '@monorepo/ui/empty-state';
import CloudOff from 'lucide-react/icons/cloud-off';
import { useTranslations } from 'next-intl';

export interface ListErrorProps {
  retrying: boolean;
  onRetry: () => void;
}

/** Nothing could be loaded for this view. */
export function ListError({ retrying, onRetry }: ListErrorProps) {
  const t = useTranslations('checklist.error');
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff />}
        title={t('title')}
        description={t('hint')}
        action={
          <Button loading={retrying} onClick={onRetry}>
            {t('retry')}
          </Button>
        }
      />
    </div>
  );
}
