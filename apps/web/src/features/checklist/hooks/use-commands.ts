'use client';

import { useToasts } from '@monorepo/ui/toast';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import {
  createOf,
  inverseOf,
  type BulkChange,
  type ItemChange,
  type ItemPatch,
} from '../model/change.ts';
import type { ItemRow } from '../model/rows.ts';
import { belongsTo, defaultView, matchesSearch, type ChecklistView } from '../model/view.ts';
import { rememberDone, type Memory } from './memory.ts';
import { toastIdOf } from './toast-id.ts';

export interface ItemCommands {
  add: (title: string) => void;
  change: (row: ItemRow, patch: ItemPatch) => void;
  setCompleted: (rows: readonly ItemRow[], completed: boolean) => void;
  remove: (rows: readonly ItemRow[]) => void;
  undo: () => void;
}

interface CommandContext {
  memory: Memory;
  send: (change: ItemChange) => void;
  view: ChecklistView;
  setView: (view: ChecklistView) => void;
}

/** What a person does to items: sends the change, keeps how to undo it, and says what is no longer to be seen. */
export function useCommands({ memory, send, view, setView }: CommandContext): ItemCommands {
  const t = useTranslations('checklist');
  const toasts = useToasts();

  const takeBack = useCallback(
    (change: ItemChange) => {
      const isThere = memory.done.get().includes(change);
      if (!isThere) return;
      memory.done.update((done) => done.filter((entry) => entry !== change));
      toasts.dismiss(toastIdOf(change));
      send(inverseOf(change));
    },
    [memory, send, toasts],
  );

  const perform = useCallback(
    (change: ItemChange, message?: string) => {
      rememberDone(memory, change);
      send(change);
      if (message === undefined) return;
      toasts.show({
        id: toastIdOf(change),
        title: message,
        action: { label: t('toast.undo'), onSelect: () => takeBack(change) },
      });
    },
    [memory, send, t, takeBack, toasts],
  );

  return useMemo<ItemCommands>(
    () => ({
      add: (title) => {
        perform(createOf({ title }));
        const item = { title, description: '', completed: false };
        if (belongsTo(view, item) && (view.search === '' || matchesSearch(view, item))) return;
        toasts.show({
          title: t('toast.hidden', { title }),
          action: {
            label: t('toast.showAll'),
            onSelect: () => setView({ ...defaultView, order: view.order }),
          },
        });
      },
      change: (row, patch) => {
        perform({ type: 'update', id: row.key, patch, base: row.item });
      },
      setCompleted: (rows, completed) => {
        const changing = rows.filter((row) => row.item.completed !== completed);
        const [only] = changing;
        if (only === undefined) return;
        const change: ItemChange =
          changing.length === 1
            ? { type: 'update', id: only.key, patch: { completed }, base: only.item }
            : bulkOf(completed ? 'complete' : 'reopen', changing);
        const count = changing.length;
        const staysInSight = count === 1 && belongsTo(view, { completed });
        const message = t(completed ? 'toast.completed' : 'toast.reopened', { count });
        perform(change, staysInSight ? undefined : message);
      },
      remove: (rows) => {
        const [only] = rows;
        if (only === undefined) return;
        perform(
          rows.length === 1
            ? { type: 'delete', id: only.key, base: only.item }
            : bulkOf('delete', rows),
          t('toast.deleted', { count: rows.length }),
        );
      },
      undo: () => {
        const last = memory.done.get().at(-1);
        if (last === undefined) {
          toasts.show({ id: 'checklist-undo', title: t('toast.nothingToUndo') });
          return;
        }
        takeBack(last);
        toasts.show({ id: 'checklist-undo', title: t('toast.undone'), durationMs: 2500 });
      },
    }),
    [memory, perform, setView, t, takeBack, toasts, view],
  );
}

function bulkOf(action: BulkChange['action'], rows: readonly ItemRow[]): BulkChange {
  return { type: 'bulk', action, ids: rows.map((row) => row.key) };
}
