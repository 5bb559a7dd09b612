'use client';

import { Button, buttonStyles } from '@monorepo/ui/button';
import { EmptyState } from '@monorepo/ui/empty-state';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useTranslations } from 'next-intl';
import { digestOf } from '@/lib/error-digest.ts';
import { useErrorMessage } from '@/lib/use-error-message.ts';

export interface PageErrorProps {
  error: unknown;
  retry: () => void;
}

/** A page that could not be made: what is known of the reason, the request's number for support, and another try. */
export function PageError({ error, retry }: PageErrorProps) {
  const t = useTranslations('pages.error');
  const errorMessage = useErrorMessage();
  const requestId = useTranslations('shell')('requestId', { id: digestOf(error).reference });
  const { code, reference } = digestOf(error);
  return (
    <EmptyState
      headingLevel={1}
      className="py-24"
      icon={<TriangleAlert />}
      title={t('title')}
      description={code === undefined ? t('description') : errorMessage(code)}
      action={
        <>
          <Button variant="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <a href="/" className={buttonStyles()}>
            {t('home')}
          </a>
          {reference !== '' && (
            <p className="basis-full pt-2 text-xs text-ink-faint">
              <bdi>{requestId}</bdi>
            </p>
          )}
        </>
      }
    />
  );
}
