'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { belongsToControl, shortcutOf, type ShortcutId } from '../model/shortcuts.ts';
import { rowTitleAttribute } from './use-row-focus.ts';

export type ShortcutHandlers = Partial<Record<ShortcutId, () => void>>;

/** Runs the handler of the shortcut that was pressed, unless the key belongs to what has the focus. */
export function useShortcuts(handlers: ShortcutHandlers) {
  const { enabled } = useSingleKeys();

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || belongsToControl(event.target)) return;
    const shortcut = shortcutOf(event, enabled);
    const handler = shortcut && handlers[shortcut.id];
    if (handler === undefined) return;
    const place = placeOf(event.target);
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

function placeOf(target: EventTarget | null): 'row' | 'control' | 'page' {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(`[${rowTitleAttribute}]`) !== null) return 'row';
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
