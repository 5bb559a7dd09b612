'use client';

import { createContext, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { DragEvent, SortableList } from './sortable-list.ts';

/** Makes the rows below it draggable; null where the order cannot be changed, or not yet. */
export const ReorderContext = createContext<SortableList | null>(null);

/** Signs that somebody may drag soon. */
const signs = ['pointerenter', 'pointerdown', 'focusin'] as const;

/** Downloads what dragging takes when the pointer or the focus first comes near the list, and keeps it told of the order. */
export function useReorder(
  enabled: boolean,
  keys: readonly string[],
  list: RefObject<HTMLElement | null>,
  onDrag: (event: DragEvent) => void,
): SortableList | null {
  const [sortable, setSortable] = useState<SortableList | null>(null);
  const loading = useRef(false);
  const drag = useEffectEvent(onDrag);
  const isEmpty = keys.length === 0;

  useEffect(() => {
    const element = list.current;
    if (!enabled || element === null || sortable !== null) return;
    const load = () => {
      if (loading.current) return;
      loading.current = true;
      import('./sortable-list.ts').then(
        ({ createSortableList }) => setSortable(createSortableList((event) => drag(event))),
        () => {
          // Without a network: the next sign tries again, and the menu moves rows meanwhile.
          loading.current = false;
        },
      );
    };
    for (const sign of signs) element.addEventListener(sign, load, { passive: true });
    return () => {
      for (const sign of signs) element.removeEventListener(sign, load);
    };
  }, [enabled, isEmpty, list, sortable]);

  useEffect(() => () => sortable?.destroy(), [sortable]);
  useEffect(() => sortable?.arrange(keys), [keys, sortable]);

  return enabled ? sortable : null;
}
