'use client';

import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ItemRow } from '../model/rows.ts';
import { useLatest } from './use-latest.ts';
import type { useRowFocus } from './use-row-focus.ts';
import type { useSelection } from './use-selection.ts';
import type { ItemCommands } from './use-commands.ts';

/** What can be done to one row, by its key. The same functions for the life of the list, so that rows stay as drawn. */
export interface RowCommands {
  /** `range` reaches from the row picked last. */
  select: (key: string, range: boolean) => void;
  complete: (key: string, completed: boolean) => void;
  edit: (key: string) => void;
  /** Takes the row itself: it may be out of sight by the time its field is left. */
  rename: (row: ItemRow, title: string) => void;
  endEdit: (key: string, refocus: boolean) => void;
  open: (key: string) => void;
  remove: (key: string) => void;
  /** -1 is up, 1 is down, -Infinity to the top. */
  moveBy: (key: string, by: number) => void;
}

interface RowContext {
  rows: readonly ItemRow[];
  commands: ItemCommands;
  selection: ReturnType<typeof useSelection>;
  focus: ReturnType<typeof useRowFocus>;
  moveBy: RowCommands['moveBy'];
}

/** The row that is open in the dialog, as it was when it was opened; it stays while the dialog fades. */
export interface OpenDetails {
  readonly row: ItemRow;
  readonly open: boolean;
  /** Counts the openings: each begins anew. */
  readonly opening: number;
}

/** Commands by a row's key, which row is being edited, and which is open in the dialog. */
export function useRowCommands({ rows, commands, selection, focus, moveBy }: RowContext) {
  const [editingKey, setEditingKey] = useState<string | null>(null);
  const [details, setDetails] = useState<OpenDetails | null>(null);

  const onRow = (key: string, act: (row: ItemRow) => void) => {
    const row = rows.find((candidate) => candidate.key === key);
    if (row !== undefined) act(row);
  };

  const rowCommands = useStable({
    select: (key, range) => (range ? selection.extend(key) : selection.toggle(key)),
    complete: (key, completed) => onRow(key, (row) => commands.setCompleted([row], completed)),
    edit: setEditingKey,
    rename: (row, title) => commands.change(row, { title }),
    endEdit: (key, refocus) => {
      const end = () => setEditingKey((editing) => (editing === key ? null : editing));
      if (!refocus) {
        end();
        return;
      }
      // The title has to be back before the next key is pressed, which may come at once.
      flushSync(end);
      focus.focusRow(key);
    },
    open: (key) =>
      onRow(key, (row) =>
        setDetails((last) => ({ row, open: true, opening: (last?.opening ?? 0) + 1 })),
      ),
    remove: (key) => onRow(key, (row) => commands.remove([row])),
    moveBy,
  });

  const closeDetails = () => setDetails((shown) => shown && { ...shown, open: false });
  return { rowCommands, editingKey, details, closeDetails };
}

/** The same functions at every drawing, each running its latest version. */
function useStable(commands: RowCommands): RowCommands {
  const latest = useLatest(commands);
  return useMemo(
    () => ({
      select: (...args) => latest.current.select(...args),
      complete: (...args) => latest.current.complete(...args),
      edit: (...args) => latest.current.edit(...args),
      rename: (...args) => latest.current.rename(...args),
      endEdit: (...args) => latest.current.endEdit(...args),
      open: (...args) => latest.current.open(...args),
      remove: (...args) => latest.current.remove(...args),
      moveBy: (...args) => latest.current.moveBy(...args),
    }),
    [latest],
  );
}
