'use client';

import { type ErrorCode } from '@monorepo/shared-types';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { errorKey } from '@/lib/error-key.ts';

/** What people read for an error code, in their language. */
export function useErrorMessage(): (code: ErrorCode) => string {
  const t = useTranslations('errors');
  return useCallback((code) => t(errorKey(code)), [t]);
}
