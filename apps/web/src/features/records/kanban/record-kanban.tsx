'use client';

import type { Page, Summary } from '@monorepo/shared-types';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { recordsApiOf } from '../api/records-api.ts';
import { recordsKey } from '../api/records-cache.ts';
import { RecordToolbar } from '../list/record-toolbar.tsx';
import { useRecordView } from '../list/use-record-view.ts';
import {
  type FieldOf,
  type RecordData,
  type RecordOption,
  type RecordScreen,
} from '../model/definition.ts';
import { cardsIn, columnOf, countQuery, leadsTo, moveTo } from '../model/kanban.ts';
import { type RecordView, writeView } from '../model/record-view.ts';
import { handleOf, KanbanCard } from './kanban-card.tsx';
import { KanbanColumn, type KanbanColumnProps } from './kanban-column.tsx';
import type { KanbanDrag } from './kanban-drag.ts';
import { useCardMoves } from './use-card-moves.ts';
import { useColumn } from './use-column.ts';
import { useKanbanDrag } from './use-kanban-drag.ts';
import { useLiftedCard } from './use-lifted-card.ts';

export interface DrawnKanban {
  view: RecordView;
  counts: Summary;
  /** The first cards of each column, by its value. */
  columns: Readonly<Record<string, Page<RecordData>>>;
}

export interface RecordKanbanProps extends RecordScreen {
  field: FieldOf<'enum'>;
  /** Fields below the title of a card. */
  card: readonly string[];
  drawn: DrawnKanban;
}

