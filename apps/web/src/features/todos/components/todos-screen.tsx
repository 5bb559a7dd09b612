'use client';

import type { Permission, TodoPage } from '@monorepo/shared-types';
import { Button } from '@monorepo/ui/button';
import { EmptyState } from '@monorepo/ui/empty-state';
import { FieldMessage } from '@monorepo/ui/field';
import CloudOff from 'lucide-react/icons/cloud-off';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { LoadMore } from '@/features/lists/load-more.tsx';
import { useLatest } from '../hooks/use-latest.ts';
import { useMove } from '../hooks/use-move.ts';
import { useRowFocus } from '../hooks/use-row-focus.ts';
import { useSelection } from '../hooks/use-selection.ts';
import { useTodos } from '../hooks/use-todos.ts';
import type { TodoRow } from '../model/todo-rows.ts';
import { isReorderable, pageSize, type TodoView } from '../model/todo-view.ts';
import type { DragEvent } from '../reorder/sortable-list.ts';
import { useReorder } from '../reorder/use-reorder.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { RowCommands } from './row-commands.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { TodoComposer } from './todo-composer.tsx';
import { TodoDetails } from './todo-details.tsx';
import { TodoEmpty } from './todo-empty.tsx';
import { TodoList } from './todo-list.tsx';
import { RowsSkeleton } from './todo-skeleton.tsx';
import { TodoToolbar } from './todo-toolbar.tsx';
import { UnsavedChanges } from './unsaved-changes.tsx';
import { useTodoShortcuts } from './use-todo-shortcuts.ts';

export interface TodosScreenProps {
  /** The organisation's slug. */
  organization: string;
  permissions: readonly Permission[];
  /** What the server drew. */
  view: TodoView;
  page: TodoPage;
}

