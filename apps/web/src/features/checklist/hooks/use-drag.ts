'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type RefObject } from 'react';
import type { ItemRow } from '../model/rows.ts';
import type { DragEvent } from '../reorder/sortable-list.ts';
import { useReorder } from '../reorder/use-reorder.ts';

interface DragContext {
  enabled: boolean;
  rows: readonly ItemRow[];
  keys: readonly string[];
  list: RefObject<HTMLUListElement | null>;
  moveTo: (key: string, index: number) => Promise<void>;
  moveBy: (key: string, by: number) => number | null;
}

/** Dragging rows, and saying where they are to those who do not see it. */
export function useDrag({ enabled, rows, keys, list, moveTo, moveBy }: DragContext) {
  const t = useTranslations('checklist.move');
  const [announcement, setAnnouncement] = useState('');
  const dragging = useRef(false);

  const announce = (phase: DragEvent['phase'], key: string, index: number) => {
    const title = rows.find((row) => row.key === key)?.item.title ?? '';
    setAnnouncement(t(phase, { title, position: index + 1, total: rows.length }));
  };

  const sortable = useReorder(enabled, keys, list, ({ phase, key, index, moved }) => {
    dragging.current = phase === 'lifted' || phase === 'over';
    announce(phase, key, index);
    if (phase === 'dropped' && moved) void moveTo(key, index);
  });

  return {
    sortable,
    announcement,
    isDragging: () => dragging.current,
    moveBy: (key: string, by: number) => {
      const index = moveBy(key, by);
      if (index !== null) announce('dropped', key, index);
    },
  };
}
