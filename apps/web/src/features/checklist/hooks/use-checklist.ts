'use client';

import type { Page } from '@monorepo/shared-types';
import type { Item } from '../model/item.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { checklistApiOf } from '../api/checklist-api.ts';
import type { ChecklistDefinition } from '../model/definition.ts';
import type { Failure } from '../model/failure.ts';
import type { ItemChange } from '../model/change.ts';
import { rowsOf } from '../model/rows.ts';
import type { ChecklistView } from '../model/view.ts';
import { memoryOf, rememberDone, useKept } from './memory.ts';
import { useFailureHandler } from './use-failures.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useChanges } from './use-changes.ts';
import { useCommands } from './use-commands.ts';
import { usePages } from './use-pages.ts';
import { useView } from './use-view.ts';

/** The items of an organisation: what is shown of them, and what can be done to them. */
export function useChecklist(
  definition: ChecklistDefinition,
  organization: string,
  drawn: { view: ChecklistView; page: Page<Item> },
) {
  const api = useMemo(() => checklistApiOf(definition, organization), [definition, organization]);
  const { path } = definition;
  /** Everything of the list is cached and sent under it. */
  const listKey = useMemo(() => [path, organization], [path, organization]);
  const memory = memoryOf(useQueryClient(), listKey.join('/'));
  const { view, setView } = useView();
  const { query, listed } = usePages(api, listKey, view, drawn);

  const handleFailure = useFailureHandler(memory);
  const { knowledge, pending, send } = useChanges(api, listKey, memory, (failure) =>
    handleFailure(failure, send),
  );
  const commands = useCommands({ memory, send, view, setView });
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
    onSend: (failure: Failure, change: ItemChange) => {
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