export function TodosScreen({
  organization,
  permissions,
  view: drawnView,
  page,
}: TodosScreenProps) {
  const t = useTranslations('todos');
  const todos = useTodos(organization, { view: drawnView, page });
  const { view, setView, query, rows, keys, commands, memory, failures, send } = todos;
  const writable = permissions.includes('todo:update');
  const reorderable = writable && isReorderable(view);

  const composer = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [editingKey, setEditingKey] = useState<string | null>(null);
  const [details, setDetails] = useState<{ row: TodoRow; open: boolean } | null>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const [announcement, setAnnouncement] = useState('');

  const selection = useSelection(rows, keys);
  const focus = useRowFocus(keys, () => (composer.current ?? search.current)?.focus());
  const move = useMove({
    rows,
    hasMore: query.hasNextPage,
    loadMore: async () => (await query.fetchNextPage()).data?.pages.at(-1)?.items ?? [],
    change: commands.change,
  });

  const rowOf = (key: string) => rows.find((row) => row.key === key);
  const open = (key: string) => {
    const row = rowOf(key);
    if (row !== undefined) setDetails({ row, open: true });
  };

  const actions: RowCommands = {
    select: (key, range) => (range ? selection.extend(key) : selection.toggle(key)),
    complete: (key, completed) => {
      const row = rowOf(key);
      if (row !== undefined) commands.setCompleted([row], completed);
    },
    edit: setEditingKey,
    rename: (key, title) => {
      const row = rowOf(key);
      if (row !== undefined) commands.change(row, { title });
    },
    endEdit: (key, refocus) => {
      setEditingKey((editing) => (editing === key ? null : editing));
      if (refocus) requestAnimationFrame(() => focus.focusRow(key));
    },
    open,
    remove: (key) => {
      const row = rowOf(key);
      if (row !== undefined) commands.remove([row]);
    },
    moveBy: move.moveBy,
  };
  const rowCommands = useStableCommands(actions);

  const wordsOf = ({ phase, key, index }: DragEvent) => {
    const title = rowOf(key)?.todo.title ?? '';
    return t(`move.${phase}`, { title, position: index + 1, total: rows.length });
  };
  const dragging = useRef(false);
  const sortable = useReorder(reorderable, keys, focus.list, (event) => {
    dragging.current = event.phase === 'lifted' || event.phase === 'over';
    setAnnouncement(wordsOf(event));
    if (event.phase === 'dropped' && event.moved) void move.moveTo(event.key, event.index);
  });

  useTodoShortcuts({
    writable,
    reorderable,
    isBusy: () => dragging.current,
    focus,
    selection,
    commands,
    actions,
    rowOf,
    toComposer: () => composer.current?.focus(),
    toSearch: () => {
      search.current?.focus();
      search.current?.select();
    },
    toHelp: () => setHelpOpen(true),
  });

  const focusAt = useRef<number | null>(null);
  const focusRow = focus.focusRow;
  useEffect(() => {
    const key = focusAt.current === null ? undefined : keys[focusAt.current];
    if (key === undefined) return;
    focusAt.current = null;
    focusRow(key);
  }, [focusRow, keys]);

  const failed = query.isLoadingError;
  const { selected } = selection;
  const endSelection = (act: () => void) => () => {
    act();
    selection.clear();
  };

  return (
    <div className="flex flex-col gap-4">
      {writable && <TodoComposer field={composer} onAdd={commands.add} />}
      <TodoToolbar
        view={view}
        search={search}
        onView={setView}
        onLeaveSearch={() => focus.step(0)}
        onHelp={() => setHelpOpen(true)}
        onSelect={writable && rows.length > 0 ? selection.start : undefined}
      />
      <p role="status" className="-mb-2 min-h-5 text-sm text-ink-faint tabular-nums">
        {query.isPending || failed || query.isPlaceholderData
          ? null
          : t(query.hasNextPage ? 'count.more' : 'count.complete', { count: rows.length })}
      </p>
      <UnsavedChanges
        failures={failures}
        onSend={(failure, change) => {
          memory.failures.update((all) => all.filter((entry) => entry !== failure));
          send(change);
        }}
        onDiscard={(failure) =>
          memory.failures.update((all) => all.filter((entry) => entry !== failure))
        }
      />
      {query.isRefetchError && (
        <div role="alert">
          <FieldMessage tone="danger">{t('error.stale')}</FieldMessage>
        </div>
      )}
      <div>
        <section
          aria-label={t('list')}
          className="overflow-clip rounded-xl border border-line bg-surface shadow-card"
        >
          {query.isPending && <RowsSkeleton rows={8} />}
          {failed && (
            <EmptyState
              icon={<CloudOff />}
              title={t('error.title')}
              description={t('error.hint')}
              action={
                <Button loading={query.isFetching} onClick={() => void query.refetch()}>
                  {t('error.retry')}
                </Button>
              }
            />
          )}
          {!failed && !query.isPending && rows.length === 0 && (
            <TodoEmpty view={view} writable={writable} onView={setView} />
          )}
          {!failed && rows.length > 0 && (
            <TodoList
              list={focus.list}
              rows={rows}
              currentKey={focus.currentKey}
              editingKey={editingKey}
              selectedKeys={selection.selection.keys}
              selecting={selection.selecting}
              writable={writable}
              reorderable={reorderable}
              sortable={sortable}
              outdated={query.isPlaceholderData}
              commands={rowCommands}
            />
          )}
        </section>
        {selected.length > 0 && (
          <BulkBar
            selected={selected.length}
            loaded={rows.length}
            canComplete={selected.some((row) => !row.todo.completed)}
            canReopen={selected.some((row) => row.todo.completed)}
            onSelectAll={selection.selectAll}
            onComplete={endSelection(() => commands.setCompleted(selected, true))}
            onReopen={endSelection(() => commands.setCompleted(selected, false))}
            onDelete={endSelection(() => commands.remove(selected))}
            onClear={selection.clear}
          />
        )}
        {!failed && (rows.length > 0 || query.hasNextPage) && (
          <LoadMore
            hasMore={query.hasNextPage}
            loading={query.isFetchingNextPage}
            failed={query.isFetchNextPageError}
            onLoad={(asked) => {
              if (asked) focusAt.current = rows.length;
              void query.fetchNextPage();
            }}
            words={{
              load: t('more.load'),
              loading: t('more.loading'),
              end: rows.length > pageSize ? t('more.end') : '',
              failed: t('more.failed'),
            }}
          />
        )}
      </div>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {details !== null && (
        <TodoDetails
          key={details.row.key}
          row={details.row}
          open={details.open}
          writable={writable}
          onClose={() => setDetails({ ...details, open: false })}
          onSave={(patch) => {
            if (Object.keys(patch).length > 0) commands.change(details.row, patch);
            setDetails({ ...details, open: false });
          }}
        />
      )}
      <ShortcutHelp open={helpOpen} writable={writable} onOpenChange={setHelpOpen} />
    </div>
  );
}

/** The same functions at every drawing, each running its latest version. */
function useStableCommands(commands: RowCommands): RowCommands {
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
