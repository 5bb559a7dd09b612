import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Failure } from '../model/failure.ts';
import { noKnowledge, type Knowledge } from '../model/knowledge.ts';
import type { ItemChange } from '../model/change.ts';

/** A value that outlives the component that shows it. */
export interface Kept<Value> {
  readonly get: () => Value;
  readonly update: (change: (value: Value) => Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What a tab remembers of one checklist of an organisation beside the cached pages. */
export interface Memory {
  readonly knowledge: Kept<Knowledge>;
  readonly failures: Kept<readonly Failure[]>;
  /** What can be undone, the latest last. */
  readonly done: Kept<readonly ItemChange[]>;
}

const memories = new WeakMap<QueryClient, Map<string, Memory>>();

/** It lives as long as the cache: an answer that arrives while another page is open still counts. */
export function memoryOf(client: QueryClient, checklist: string): Memory {
  const known = memories.get(client) ?? new Map<string, Memory>();
  memories.set(client, known);
  const memory = known.get(checklist) ?? {
    knowledge: keep<Knowledge>(noKnowledge),
    failures: keep<readonly Failure[]>([]),
    done: keep<readonly ItemChange[]>([]),
  };
  known.set(checklist, memory);
  return memory;
}

/** How many changes can be undone, one after another. */
const undoDepth = 50;

/** Puts a change on top of what can be undone. */
export function rememberDone({ done }: Memory, change: ItemChange): void {
  done.update((changes) => [...changes, change].slice(-undoDepth));
}

export function useKept<Value>(kept: Kept<Value>): Value {
  return useSyncExternalStore(kept.subscribe, kept.get, kept.get);
}

function keep<Value>(initial: Value): Kept<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    update: (change) => {
      const next = change(value);
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
