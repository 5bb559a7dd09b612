'use client';

import { Button, IconButton } from '@monorepo/ui/button';
import Keyboard from 'lucide-react/icons/keyboard';
import ListChecks from 'lucide-react/icons/list-checks';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { TodoView } from '../model/todo-view.ts';
import { TodoFilter } from './todo-filter.tsx';
import { TodoOrderSelect } from './todo-order.tsx';
import { TodoSearch } from './todo-search.tsx';

export interface TodoToolbarProps {
  view: TodoView;
  search: RefObject<HTMLInputElement | null>;
  onView: (view: TodoView, how?: 'push' | 'replace') => void;
  onLeaveSearch: () => void;
  onHelp: () => void;
  selecting: boolean;
  /** Begins or ends picking; absent where there is nothing to select, or no right to. */
  onSelect: (() => void) | undefined;
}

/** What of the list is shown, and in which order. */
export function TodoToolbar(props: TodoToolbarProps) {
  const { view, search, onView, onLeaveSearch, onHelp, selecting, onSelect } = props;
  const t = useTranslations('todos');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <TodoFilter status={view.status} onChange={(status) => onView({ ...view, status })} />
      <TodoSearch
        field={search}
        search={view.search}
        onLeave={onLeaveSearch}
        onSearch={(text) =>
          onView({ ...view, search: text }, view.search === '' ? 'push' : 'replace')
        }
      />
      <TodoOrderSelect order={view.order} onChange={(order) => onView({ ...view, order })} />
      {onSelect !== undefined && (
        <Button
          className="max-sm:order-1 max-sm:ms-auto"
          icon={<ListChecks aria-hidden="true" className="size-4" />}
          aria-pressed={selecting}
          onClick={onSelect}
        >
          {t('bulk.start')}
        </Button>
      )}
      <IconButton
        label={t('shortcuts.open')}
        icon={<Keyboard aria-hidden="true" className="size-4" />}
        className="pointer-coarse:hidden!"
        onClick={onHelp}
      />
    </div>
  );
}
