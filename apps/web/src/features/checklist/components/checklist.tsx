'use client';

import type { Page, Permission } from '@monorepo/shared-types';
import { deferred } from '@monorepo/ui/deferred';
import { FieldMessage } from '@monorepo/ui/field';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useDrag } from '../hooks/use-drag.ts';
import { useMove } from '../hooks/use-move.ts';
import { useRowCommands } from '../hooks/use-row-commands.ts';
import { useRowFocus } from '../hooks/use-row-focus.ts';
import { useSelection } from '../hooks/use-selection.ts';
import { useChecklist } from '../hooks/use-checklist.ts';
import type { ChecklistDefinition } from '../model/definition.ts';
import type { Item } from '../model/item.ts';
import { isReorderable, type ChecklistView } from '../model/view.ts';
import { ListEnd } from './list-end.tsx';
import { ListError } from './list-error.tsx';
import { ListStatus } from './list-status.tsx';
import { Composer } from './composer.tsx';
import { EmptyList } from './empty-list.tsx';
import { ItemList } from './item-list.tsx';
import { RowsSkeleton } from './checklist-skeleton.tsx';
import { Toolbar } from './toolbar.tsx';
import { UnsavedChanges } from './unsaved-changes.tsx';
import { useScreenShortcuts } from './use-screen-shortcuts.ts';

const checklistDialogs = deferred(() => import('./dialogs.tsx'));

export interface ChecklistProps {
  definition: ChecklistDefinition;
  /** The organisation's slug. */
  organization: string;
  permissions: readonly Permission[];
  /** What the server drew. */
  view: ChecklistView;
  page: Page<Item>;
}

export function Checklist(props: ChecklistProps) {
  const { definition, organization, permissions } = props;
  const t = useTranslations('checklist');
  const items = useChecklist(definition, organization, props);
  const { view, setView, query, rows, keys, commands } = items;
  const writable = definition.permissions.every((needed) => permissions.includes(needed));
  const reorderable = writable && isReorderable(view);

  const composer = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [helpOpen, setHelpOpen] = useState(false);

  const selection = useSelection(rows, keys);
  const focus = useRowFocus(keys, () => (composer.current ?? search.current)?.focus());
  const move = useMove({
    rows,
    hasMore: query.hasNextPage,
    loadMore: async () => (await query.fetchNextPage()).data?.pages.at(-1)?.items ?? [],
    change: commands.change,
  });
  const drag = useDrag({ enabled: reorderable, rows, keys, list: focus.list, ...move });
  const { rowCommands, editingKey, details, closeDetails } = useRowCommands({
    rows,
    commands,
    selection,
    focus,
    moveBy: drag.moveBy,
  });

  useScreenShortcuts({
    writable,
    reorderable,
    isDragging: drag.isDragging,
    focus,
    selection,
    commands,
    rowCommands,
    rows,
    toComposer: () => composer.current?.focus(),
    toSearch: () => {
      search.current?.focus();
      search.current?.select();
    },
    toHelp: () => setHelpOpen(true),
  });

  const dialogs = checklistDialogs.useModule(details?.open === true || helpOpen, () => {
    closeDetails();
    setHelpOpen(false);
  });

  const failed = query.isLoadingError;
  const isEmpty = rows.length === 0;
  const isKnown = !query.isPending && !failed;

  return (
    <div className="flex flex-col gap-3">
      {writable && <Composer field={composer} onAdd={commands.add} />}
      <Toolbar
        view={view}
        search={search}
        onView={setView}
        onLeaveSearch={() => focus.step(0)}
        onHelp={() => setHelpOpen(true)}
        selecting={selection.selecting}
        onSelect={writable && !isEmpty ? selection.startOrEnd : undefined}
      />
      <UnsavedChanges {...items.unsaved} onEmpty={() => composer.current?.focus()} />
      <ListStatus
        count={isKnown && !query.isPlaceholderData ? rows.length : null}
        hasMore={query.hasNextPage}
        selection={selection}
        commands={commands}
        onLeave={focus.hold}
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
          {failed && <ListError retrying={query.isFetching} onRetry={() => void query.refetch()} />}
          {isKnown && isEmpty && <EmptyList view={view} writable={writable} onView={setView} />}
          {isKnown && !isEmpty && (
            <ItemList
              list={focus.list}
              rows={rows}
              currentKey={focus.currentKey}
              editingKey={editingKey}
              selectedKeys={selection.selection.keys}
              selecting={selection.selecting}
              writable={writable}
              reorderable={reorderable}
              sortable={drag.sortable}
              outdated={query.isPlaceholderData}
              commands={rowCommands}
            />
          )}
        </section>
        {isKnown && (!isEmpty || query.hasNextPage) && (
          <ListEnd query={query} keys={keys} focusRow={focus.focusRow} />
        )}
      </div>
      <p role="status" className="sr-only">
        {drag.announcement}
      </p>
      {dialogs && details !== null && (
        <dialogs.Details
          key={details.opening}
          row={details.row}
          open={details.open}
          writable={writable}
          onClose={closeDetails}
          onSave={(patch) => {
            if (Object.keys(patch).length > 0) commands.change(details.row, patch);
            closeDetails();
          }}
        />
      )}
      {dialogs && (
        <dialogs.ShortcutHelp open={helpOpen} writable={writable} onOpenChange={setHelpOpen} />
      )}
    </div>
  );
}
