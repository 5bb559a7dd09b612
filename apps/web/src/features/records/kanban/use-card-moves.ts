'use client';

import { useToasts } from '@monorepo/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { recordsApiOf } from '../api/records-api.ts';
import { useRefreshRecords } from '../api/records-cache.ts';
import type { RecordData, RecordScreen } from '../model/definition.ts';
import { type CardMove, columnOf, moveTo } from '../model/kanban.ts';
import { titleOf } from '../model/record.ts';
import { useFailureMessage } from '../value/use-record-messages.ts';

interface Run {
  record: RecordData;
  move: CardMove;
  to: string;
}

/**
 * Moves cards between columns: at once on the screen, then at the api, and back where the api refuses. `moved` has the
 * records that are on their way, as they will be; `pending` those that nobody has answered for yet.
 */
export function useCardMoves(
  { organization, definition, may }: RecordScreen,
  by: string,
  labelOf: (column: string) => string,
) {
  const t = useTranslations('records.kanban');
  const toasts = useToasts();
  const failureMessage = useFailureMessage();
  const refresh = useRefreshRecords(organization);
  const { route } = definition;
  const api = useMemo(() => recordsApiOf(organization, route), [organization, route]);
  const [moved, setMoved] = useState<ReadonlyMap<string, RecordData>>(new Map());
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [announcement, announce] = useState('');

  const settle = (id: string) => {
    setPending((ids) => new Set([...ids].filter((each) => each !== id)));
  };
  const mutation = useMutation({
    networkMode: 'always',
    // One after the other: an undo never overtakes what it undoes.
    scope: { id: `kanban ${organization} ${route}` },
    mutationFn: ({ record, move }: Run) =>
      move.kind === 'transition'
        ? api.transition(record, move.name)
        : api.update(record, move.body),
    onSuccess: (answer, { record, to }) => {
      setMoved((all) => new Map(all).set(answer.id, answer));
      const from = columnOf(record, by);
      const back = moveTo(definition, by, answer, from, may);
      toasts.show({
        title: t('moved', { title: titleOf(definition, record), column: labelOf(to) }),
        tone: 'success',
        ...(back !== null && {
          action: { label: t('undo'), onSelect: () => start(answer, back, from) },
        }),
      });
    },
    onError: (error, { record }) => {
      setMoved((all) => without(all, record.id));
      toasts.show({ title: failureMessage(error), tone: 'danger' });
      const column = labelOf(columnOf(record, by));
      announce(t('back', { title: titleOf(definition, record), column }));
    },
    onSettled: async (answer, _error, { record }) => {
      settle(record.id);
      await refresh();
      // What the lists say now is newer, unless the card is on its way again.
      setMoved((all) => (all.get(record.id) === answer ? without(all, record.id) : all));
    },
  });

  const start = (record: RecordData, move: CardMove, to: string) => {
    setMoved((all) => new Map(without(all, record.id)).set(record.id, { ...record, [by]: to }));
    setPending((ids) => new Set([...ids, record.id]));
    announce(t('moved', { title: titleOf(definition, record), column: labelOf(to) }));
    mutation.mutate({ record, move, to });
  };

  /** Does nothing where the card cannot get there. */
  const moveCard = (record: RecordData, to: string) => {
    const move = moveTo(definition, by, record, to, may);
    if (move !== null && !pending.has(record.id)) start(record, move, to);
  };
  return { moved, pending, moveCard, announcement, announce };
}

function without(all: ReadonlyMap<string, RecordData>, id: string): Map<string, RecordData> {
  return new Map([...all].filter(([each]) => each !== id));
}
