'use client';

import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { KanbanDrag, KanbanDragListener } from './kanban-drag.ts';

/** Signs that somebody may drag soon. */
const signs = ['pointerenter', 'pointermove', 'pointerdown'] as const;

/** Downloads what dragging takes when the pointer first comes near the board; null until then. */
export function useKanbanDrag(
  board: RefObject<HTMLElement | null>,
  listener: KanbanDragListener,
): KanbanDrag | null {
  const [drag, setDrag] = useState<KanbanDrag | null>(null);
  const loading = useRef(false);
  const accepts = useEffectEvent(listener.accepts);
  const onLift = useEffectEvent(listener.onLift);
  const onOver = useEffectEvent(listener.onOver);
  const onDrop = useEffectEvent(listener.onDrop);

  useEffect(() => {
    const element = board.current;
    if (element === null || drag !== null) return;
    const load = () => {
      if (loading.current) return;
      loading.current = true;
      import('./kanban-drag.ts').then(
        ({ createKanbanDrag }) =>
          setDrag(
            createKanbanDrag({
              accepts: (card, column) => accepts(card, column),
              onLift: (card) => onLift(card),
              onOver: (column) => onOver(column),
              onDrop: (card, column) => onDrop(card, column),
            }),
          ),
        () => {
          // Without a network: the next sign tries again, and the menu of a card moves it meanwhile.
          loading.current = false;
        },
      );
    };
    for (const sign of signs) element.addEventListener(sign, load, { passive: true });
    return () => {
      for (const sign of signs) element.removeEventListener(sign, load);
    };
  }, [board, drag]);
  useEffect(() => () => drag?.destroy(), [drag]);
  return drag;
}
