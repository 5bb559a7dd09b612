'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId, type RefObject } from 'react';
import type { TodoRow } from '../model/todo-rows.ts';
import { ReorderContext } from '../reorder/use-reorder.ts';
import type { SortableList } from '../reorder/sortable-list.ts';
import type { RowCommands } from '../hooks/use-row-commands.ts';
import { TodoItem } from './todo-item.tsx';

export interface TodoListProps {
  list: RefObject<HTMLUListElement | null>;
  rows: readonly TodoRow[];
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

export function TodoList(props: TodoListProps) {
  const { list, rows, outdated, writable, reorderable, sortable, commands } = props;
  const t = useTranslations('todos');
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
        {rows.map(({ key, todo, saving }) => (
          <TodoItem
            key={key}
            rowKey={key}
            {...{ todo, saving, writable, reorderable, commands }}
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
