'use client';

import { useShortcuts, type ShortcutHandlers } from '@/features/lists/use-shortcuts.ts';
import { rowAttribute, rowTitleAttribute, type useRowFocus } from '../hooks/use-row-focus.ts';
import type { useSelection } from '../hooks/use-selection.ts';
import type { ItemCommands } from '../hooks/use-commands.ts';
import type { ItemRow } from '../model/rows.ts';
import { type ShortcutId, shortcuts } from '../model/shortcuts.ts';
import { useShortcutCommands } from './use-shortcut-commands.ts';
import type { RowCommands } from '../hooks/use-row-commands.ts';

export interface ScreenShortcutContext {
  writable: boolean;
  reorderable: boolean;
  /** A row is being dragged: the keys are its. */
  isDragging: () => boolean;
  focus: ReturnType<typeof useRowFocus>;
  selection: ReturnType<typeof useSelection>;
  commands: ItemCommands;
  rowCommands: RowCommands;
  rows: readonly ItemRow[];
  toComposer: () => void;
  toSearch: () => void;
  toHelp: () => void;
}

/** What each shortcut does on this screen. Changes go to the selection where there is one, else to the row with the focus. */
export function useScreenShortcuts(context: ScreenShortcutContext) {
  const { writable, reorderable, isDragging, focus, selection, commands, rowCommands } = context;

  const onRow = (act: (key: string) => void) => () => {
    const key = document.activeElement?.closest(`[${rowAttribute}]`)?.getAttribute(rowAttribute);
    if (key !== null && key !== undefined) act(key);
  };
  const onTargets = (act: (rows: readonly ItemRow[]) => void) => () => {
    if (selection.selected.length > 0) {
      act(selection.selected);
      selection.clear();
      return;
    }
    onRow((key) => {
      const row = context.rows.find((candidate) => candidate.key === key);
      if (row !== undefined) act([row]);
    })();
  };
  const walk = (by: number) => () => {
    if (!isDragging()) focus.step(by);
  };

  const reading: ShortcutHandlers<ShortcutId> = {
    search: context.toSearch,
    next: walk(1),
    previous: walk(-1),
    first: walk(Number.NEGATIVE_INFINITY),
    last: walk(Number.POSITIVE_INFINITY),
    details: onRow(rowCommands.open),
    help: context.toHelp,
  };
  const writing: ShortcutHandlers<ShortcutId> = {
    new: context.toComposer,
    complete: onTargets((rows) =>
      commands.setCompleted(
        rows,
        rows.some((row) => !row.item.completed),
      ),
    ),
    edit: onRow(rowCommands.edit),
    delete: onTargets(commands.remove),
    select: onRow((key) => rowCommands.select(key, false)),
    selectRange: onRow((key) => rowCommands.select(key, true)),
    selectAll: selection.selectAll,
    undo: commands.undo,
    ...(selection.selecting && { clear: selection.clear }),
    ...(reorderable && {
      moveUp: onRow((key) => rowCommands.moveBy(key, -1)),
      moveDown: onRow((key) => rowCommands.moveBy(key, 1)),
    }),
  };
  const handlers = writable ? { ...reading, ...writing } : reading;
  useShortcuts(shortcuts, handlers, rowTitleAttribute);
  useShortcutCommands(handlers, selection.selected.length > 0);
}
