'use client';

import type { TodoPage } from '@monorepo/shared-types';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { todosApiOf } from '../api/todos-api.ts';
import type { Failure } from '../model/failure.ts';
import type { TodoChange } from '../model/todo-change.ts';
import { rowsOf } from '../model/todo-rows.ts';
import type { TodoView } from '../model/todo-view.ts';
import { memoryOf, rememberDone, useKept } from './memory.ts';
import { useFailureHandler } from './use-failures.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useTodoChanges } from './use-todo-changes.ts';
import { useTodoCommands } from './use-todo-commands.ts';
import { useTodoPages } from './use-todo-pages.ts';
import { useTodoView } from './use-todo-view.ts';

/** The todos of an organisation: what is shown of them, and what can be done to them. */
export function useTodos(organization: string, drawn: { view: TodoView; page: TodoPage }) {
  const api = useMemo(() => todosApiOf(organization), [organization]);
  const memory = memoryOf(useQueryClient(), organization);
  const { view, setView } = useTodoView();
  const { query, listed } = useTodoPages(api, organization, view, drawn);

  const handleFailure = useFailureHandler(memory);
  const { knowledge, pending, send } = useTodoChanges(api, organization, memory, (failure) =>
    handleFailure(failure, send),
  );
  const commands = useTodoCommands({ memory, send, view, setView });
  const failures = useKept(memory.failures);
  useLeaveGuard(pending.length > 0 || failures.length > 0);

  const rows = useMemo(
    () => rowsOf(listed, knowledge, pending, view),
    [knowledge, listed, pending, view],
  );
  const keys = useStableKeys(rows);

  const drop = (failure: Failure) =>
    memory.failures.update((all) => all.filter((entry) => entry !== failure));
  const unsaved = {
    failures,
    onDiscard: drop,
    onSend: (failure: Failure, change: TodoChange) => {
      drop(failure);
      rememberDone(memory, change);
      send(change);
    },
  };

  return { view, setView, query, rows, keys, commands, unsaved };
}

/** The same array as long as the rows and their order are the same. */
function useStableKeys(rows: readonly { key: string }[]): readonly string[] {
  const joined = rows.map((row) => row.key).join(' ');
  return useMemo(() => (joined === '' ? [] : joined.split(' ')), [joined]);
}
