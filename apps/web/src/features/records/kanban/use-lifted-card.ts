'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { RecordData, RecordDefinition, RecordOption } from '../model/definition.ts';
import { columnOf } from '../model/kanban.ts';
import { titleOf } from '../model/record.ts';

interface Lifted {
  readonly record: RecordData;
  /** The column that it would be dropped into; null: none that takes it. */
  readonly over: string | null;
}

interface LiftedCardInput {
  definition: RecordDefinition;
  by: string;
  columns: readonly RecordOption[];
  /** Whether a column takes the card. */
  takes: (record: RecordData, column: string) => boolean;
  labelOf: (column: string) => string;
  announce: (text: string) => void;
  onMove: (record: RecordData, to: string) => void;
}

/** The card that is being moved: by the pointer, or by Space, the arrow keys and Space again. */
export function useLiftedCard(input: LiftedCardInput) {
  const { definition, by, columns, takes, labelOf, announce, onMove } = input;
  const t = useTranslations('records.kanban');
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const wordsOf = (record: RecordData, column = columnOf(record, by)) => ({
    title: titleOf(definition, record),
    column: labelOf(column),
  });

  const lift = (record: RecordData) => {
    setLifted({ record, over: null });
    const open = columns.filter(({ value }) => takes(record, value)).map(({ label }) => label);
    announce(t('lifted', { ...wordsOf(record), open: open.join(', ') }));
  };
  const moveOver = (record: RecordData, over: string | null) => {
    setLifted({ record, over });
    if (over !== null) announce(t('over', { column: labelOf(over) }));
  };
  const drop = (record: RecordData, column: string | null) => {
    setLifted(null);
    if (column === null) announce(t('stays', wordsOf(record)));
    else onMove(record, column);
  };

  /** The next column that takes the card, in the direction of reading or against it. */
  const next = ({ record, over }: Lifted, step: 1 | -1): string | null => {
    const values = columns.map(({ value }) => value);
    const own = columnOf(record, by);
    const open = values.filter((value) => value === own || takes(record, value));
    const found = open[open.indexOf(over ?? own) + step];
    return found === own ? null : (found ?? over);
  };

  const onKey = (record: RecordData, event: KeyboardEvent<HTMLElement>) => {
    const { key } = event;
    const isHeld = lifted?.record.id === record.id;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (key === ' ' || key === 'Enter') {
      if (isHeld) drop(record, lifted.over);
      else lift(record);
    } else if (!isHeld) return;
    else if (key === 'Escape') drop(record, null);
    else if (key === 'ArrowRight') moveOver(record, next(lifted, isRtl ? -1 : 1));
    else if (key === 'ArrowLeft') moveOver(record, next(lifted, isRtl ? 1 : -1));
    else return;
    event.preventDefault();
  };
  return { lifted, lift, moveOver, drop, onKey };
}
