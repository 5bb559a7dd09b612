'use client';

import { type ErrorCode } from '@monorepo/shared-types';
import { useActionState, useSyncExternalStore } from 'react';
import { actionFailure } from '@/lib/action-failure.ts';

type Action<State> = (state: State, form: FormData) => Promise<State>;

const neverChanges = () => () => undefined;

/**
 * `useActionState` for a server action that survives a missing network: what `failed` makes of it becomes the state, where
 * React would show the error page. The form that the server sends names the action itself, so it works without a script.
 */
export function useFormAction<State extends object>(
  action: Action<State>,
  initial: Awaited<State>,
  failed: (state: State, code: ErrorCode, form: FormData) => State,
): [state: Awaited<State>, action: (form: FormData) => void, pending: boolean] {
  const hydrated = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const guarded: Action<State> = async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      return failed(state, actionFailure(error), form);
    }
  };
  return useActionState<State, FormData>(hydrated ? guarded : action, initial);
}
