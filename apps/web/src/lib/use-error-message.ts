'use client';

import { type ErrorCode } from '@monorepo/shared-types';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { errorKey, recordErrorOf } from '@/lib/error-key.ts';

/**
 * What people read for an error code, in their language: its own message, else the one that all kinds of records share; for
 * a code that is new to this build, that something failed.
 */
export function useErrorMessage(): (code: ErrorCode) => string {
  const t = useTranslations('errors');
  const r = useTranslations('records.errors');
  return useCallback(
    (code) => {
      const key = errorKey(code);
      if (t.has(key)) return t(key);
      const shared = recordErrorOf(code);
      return shared === undefined ? t('SERVER_INTERNAL') : r(shared);
    },
    [r, t],
  );
}
