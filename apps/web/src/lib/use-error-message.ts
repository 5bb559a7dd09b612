'use client';

import { type ErrorCode } from '@monorepo/shared-types';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { errorKey } from '@/lib/error-key.ts';

/** What people read for an error code, in their language; for a code that is new to this build, that something failed. */
export function useErrorMessage(): (code: ErrorCode) => string {
  const t = useTranslations('errors');
  return useCallback(
    (code) => {
      const key = errorKey(code);
      return t.has(key) ? t(key) : t('SERVER_INTERNAL');
    },
    [t],
  );
}
