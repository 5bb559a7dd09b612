'use client';

import { Checkbox } from '@monorepo/ui/checkbox';
import { clsx } from 'clsx';
import GripVertical from 'lucide-react/icons/grip-vertical';
import TextAlignStart from 'lucide-react/icons/text-align-start';
import { useTranslations } from 'next-intl';
import { memo, use, useEffect, useRef } from 'react';
import { rowAttribute, rowTitleAttribute } from '../hooks/use-row-focus.ts';
import type { ItemRow } from '../model/rows.ts';
import { ReorderContext } from '../reorder/use-reorder.ts';
import { DueBadge } from './due-badge.tsx';
import { TitleEditor } from './title-editor.tsx';
import { RowMenu } from './row-menu.tsx';
import type { RowCommands } from '../hooks/use-row-commands.ts';

export interface ChecklistRowProps extends Pick<ItemRow, 'item' | 'saving'> {
  rowKey: string;
  /** Reached by Tab; the arrow keys lead to the others. */
  current: boolean;
  editing: boolean;
  selected: boolean;
  selecting: boolean;
  writable: boolean;
  reorderable: boolean;
  hintId: string;
  moveHintId: string;
  commands: RowCommands;
}

/** Room for a finger on either side of a box. */
const boxSpace = 'pointer-coarse:mx-2.5';

/** One item. Draws again only when something of its own changes. */
export const ChecklistRow = memo(function ChecklistRow(props: ChecklistRowProps) {
  const { rowKey, item, saving, current, editing, selected, selecting } = props;
  const { writable, reorderable, hintId, moveHintId, commands } = props;
  const t = useTranslations('checklist.row');
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const sortable = use(ReorderContext);
  const tabIndex = current ? 0 : -1;
  const { title } = item;

  useEffect(() => {
    if (sortable === null || row.current === null || handle.current === null) return;
    return sortable.attach(rowKey, row.current, handle.current);
  }, [rowKey, sortable, reorderable]);

  return (
    <li
      ref={row}
      {...{ [rowAttribute]: rowKey }}
      aria-busy={saving || undefined}
      className={clsx(
        'group/item flex min-h-row items-center gap-1 border-b border-line ps-1 pe-1.5 last:border-b-0 sm:gap-2 sm:ps-2',
        '[contain-intrinsic-size:auto_var(--row)] [content-visibility:auto]',
        'data-dnd-dragging:rounded-md data-dnd-dragging:shadow-popup',
        selected ? 'bg-accent-soft' : 'bg-surface hover:bg-hover',
      )}
    >
      {reorderable && (
        <button
          ref={handle}
          type="button"
          tabIndex={tabIndex}
          aria-label={t('drag', { title })}
          aria-describedby={moveHintId}
          data-draggable={sortable !== null || undefined}
          className={clsx(
            'hit-area grid h-8 w-6 shrink-0 touch-none place-items-center rounded-sm text-ink-faint data-draggable:cursor-grab',
            'opacity-0 group-focus-within/item:opacity-100 group-hover/item:opacity-100',
            // A finger picks or drags: there is no room to do both.
            selecting ? 'pointer-coarse:hidden' : 'pointer-coarse:w-8 pointer-coarse:opacity-100',
          )}
        >
          <GripVertical aria-hidden="true" className="size-4" />
        </button>
      )}
      {writable && (
        <Checkbox
          checked={selected}
          tabIndex={tabIndex}
          aria-label={t('select', { title })}
          onChange={() => undefined}
          onClick={(event) => commands.select(rowKey, event.shiftKey)}
          className={clsx(
            boxSpace,
            'group-focus-within/item:opacity-100 group-hover/item:opacity-100',
            selecting ? 'opacity-100' : 'opacity-0 pointer-coarse:hidden',
          )}
        />
      )}
      <Checkbox
        checked={item.completed}
        tabIndex={tabIndex}
        disabled={!writable}
        aria-label={t('completed', { title })}
        onCheckedChange={(completed) => commands.complete(rowKey, completed)}
        className={clsx(boxSpace, 'rounded-full!')}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-x-3 py-1 sm:flex-row sm:items-center">
        {editing ? (
          <TitleEditor
            title={title}
            onSave={(next) => commands.rename({ key: rowKey, item, saving }, next)}
            onEnd={(refocus) => commands.endEdit(rowKey, refocus)}
          />
        ) : (
          <button
            type="button"
            {...{ [rowTitleAttribute]: rowKey }}
            tabIndex={tabIndex}
            aria-describedby={hintId}
            onClick={() => (writable ? commands.edit(rowKey) : commands.open(rowKey))}
            className={clsx(
              'min-w-0 flex-1 rounded-sm px-1 py-1 text-start wrap-anywhere focus-visible:outline-offset-0',
              writable && 'cursor-text',
              item.completed ? 'text-ink-faint line-through' : 'text-ink',
            )}
          >
            <bdi>{title}</bdi>
            {item.description !== '' && (
              <TextAlignStart
                role="img"
                aria-label={t('described')}
                className="ms-2 inline size-3.5 align-[-0.15em] text-ink-faint"
              />
            )}
          </button>
        )}
        {item.dueAt !== null && (
          <div className="flex shrink-0 px-1 pb-1 sm:p-0">
            <DueBadge dueAt={item.dueAt} completed={item.completed} />
          </div>
        )}
      </div>
      <RowMenu
        {...{ rowKey, title, tabIndex, writable, reorderable, commands }}
        completed={item.completed}
      />
    </li>
  );
});
