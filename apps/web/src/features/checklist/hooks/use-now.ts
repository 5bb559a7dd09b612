'use client';

import { useSyncExternalStore } from 'react';

/** Due dates change their state at most this late. */
const tickMs = 30_000;

let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    now = 0;
  };
}

function read(): number | null {
  if (now === 0) now = Date.now();
  return now;
}

/**
 * The time in milliseconds, kept current, in the browser; null while the server draws and while the browser takes over,
 * because the server knows neither the time nor the time zone of the person.
 */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, read, () => null);
}
