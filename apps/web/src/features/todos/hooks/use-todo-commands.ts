'use client';

import { useToasts } from '@monorepo/ui/toast';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import {
  createOf,
  inverseOf,
  type BulkChange,
  type TodoChange,
  type TodoPatch,
} from '../model/todo-change.ts';
import type { TodoRow } from '../model/todo-rows.ts';
import { belongsTo, defaultView, matchesSearch, type TodoView } from '../model/todo-view.ts';
import { rememberDone, type Memory } from './memory.ts';
import { toastIdOf } from './toast-id.ts';

export interface TodoCommands {
  add: (title: string) => void;
  change: (row: TodoRow, patch: TodoPatch) => void;
  setCompleted: (rows: readonly TodoRow[], completed: boolean) => void;
  remove: (rows: readonly TodoRow[]) => void;
  undo: () => void;
}

interface CommandContext {
  memory: Memory;
  send: (change: TodoChange) => void;
  view: TodoView;
  setView: (view: TodoView) => void;
}

/** What a person does to todos: sends the change, keeps how to undo it, and says what is no longer to be seen. */
export function useTodoCommands({ memory, send, view, setView }: CommandContext): TodoCommands {
  const t = useTranslations('todos');
  const toasts = useToasts();

  const takeBack = useCallback(
    (change: TodoChange) => {
      const isThere = memory.done.get().includes(change);
      if (!isThere) return;
      memory.done.update((done) => done.filter((entry) => entry !== change));
      toasts.dismiss(toastIdOf(change));
      send(inverseOf(change));
    },
    [memory, send, toasts],
  );

  const perform = useCallback(
    (change: TodoChange, message?: string) => {
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

  return useMemo<TodoCommands>(
    () => ({
      add: (title) => {
        perform(createOf({ title }));
        const todo = { title, description: '', completed: false };
        if (belongsTo(view, todo) && (view.search === '' || matchesSearch(view, todo))) return;
        toasts.show({
          title: t('toast.hidden', { title }),
          action: {
            label: t('toast.showAll'),
            onSelect: () => setView({ ...defaultView, order: view.order }),
          },
        });
      },
      change: (row, patch) => {
        perform({ type: 'update', id: row.key, patch, base: row.todo });
      },
      setCompleted: (rows, completed) => {
        const changing = rows.filter((row) => row.todo.completed !== completed);
        const [only] = changing;
        if (only === undefined) return;
        const change: TodoChange =
          changing.length === 1
            ? { type: 'update', id: only.key, patch: { completed }, base: only.todo }
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
            ? { type: 'delete', id: only.key, base: only.todo }
            : bulkOf('delete', rows),
          t('toast.deleted', { count: rows.length }),
        );
      },
      undo: () => {
        const last = memory.done.get().at(-1);
        if (last === undefined) {
          toasts.show({ id: 'todos-undo', title: t('toast.nothingToUndo') });
          return;
        }
        takeBack(last);
        toasts.show({ id: 'todos-undo', title: t('toast.undone'), durationMs: 2500 });
      },
    }),
    [memory, perform, setView, t, takeBack, toasts, view],
  );
}

function bulkOf(action: BulkChange['action'], rows: readonly TodoRow[]): BulkChange {
  return { type: 'bulk', action, ids: rows.map((row) => row.key) };
}
