'use client';

import { useSyncExternalStore } from 'react';

/** Where the person is, as their browser says; UTC while the server draws and while the browser takes over. */
export function useLocalTimeZone(): string {
  return useSyncExternalStore(never, localTimeZone, () => 'UTC');
}

let zone: string | undefined;

export function localTimeZone(): string {
  zone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
}

function never(): () => void {
  return () => undefined;
}
