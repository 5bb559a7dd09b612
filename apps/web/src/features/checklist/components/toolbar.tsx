'use client';

import { Button, IconButton } from '@monorepo/ui/button';
import Keyboard from 'lucide-react/icons/keyboard';
import ListChecks from 'lucide-react/icons/list-checks';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { ChecklistView } from '../model/view.ts';
import { StatusFilter } from './status-filter.tsx';
import { OrderSelect } from './order-select.tsx';
import { SearchField } from './search-field.tsx';

export interface ToolbarProps {
  view: ChecklistView;
  search: RefObject<HTMLInputElement | null>;
  onView: (view: ChecklistView, how?: 'push' | 'replace') => void;
  onLeaveSearch: () => void;
  onHelp: () => void;
  selecting: boolean;
  /** Begins or ends picking; absent where there is nothing to select, or no right to. */
  onSelect: (() => void) | undefined;
}

/** What of the list is shown, and in which order. */
export function Toolbar(props: ToolbarProps) {
  const { view, search, onView, onLeaveSearch, onHelp, selecting, onSelect } = props;
  const t = useTranslations('checklist');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <StatusFilter status={view.status} onChange={(status) => onView({ ...view, status })} />
      <SearchField
        field={search}
        search={view.search}
        onLeave={onLeaveSearch}
        onSearch={(text) =>
          onView({ ...view, search: text }, view.search === '' ? 'push' : 'replace')
        }
      />
      <OrderSelect order={view.order} onChange={(order) => onView({ ...view, order })} />
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
