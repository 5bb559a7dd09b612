'use client';

import { Button, IconButton } from '@monorepo/ui/button';
import CircleCheck from 'lucide-react/icons/circle-check';
import ListChecks from 'lucide-react/icons/list-checks';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export interface BulkBarProps {
  selected: number;
  loaded: number;
  /** Whether any of the selected is open, or completed: only what changes something is offered. */
  canComplete: boolean;
  canReopen: boolean;
  onSelectAll: () => void;
  onComplete: () => void;
  onReopen: () => void;
  onDelete: () => void;
  onClear: () => void;
}

/** What can be done to the selected items; stays in sight while one scrolls. */
export function BulkBar(props: BulkBarProps) {
  const t = useTranslations('checklist.bulk');
  const { selected, loaded } = props;
  return (
    <section
      aria-label={t('label')}
      className="flex w-full items-center gap-1 rounded-lg border border-accent bg-raised p-1 shadow-popup sm:gap-1.5"
    >
      <p role="status" className="min-w-0 flex-1 truncate px-2 font-medium tabular-nums">
        {t('selected', { count: selected })}
      </p>
      {selected < loaded && (
        <BulkAction
          label={t('all', { count: loaded })}
          icon={<ListChecks aria-hidden="true" className="size-4" />}
          onAct={props.onSelectAll}
        />
      )}
      {props.canComplete && (
        <BulkAction
          label={t('complete')}
          icon={<CircleCheck aria-hidden="true" className="size-4" />}
          onAct={props.onComplete}
        />
      )}
      {props.canReopen && (
        <BulkAction
          label={t('reopen')}
          icon={<RotateCcw aria-hidden="true" className="size-4" />}
          onAct={props.onReopen}
        />
      )}
      <BulkAction
        danger
        label={t('delete')}
        icon={<Trash2 aria-hidden="true" className="size-4" />}
        onAct={props.onDelete}
      />
      <IconButton
        size="small"
        label={t('clear')}
        icon={<X aria-hidden="true" className="size-4" />}
        onClick={props.onClear}
      />
    </section>
  );
}

interface BulkActionProps {
  label: string;
  icon: ReactNode;
  danger?: boolean;
  onAct: () => void;
}

/** A button that keeps only its icon in sight where there is no room for its words. */
function BulkAction({ label, icon, danger = false, onAct }: BulkActionProps) {
  return (
    <Button size="small" variant={danger ? 'danger' : 'ghost'} icon={icon} onClick={onAct}>
      <span className="max-sm:sr-only">{label}</span>
    </Button>
  );
}