/** Records in columns by one of their values, moved from one into another as far as each may be. */
export function RecordKanban({ field, card, drawn, ...screen }: RecordKanbanProps) {
  const { definition, may } = screen;
  const by = field.name;
  const t = useTranslations('records.kanban');
  const { view, setView } = useRecordView(definition);
  const counts = useCounts(screen, by, view, drawn);
  const instructions = useId();
  const board = useRef<HTMLDivElement>(null);
  const labelOf = (column: string) =>
    field.options.find(({ value }) => value === column)?.label ?? column;

  const moves = useCardMoves(screen, by, labelOf);
  const takes = (record: RecordData, column: string) =>
    !moves.pending.has(record.id) && moveTo(definition, by, record, column, may) !== null;
  const held = useLiftedCard({
    ...{ definition, by, takes, labelOf },
    columns: field.options,
    announce: moves.announce,
    onMove: moves.moveCard,
  });
  const followFocus = useFocusAfterMove(moves.pending);

  /** Every card that is drawn, for the pointer, which knows their ids alone. */
  const cards = useRef(new Map<string, RecordData>());
  const withCard = (id: string, run: (record: RecordData) => void) => {
    const record = cards.current.get(id);
    if (record !== undefined) run(record);
  };
  const drag = useKanbanDrag(board, {
    accepts: (id, column) => {
      const record = cards.current.get(id);
      return record !== undefined && takes(record, column);
    },
    onLift: (id) => withCard(id, held.lift),
    onOver: (column) => held.lifted && held.moveOver(held.lifted.record, column),
    onDrop: (id, column) => withCard(id, (record) => held.drop(record, column)),
  });

  const standingOf = (column: string): KanbanColumnProps['standing'] => {
    const record = held.lifted?.record;
    if (record === undefined || columnOf(record, by) === column) return 'none';
    if (held.lifted?.over === column) return 'over';
    if (takes(record, column)) return 'open';
    const from = columnOf(record, by);
    return {
      closed: leadsTo(definition, by, from, column)
        ? t('refused')
        : t('noWay', { column: labelOf(from) }),
    };
  };

  return (
    <div className="flex flex-col gap-4">
      <RecordToolbar {...screen} view={view} onView={setView} />
      <p id={instructions} hidden>
        {t('instructions')}
      </p>
      <p role="status" className="sr-only">
        {moves.announcement}
      </p>
      <div
        ref={board}
        className="-mx-4 flex snap-x snap-mandatory scroll-px-4 items-stretch gap-3 overflow-x-auto px-4 pb-3 sm:-mx-8 sm:snap-none sm:scroll-px-8 sm:px-8"
      >
        {field.options.map((option) => (
          <Column
            key={option.value}
            {...{ screen, by, option, view, card, drag, instructions, cards }}
            drawn={drawn}
            count={counts?.get(option.value) ?? (counts && 0)}
            standing={standingOf(option.value)}
            moved={moves.moved}
            pending={moves.pending}
            liftedId={held.lifted?.record.id}
            targetsOf={(record) => field.options.filter(({ value }) => takes(record, value))}
            onMove={(record, to) => {
              followFocus(record);
              moves.moveCard(record, to);
            }}
            onKey={(record, event) => {
              followFocus(record);
              held.onKey(record, event);
            }}
            onBlur={(record) => {
              if (held.lifted?.record.id === record.id) held.drop(record, null);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface ColumnProps {
  screen: RecordScreen;
  by: string;
  option: RecordOption;
  view: RecordView;
  card: readonly string[];
  drag: KanbanDrag | null;
  instructions: string;
  cards: { readonly current: Map<string, RecordData> };
  drawn: DrawnKanban;
  count: number | undefined;
  standing: KanbanColumnProps['standing'];
  moved: ReadonlyMap<string, RecordData>;
  pending: ReadonlySet<string>;
  liftedId: string | undefined;
  targetsOf: (record: RecordData) => RecordOption[];
  onMove: (record: RecordData, to: string) => void;
  onKey: (record: RecordData, event: KeyboardEvent<HTMLElement>) => void;
  onBlur: (record: RecordData) => void;
}

/** A column with what is loaded of it. */
function Column(props: ColumnProps) {
  const { screen, by, option, view, drawn, cards, moved, pending, count } = props;
  const { organization, definition } = screen;
  const isDrawn = writeView(definition, view) === writeView(definition, drawn.view);
  const first = isDrawn ? drawn.columns[option.value] : undefined;
  const { query, loaded } = useColumn({ organization, definition, by, option, view, first });
  const records = cardsIn(by, option.value, loaded, moved);
  useEffect(() => {
    for (const record of records) cards.current.set(record.id, record);
  });
  const shift = shiftOf(by, option.value, loaded, moved);
  return (
    <KanbanColumn
      {...{ option }}
      count={count === undefined ? undefined : Math.max(count + shift, 0)}
      drag={props.drag}
      standing={props.standing}
      loading={query.isPending}
      failed={query.isLoadingError || query.isFetchNextPageError}
      hasMore={query.hasNextPage}
      loadingMore={query.isFetchingNextPage}
      onRetry={() => void (query.isLoadingError ? query.refetch() : query.fetchNextPage())}
      onMore={() => void query.fetchNextPage()}
    >
      {records.map((record) => (
        <KanbanCard
          key={record.id}
          {...{ organization, definition, record }}
          card={props.card}
          targets={props.targetsOf(record)}
          pending={pending.has(record.id)}
          lifted={props.liftedId === record.id}
          drag={props.drag}
          instructions={props.instructions}
          onMove={(to) => props.onMove(record, to)}
          onKey={(event) => props.onKey(record, event)}
          onBlur={() => props.onBlur(record)}
        />
      ))}
    </KanbanColumn>
  );
}

/** How many cards a column has more, or less, than the api has counted. */
function shiftOf(
  by: string,
  column: string,
  loaded: readonly RecordData[],
  moved: ReadonlyMap<string, RecordData>,
): number {
  const ids = new Set(loaded.map(({ id }) => id));
  return [...moved.values()].reduce((sum, record) => {
    const isHere = columnOf(record, by) === column;
    return sum + (isHere ? 1 : 0) - (ids.has(record.id) ? 1 : 0);
  }, 0);
}

function useCounts(
  { organization, definition }: RecordScreen,
  by: string,
  view: RecordView,
  drawn: DrawnKanban,
): ReadonlyMap<string, number> | undefined {
  const { route } = definition;
  const address = writeView(definition, view);
  const { data } = useQuery({
    queryKey: [...recordsKey(organization, route), 'summary', by, address],
    queryFn: ({ signal }) =>
      recordsApiOf(organization, route).summary(countQuery(view, by), signal),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    networkMode: 'always',
    ...(address === writeView(definition, drawn.view) && { initialData: drawn.counts }),
  });
  return useMemo(
    () => data && new Map(data.groups.map(({ key, count }) => [key ?? '', count])),
    [data],
  );
}

/** The card is drawn anew in its new column: the focus goes with it, once it may be moved again. */
function useFocusAfterMove(pending: ReadonlySet<string>): (record: RecordData) => void {
  const moving = useRef<string | null>(null);
  const before = useRef(pending);
  useEffect(() => {
    const id = moving.current;
    const isAnswered = id !== null && before.current.has(id) && !pending.has(id);
    before.current = pending;
    if (!isAnswered) return;
    moving.current = null;
    document.getElementById(handleOf(id))?.focus();
  }, [pending]);
  return useCallback(({ id }) => {
    moving.current = id;
  }, []);
}
