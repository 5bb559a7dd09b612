'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { belongsToControl, shortcutIn, type Shortcut } from './shortcuts.ts';

export type ShortcutHandlers<Id extends string> = Partial<Record<Id, () => void>>;

/**
 * Runs the handler of the shortcut that was pressed, unless the key belongs to what has the focus. `rowAttribute` marks where
 * the focus rests in a row.
 */
export function useShortcuts<Id extends string>(
  shortcuts: readonly Shortcut<Id>[],
  handlers: ShortcutHandlers<Id>,
  rowAttribute: string,
) {
  const { enabled } = useSingleKeys();

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || belongsToControl(event.target)) return;
    const shortcut = shortcutIn(shortcuts, event, enabled);
    const handler = shortcut && handlers[shortcut.id];
    if (handler === undefined) return;
    const place = placeOf(event.target, rowAttribute);
    if (place === 'control' && isNativeKey(event.key)) return;
    if (place !== 'row' && (shortcut?.onRow === true || event.key === ' ')) return;
    if (event.repeat && !['next', 'previous'].includes(shortcut?.id ?? '')) return;
    event.preventDefault();
    handler();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Keys that a button, a link or a checkbox answers to itself. */
function isNativeKey(key: string): boolean {
  return key === ' ' || key === 'Enter';
}

function placeOf(target: EventTarget | null, rowAttribute: string): 'row' | 'control' | 'page' {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(`[${rowAttribute}]`) !== null) return 'row';
  return target.closest('button, a, input, summary') === null ? 'page' : 'control';
}

const storageKey = 'groundplan.single-keys';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Whether keys count without Ctrl or Alt; kept in this browser, since it depends on how the person types there. */
export function useSingleKeys() {
  const enabled = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(storageKey) !== 'off',
    () => true,
  );
  const setEnabled = (next: boolean) => {
    localStorage.setItem(storageKey, next ? 'on' : 'off');
    for (const listener of listeners) listener();
  };
  return { enabled, setEnabled };
}
