'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId, type RefObject } from 'react';
import type { ItemRow } from '../model/rows.ts';
import { ReorderContext } from '../reorder/use-reorder.ts';
import type { SortableList } from '../reorder/sortable-list.ts';
import type { RowCommands } from '../hooks/use-row-commands.ts';
import { ChecklistRow } from './checklist-row.tsx';

export interface ItemListProps {
  list: RefObject<HTMLUListElement | null>;
  rows: readonly ItemRow[];
  currentKey: string | null;
  editingKey: string | null;
  selectedKeys: ReadonlySet<string>;
  selecting: boolean;
  writable: boolean;
  reorderable: boolean;
  sortable: SortableList | null;
  /** What is shown belongs to the view before: the next one is on its way. */
  outdated: boolean;
  commands: RowCommands;
}

export function ItemList(props: ItemListProps) {
  const { list, rows, outdated, writable, reorderable, sortable, commands } = props;
  const t = useTranslations('checklist');
  const id = useId();
  return (
    <ReorderContext value={sortable}>
      <p id={`${id}-hint`} hidden>
        {t(writable ? 'row.editHint' : 'row.showHint')}
      </p>
      <p id={`${id}-move`} hidden>
        {t('move.instructions')}
      </p>
      <ul
        ref={list}
        aria-label={t('list')}
        aria-busy={outdated || undefined}
        className={clsx('transition-opacity', outdated && 'opacity-60')}
      >
        {rows.map(({ key, item, saving }) => (
          <ChecklistRow
            key={key}
            rowKey={key}
            {...{ item, saving, writable, reorderable, commands }}
            current={key === props.currentKey}
            editing={key === props.editingKey}
            selected={props.selectedKeys.has(key)}
            selecting={props.selecting}
            hintId={`${id}-hint`}
            moveHintId={`${id}-move`}
          />
        ))}
      </ul>
    </ReorderContext>
  );
}
