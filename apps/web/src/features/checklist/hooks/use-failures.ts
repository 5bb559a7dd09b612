'use client';

import { useToasts } from '@monorepo/ui/toast';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { Failure } from '../model/failure.ts';
import { carriesText, type ItemChange } from '../model/change.ts';
import { rememberDone, type Memory } from './memory.ts';
import { toastIdOf } from './toast-id.ts';

/** How long to wait where the server does not say, in seconds. */
const usualWaitSeconds = 30;

/** Says in words what failed and why. */
export function useFailureText() {
  const t = useTranslations('checklist.failure');
  return useCallback(
    (failure: Failure) => ({
      what: whatFailed(t, failure.change),
      why: t(`why.${failure.reason}`, { seconds: failure.waitSeconds ?? usualWaitSeconds }),
    }),
    [t],
  );
}

type FailureTranslator = ReturnType<typeof useTranslations<'checklist.failure'>>;

function whatFailed(t: FailureTranslator, change: ItemChange): string {
  switch (change.type) {
    case 'create':
      return t('what.create', { title: change.draft.title });
    case 'update':
      return t('what.update', { title: change.base.title });
    case 'delete':
      return t('what.delete', { title: change.base.title });
    case 'bulk':
      return t('what.bulk', { count: change.ids.length });
  }
}

/**
 * What to do about a failure. Words are kept on the page until they are dealt with, and so is everything that a lost
 * network took back: it comes in numbers, and a page that never had the code of its toasts cannot load it now. All else
 * is said in passing.
 */
export function useFailureHandler(memory: Memory) {
  const t = useTranslations('checklist');
  const toasts = useToasts();
  const router = useRouter();
  const text = useFailureText();

  return useCallback(
    (failure: Failure, send: (change: ItemChange) => void) => {
      const { change, reason, current } = failure;
      toasts.dismiss(toastIdOf(change));
      // The role has changed: the server draws the page for what the person may do now.
      if (reason === 'forbidden') router.refresh();
      if (carriesText(change) || reason === 'offline' || reason === 'unavailable') {
        memory.failures.update((failures) => [...failures, failure]);
        return;
      }
      const { what, why } = text(failure);
      const anyway = change.type === 'delete' && current !== undefined;
      const again = anyway ? { ...change, base: current } : change;
      const final = reason === 'forbidden' || reason === 'gone' || reason === 'invalid';
      toasts.show({
        title: what,
        description: why,
        tone: 'danger',
        ...(!final && {
          action: {
            label: anyway ? t('unsaved.deleteAnyway') : t('failure.retry'),
            onSelect: () => {
              rememberDone(memory, again);
              send(again);
            },
          },
        }),
      });
    },
    [memory, router, t, text, toasts],
  );
}
