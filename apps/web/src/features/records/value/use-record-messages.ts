'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { BffError } from '@/lib/problem.ts';
import { useErrorMessage } from '@/lib/use-error-message.ts';

/** What people read when something with a record failed. */
export function useFailureMessage(): (error: unknown) => string {
  const errorMessage = useErrorMessage();
  return useCallback(
    (error) => errorMessage(error instanceof BffError ? error.code : 'SERVER.INTERNAL'),
    [errorMessage],
  );
}

/** The words that every combobox of the kit needs. */
export function useComboboxLabels(label: string) {
  const t = useTranslations('records.combobox');
  return {
    search: t('search', { label }),
    clear: t('clear', { label }),
    remove: (name: string) => t('remove', { name }),
    loading: t('loading'),
    empty: t('empty'),
    failed: t('failed'),
  };
}
