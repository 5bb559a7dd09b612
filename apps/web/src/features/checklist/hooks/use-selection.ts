'use client';

import { useMemo, useState } from 'react';
import {
  keepShown,
  noSelection,
  selectAll,
  selectRange,
  toggleRow,
  type Selection,
} from '../model/selection.ts';
import type { ItemRow } from '../model/rows.ts';

/** Which rows are picked. Never holds a row that is not shown. */
export function useSelection(rows: readonly ItemRow[], keys: readonly string[]) {
  const [chosen, setChosen] = useState<Selection>(noSelection);
  /** Touch has no hover that would show the boxes: there, a button does. */
  const [asked, setAsked] = useState(false);
  const selection = useMemo(() => keepShown(chosen, keys), [chosen, keys]);
  const selected = useMemo(
    () => rows.filter((row) => selection.keys.has(row.key)),
    [rows, selection],
  );

  const selecting = asked || selection.keys.size > 0;
  const clear = () => {
    setChosen(noSelection);
    setAsked(false);
  };

  return {
    selection,
    selected,
    selecting,
    toggle: (key: string) => setChosen(toggleRow(selection, key)),
    extend: (key: string) => setChosen(selectRange(selection, keys, key)),
    selectAll: () => setChosen(selectAll(keys)),
    startOrEnd: () => (selecting ? clear() : setAsked(true)),
    clear,
  };
}
