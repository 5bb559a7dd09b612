'use client';

import { Button, IconButton } from '@monorepo/ui/button';
import CircleCheck from 'lucide-react/icons/circle-check';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';

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

/** What can be done to the selected todos. Floats over the end of the page, so that appearing moves nothing. */
export function BulkBar(props: BulkBarProps) {
  const t = useTranslations('todos.bulk');
  const { selected, loaded } = props;
  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-3 z-30 mx-auto mt-3 flex w-fit max-w-full flex-wrap items-center justify-center gap-1.5 rounded-lg border border-line-strong bg-raised p-1.5 shadow-popup"
    >
      <p role="status" className="px-2 font-medium tabular-nums">
        {t('selected', { count: selected })}
      </p>
      {selected < loaded && (
        <Button size="small" variant="ghost" onClick={props.onSelectAll}>
          {t('all', { count: loaded })}
        </Button>
      )}
      {props.canComplete && (
        <Button
          size="small"
          icon={<CircleCheck aria-hidden="true" className="size-4" />}
          onClick={props.onComplete}
        >
          {t('complete')}
        </Button>
      )}
      {props.canReopen && (
        <Button
          size="small"
          icon={<RotateCcw aria-hidden="true" className="size-4" />}
          onClick={props.onReopen}
        >
          {t('reopen')}
        </Button>
      )}
      <Button
        size="small"
        variant="danger"
        icon={<Trash2 aria-hidden="true" className="size-4" />}
        onClick={props.onDelete}
      >
        {t('delete')}
      </Button>
      <IconButton
        size="small"
        label={t('clear')}
        icon={<X aria-hidden="true" className="size-4" />}
        onClick={props.onClear}
      />
    </section>
  );
}
