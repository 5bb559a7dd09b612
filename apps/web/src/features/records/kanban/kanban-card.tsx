'use client';

import { IconButton } from '@monorepo/ui/button';
import { Menu, MenuGroup, MenuItem } from '@monorepo/ui/menu';
import { clsx } from 'clsx';
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import GripVertical from 'lucide-react/icons/grip-vertical';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import {
  fieldsOf,
  type RecordData,
  type RecordDefinition,
  type RecordOption,
} from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { titleOf } from '../model/record.ts';
import { FieldValue } from '../value/field-value.tsx';
import { dragHandle, noDrag } from './drag-marks.ts';
import type { KanbanDrag } from './kanban-drag.ts';

export interface KanbanCardProps {
  organization: string;
  definition: RecordDefinition;
  record: RecordData;
  /** Fields below the title. */
  card: readonly string[];
  /** The columns that take it. */
  targets: readonly RecordOption[];
  pending: boolean;
  lifted: boolean;
  drag: KanbanDrag | null;
  /** The id of the text that says how it is moved by keyboard. */
  instructions: string;
  onMove: (to: string) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
  onBlur: () => void;
}

/** Names the button of a card that gets the focus after a move. */
export const handleOf = (id: string) => `kanban-handle-${id}`;

/** One record on a board. */
export function KanbanCard(props: KanbanCardProps) {
  const { organization, definition, record, card, targets, pending, lifted, drag } = props;
  const t = useTranslations('records.kanban');
  const element = useRef<HTMLLIElement>(null);
  const canMove = targets.length > 0 && !pending;
  useEffect(() => {
    if (drag === null || !canMove || element.current === null) return;
    return drag.card(record.id, element.current);
  }, [drag, canMove, record.id]);

  const title = titleOf(definition, record);
  const fields = fieldsOf(definition, card).filter(({ name }) => {
    const value = record[name];
    return value !== undefined && value !== null && value !== '';
  });
  return (
    <li
      ref={element}
      aria-busy={pending || undefined}
      data-draggable={(drag !== null && canMove) || undefined}
      className={clsx(
        'rounded-lg border bg-surface p-3 shadow-card',
        lifted ? 'border-accent ring-2 ring-accent' : 'border-line',
        pending && 'opacity-60',
        canMove && 'cursor-grab',
      )}
    >
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1 font-medium wrap-anywhere">
          {definition.detail ? (
            <Link
              href={recordPath(organization, definition.route, record.id)}
              prefetch={false}
              draggable={false}
              className="rounded-xs text-ink underline-offset-2 hover:text-accent-ink hover:underline"
            >
              <bdi>{title}</bdi>
            </Link>
          ) : (
            <bdi>{title}</bdi>
          )}
        </p>
        {targets.length > 0 && (
          <div className="-me-1.5 -mt-1.5 flex shrink-0">
            <Menu
              align="end"
              trigger={
                <IconButton
                  {...{ [noDrag]: '' }}
                  size="small"
                  label={t('menu', { title })}
                  icon={<ArrowRightLeft />}
                  disabled={pending}
                />
              }
            >
              <MenuGroup label={t('to')}>
                {targets.map(({ value, label }) => (
                  <MenuItem key={value} onSelect={() => props.onMove(value)}>
                    {label}
                  </MenuItem>
                ))}
              </MenuGroup>
            </Menu>
            <IconButton
              {...{ [dragHandle]: '' }}
              id={handleOf(record.id)}
              size="small"
              className="cursor-grab touch-none"
              label={t('drag', { title })}
              aria-describedby={props.instructions}
              aria-pressed={lifted}
              icon={<GripVertical />}
              disabled={pending}
              onKeyDown={props.onKey}
              onBlur={props.onBlur}
            />
          </div>
        )}
      </div>
      {fields.length > 0 && (
        <dl className="mt-1.5 grid gap-1 text-sm text-ink-soft">
          {fields.map((field) => (
            <div key={field.name} className="flex min-w-0 gap-1.5">
              <dt className="shrink-0 text-ink-faint">{field.label}</dt>
              <dd className="min-w-0 truncate">
                <FieldValue {...{ organization, field }} value={record[field.name]} brief />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
