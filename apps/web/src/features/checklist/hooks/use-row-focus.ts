'use client';

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

/** Marks the part of a row that has the focus when one walks through the list; its value is the row's key. */
export const rowTitleAttribute = 'data-item-title';
/** Marks a row; its value is the row's key. */
export const rowAttribute = 'data-item-row';

/** Where a focus may go for a moment without the list losing its turn: the row's menu, a dialog. */
const popups = '[role="menu"], [role="dialog"], [role="alertdialog"]';

/** How long a menu or a dialog may take to close and drop the focus of a row that is gone, in milliseconds. */
const recoveryMs = 600;

/**
 * One row at a time is reached by Tab (roving tabindex), the arrow keys walk. When the row that has the focus is deleted,
 * filtered out or moved, the focus stays at its place in the list instead of falling back to the top of the page.
 */
export function useRowFocus(keys: readonly string[], focusElsewhere: () => void) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** The row that has the focus, or had it until it went, and the rows as they were then. */
  const held = useRef<{ key: string; order: readonly string[] } | null>(null);

  const currentKey = current !== null && keys.includes(current) ? current : (keys[0] ?? null);

  const focusRow = useCallback((key: string) => {
    const selector = `[${rowTitleAttribute}="${CSS.escape(key)}"]`;
    const title = list.current?.querySelector<HTMLElement>(selector);
    title?.focus();
    title?.scrollIntoView({ block: 'nearest' });
  }, []);

  const step = (by: number) => {
    const from = document.activeElement?.closest(`[${rowAttribute}]`);
    const index = keys.indexOf(from?.getAttribute(rowAttribute) ?? '');
    const next =
      index === -1 ? currentKey : keys[Math.min(Math.max(index + by, 0), keys.length - 1)];
    if (next !== undefined && next !== null) focusRow(next);
  };

  const notice = useEffectEvent((target: Element) => {
    const row =
      list.current?.contains(target) === true ? target.closest(`[${rowAttribute}]`) : null;
    const key = row?.getAttribute(rowAttribute);
    if (key !== null && key !== undefined) {
      held.current = { key, order: keys };
      setCurrent(key);
    } else if (target.closest(popups) === null) {
      held.current = null;
    }
  });

  useEffect(() => {
    const listen = (event: FocusEvent) => {
      if (event.target instanceof Element) notice(event.target);
    };
    // A press beside everything drops the focus on purpose: nothing may pull it back.
    const letGo = (event: PointerEvent) => {
      const kept = event.target instanceof Element && event.target.closest(popups) !== null;
      if (!kept) held.current = null;
    };
    document.addEventListener('focusin', listen);
    document.addEventListener('pointerdown', letGo, true);
    return () => {
      document.removeEventListener('focusin', listen);
      document.removeEventListener('pointerdown', letGo, true);
    };
  }, []);

  const recover = useEffectEvent(() => {
    if (held.current === null || !isFocusLost()) return;
    const { key, order } = held.current;
    const next = nearest(order, key, new Set(keys));
    if (next === undefined) focusElsewhere();
    else focusRow(next);
  });

  const [holds, setHolds] = useState(0);

  useEffect(() => {
    if (held.current === null) return;
    recover();
    // The menu that deleted the row is still closing, and gives the focus back to a button that is gone.
    const started = performance.now();
    const timer = setInterval(() => {
      recover();
      if (performance.now() - started > recoveryMs) clearInterval(timer);
    }, 50);
    return () => clearInterval(timer);
  }, [holds, keys]);

  /** Before the control that has the focus goes: the focus then goes on at the row it came from. */
  const hold = () => {
    if (currentKey !== null) held.current = { key: currentKey, order: keys };
    setHolds(holds + 1);
  };

  return { list, currentKey, focusRow, step, hold };
}

/** The row itself while it is there, else the first left below its place, else the last left above. */
function nearest(
  order: readonly string[],
  key: string,
  left: ReadonlySet<string>,
): string | undefined {
  const index = order.indexOf(key);
  const isLeft = (candidate: string) => left.has(candidate);
  return order.slice(index).find(isLeft) ?? order.slice(0, index).findLast(isLeft);
}

function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || !focused.isConnected;
}
