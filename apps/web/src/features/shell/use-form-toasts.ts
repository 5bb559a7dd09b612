'use client';

import { useToasts } from '@monorepo/ui/toast';
import { useEffect, useEffectEvent } from 'react';
import { type FormState } from '@/lib/form-state.ts';
import { useErrorMessage } from '@/lib/use-error-message.ts';

/** Says that a form was saved, or why not, once for each answer of its action. */
export function useFormToasts(state: FormState<string, string>, saved: string): void {
  const toasts = useToasts();
  const errorMessage = useErrorMessage();
  const announce = useEffectEvent(() => {
    if (state.code) toasts.show({ title: errorMessage(state.code), tone: 'danger' });
    else if (state.savedAt) toasts.show({ title: saved, tone: 'success' });
  });
  useEffect(() => announce(), [state]);
}
