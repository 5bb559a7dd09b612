'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { onFirstInteraction } from './first-interaction.ts';

export interface Deferred<Module> {
  /** Starts the download; again after a failure. Resolves to whether the module is there. */
  preload: () => Promise<boolean>;
  /** The module, or null until it has come. `onUnavailable` hears when it was wanted and could not be had. */
  useModule: (wanted: boolean, onUnavailable?: () => void) => Module | null;
}

/**
 * The code of something that opens only on demand. A page pays for none of it while it loads; it is fetched in the first idle
 * moment after the first interaction, so that it is there before it is asked for, also when the network goes away later.
 */
export function deferred<Module>(load: () => Promise<Module>): Deferred<Module> {
  let module: Module | null = null;
  let pending: Promise<boolean> | null = null;
  const listeners = new Set<() => void>();

  const preload = () =>
    (pending ??= load().then(
      (loaded) => {
        module = loaded;
        for (const listener of listeners) listener();
        return true;
      },
      () => {
        pending = null;
        return false;
      },
    ));

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  function useModule(wanted: boolean, onUnavailable?: () => void): Module | null {
    const current = useSyncExternalStore(
      subscribe,
      () => module,
      () => null,
    );
    const unavailable = useEffectEvent(() => onUnavailable?.());
    useEffect(() => onFirstInteraction(() => void preload()), []);
    useEffect(() => {
      if (!wanted) return;
      void preload().then((there) => {
        if (!there) unavailable();
      });
    }, [wanted]);
    return current;
  }

  return { preload, useModule };
}
