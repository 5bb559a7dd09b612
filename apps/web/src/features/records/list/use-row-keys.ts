'use client';

import { type RefObject, useRef } from 'react';
import { type ShortcutHandlers, useShortcuts } from '@/features/lists/use-shortcuts.ts';
import { rowAttribute, rowLinkAttribute } from './row-attributes.ts';
import { type RecordShortcut, shortcuts } from './shortcuts.ts';
import type { useSelection } from './use-selection.ts';

export interface RowKeysContext {
  /** What holds the rows. */
  list: RefObject<HTMLElement | null>;
  /** Absent where there is nothing to do with many. */
  selection: ReturnType<typeof useSelection> | undefined;
  onNew: (() => void) | undefined;
  onSearch: (() => void) | undefined;
  onHelp: () => void;
}

/**
 * What the keys do on a list of records.
 *
 * @returns whether a shortcut does anything for this person
 */
export function useRowKeys({ list, selection, onNew, onSearch, onHelp }: RowKeysContext) {
  const latest = useRef<string>(null);

  const rows = () =>
    [...(list.current?.querySelectorAll<HTMLElement>(`[${rowAttribute}]`) ?? [])].filter(isShown);
  const current = () => document.activeElement?.closest<HTMLElement>(`[${rowAttribute}]`);
  const goTo = (row: HTMLElement | undefined) => {
    latest.current = row?.getAttribute(rowAttribute) ?? null;
    const place = row?.querySelector<HTMLElement>(`[${rowLinkAttribute}]`);
    (place ?? row?.querySelector<HTMLElement>('input'))?.focus();
  };
  /** From the row with the focus, or else from where the person was last. */
  const step = (by: number) => () => {
    const all = rows();
    const at = all.findIndex((row) => row.getAttribute(rowAttribute) === latest.current);
    const from = all.findIndex((row) => row === current());
    if (from >= 0) goTo(all[Math.min(Math.max(from + by, 0), all.length - 1)]);
    else goTo(all[Math.max(at, 0)]);
  };

  const handlers: ShortcutHandlers<RecordShortcut> = {
    next: step(1),
    previous: step(-1),
    first: () => goTo(rows()[0]),
    last: () => goTo(rows().at(-1)),
    details: () => current()?.querySelector<HTMLElement>(`[${rowLinkAttribute}]`)?.click(),
    help: onHelp,
    ...(onNew && { new: onNew }),
    ...(onSearch && { search: onSearch }),
    ...(selection && {
      select: () => {
        const id = current()?.getAttribute(rowAttribute);
        if (id != null) selection.toggle(id);
      },
      selectAll: selection.all,
      clear: selection.clear,
    }),
  };
  useShortcuts(shortcuts, handlers, rowAttribute);
  return (id: RecordShortcut) => handlers[id] !== undefined;
}

/** There is a table and there are cards; the width of the window decides which are shown. */
function isShown(row: HTMLElement): boolean {
  return typeof row.checkVisibility !== 'function' || row.checkVisibility();
}
