'use client';

import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { failureReasonOf, ItemConflict } from '../api/change-failure.ts';
import { sendChange } from '../api/send-change.ts';
import type { ChecklistApi } from '../api/checklist-api.ts';
import { BffError } from '@/lib/problem.ts';
import type { Failure } from '../model/failure.ts';
import type { ItemChange } from '../model/change.ts';
import { useKept, type Memory } from './memory.ts';

/**
 * Sends changes, one after another for each list, and tells which are still on their way. They go on when the
 * person leaves the page for another one.
 */
export function useChanges(
  api: ChecklistApi,
  mutationKey: readonly string[],
  memory: Memory,
  onFailed: (failure: Failure) => void,
) {
  const client = useQueryClient();
  const knowledge = useKept(memory.knowledge);

  const { mutate: send } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join('/') },
    // A change made offline fails, is taken back and says so: nothing looks saved that a closed tab would lose.
    networkMode: 'always',
    mutationFn: (change: ItemChange) => sendChange(api, memory.knowledge, change),
    onSuccess: () => {
      // Other views may list it elsewhere now; the one on screen is corrected by what the answer taught.
      void client.invalidateQueries({ queryKey: mutationKey, refetchType: 'none' });
    },
    onError: (error, change) => {
      // It did not happen: there is nothing to undo.
      memory.done.update((done) => done.filter((entry) => entry !== change));
      onFailed(failureOf(error, change, api));
    },
  });

  const pending = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: (mutation) => mutation.state.variables as ItemChange,
  });

  return { knowledge, pending, send };
}

function failureOf(error: unknown, change: ItemChange, api: ChecklistApi): Failure {
  return {
    change,
    reason: failureReasonOf(error, api),
    waitSeconds: error instanceof BffError ? error.retryAfterSeconds : undefined,
    current: error instanceof ItemConflict ? error.current : undefined,
  };
}
