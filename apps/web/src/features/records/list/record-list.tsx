'use client';

import { AlertDialog } from '@monorepo/ui/alert-dialog';
import { deferred } from '@monorepo/ui/deferred';
import { FieldMessage } from '@monorepo/ui/field';
import { clsx } from 'clsx';
import Plus from 'lucide-react/icons/plus';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { LoadMore } from '@/features/lists/load-more.tsx';
import { usePageCommands } from '@/features/shell/page-commands.ts';
import type { RecordScreen } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { BulkBar } from './bulk-bar.tsx';
import { type BulkCommand, bulkCommandsOf } from './bulk-commands.ts';
import { ListFailed, NoRecords } from './list-state.tsx';
import { RecordCards } from './record-cards.tsx';
import { RecordTable } from './record-table.tsx';
import { RecordToolbar } from './record-toolbar.tsx';
import { RecordsSkeleton } from './records-skeleton.tsx';
import { useBulk } from './use-bulk.ts';
import { type DrawnPage, useRecordPages } from './use-record-pages.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRecordView } from './use-record-view.ts';
import { useSelection } from './use-selection.ts';

const help = deferred(() => import('./record-shortcut-help.tsx'));

export interface RecordListProps extends RecordScreen {
  /** What the server drew. */
  drawn: DrawnPage;
}

/** Records of one kind: found, ordered, narrowed down, and changed many at a time. */
export function RecordList({ organization, definition, may, drawn }: RecordListProps) {
  const t = useTranslations('records');
  const { view, setView } = useRecordView(definition);
  const { api, query, records } = useRecordPages(organization, definition, view, drawn);
  const selection = useSelection(records);
  const bulk = useBulk(organization, api, definition.softDelete === true);
  const [asked, setAsked] = useState<BulkCommand | null>(null);
  const words = { delete: t('delete'), restore: t('restore'), yes: t('yes'), no: t('no') };
  const commands = bulkCommandsOf(definition, may, view.trash, words);
  const screen = { organization, definition, may };
  useNewCommand(screen);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const loaded = help.useModule(helpOpen, () => setHelpOpen(false));

  const run = (command: BulkCommand, change?: Record<string, unknown>) => {
    setAsked(null);
    bulk.mutate(
      { command, records: selection.selected, change },
      { onSuccess: () => selection.clear() },
    );
  };
  const ask = (command: BulkCommand, change?: Record<string, unknown>) => {
    if (command.kind === 'delete' && definition.softDelete !== true) setAsked(command);
    else run(command, change);
  };

  const router = useRouter();
  const usable = useRowKeys({
    list,
    selection: commands.length > 0 ? selection : undefined,
    onNew:
      may.create && definition.form
        ? () => router.push(recordPath(organization, definition.route, 'new'))
        : undefined,
    onSearch: definition.list?.search === true ? () => search.current?.focus() : undefined,
    onHelp: () => setHelpOpen(true),
  });

  const { selected } = selection;
  const known = !query.isPending && !query.isLoadingError;
  const rows = {
    organization,
    definition,
    records,
    columns: definition.list?.columns ?? [],
    selection: commands.length > 0 ? selection : undefined,
    linked: !view.trash,
  };
  return (
    <div className="flex flex-col gap-3">
      <RecordToolbar
        {...screen}
        {...{ view, search }}
        onView={setView}
        onHelp={() => setHelpOpen(true)}
      />
      <div
        className={clsx(
          '-my-1 flex min-h-10 items-center',
          selected.length > 0 && 'sticky top-16 z-20 lg:top-2',
        )}
      >
        {selected.length > 0 ? (
          <BulkBar
            count={selected.length}
            commands={commands}
            pending={bulk.isPending}
            onRun={ask}
            onClear={selection.clear}
          />
        ) : (
          <p role="status" className="text-sm text-ink-faint tabular-nums">
            {known &&
              !query.isPlaceholderData &&
              t(query.hasNextPage ? 'count.more' : 'count.complete', { count: records.length })}
          </p>
        )}
      </div>
      {query.isRefetchError && (
        <div role="alert">
          <FieldMessage tone="danger">{t('stale')}</FieldMessage>
        </div>
      )}
      {query.isPending && <RecordsSkeleton label={t('loading')} />}
      {query.isLoadingError && (
        <ListFailed retrying={query.isFetching} onRetry={() => void query.refetch()} />
      )}
      {known && records.length === 0 && <NoRecords {...screen} view={view} onView={setView} />}
      {known && records.length > 0 && (
        <div
          ref={list}
          className={clsx('transition-opacity', query.isPlaceholderData && 'opacity-60')}
        >
          <div className="hidden sm:block">
            <RecordTable {...rows} sort={view.sort} onSort={(sort) => setView({ ...view, sort })} />
          </div>
          <div className="sm:hidden">
            <RecordCards {...rows} />
          </div>
        </div>
      )}
      {query.hasNextPage && (
        <LoadMore
          hasMore
          loading={query.isFetchingNextPage}
          failed={query.isFetchNextPageError}
          onLoad={() => void query.fetchNextPage()}
          words={{
            load: t('more.load'),
            loading: t('more.loading'),
            end: '',
            failed: t('more.failed'),
          }}
        />
      )}
      {loaded && (
        <loaded.RecordShortcutHelp open={helpOpen} usable={usable} onOpenChange={setHelpOpen} />
      )}
      <AlertDialog
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        title={t('confirm.deleteMany', { count: selected.length })}
        description={t('confirm.forGood')}
        confirmLabel={t('delete')}
        cancelLabel={t('cancel')}
        tone="danger"
        onConfirm={() => asked && run(asked)}
      />
    </div>
  );
}

/** The palette offers a new record while its list is shown. */
function useNewCommand({ organization, definition, may }: RecordScreen) {
  const t = useTranslations('records');
  const router = useRouter();
  usePageCommands(() => ({
    label: definition.labelPlural,
    commands:
      may.create && definition.form
        ? [
            {
              id: `${definition.route}.new`,
              label: t('new', { label: definition.label }),
              icon: <Plus />,
              onSelect: () => router.push(recordPath(organization, definition.route, 'new')),
            },
          ]
        : [],
  }));
}
