'use client';

import { Button } from '@monorepo/ui/button';
import { clsx } from 'clsx';
import Ban from 'lucide-react/icons/ban';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { RecordOption } from '../model/definition.ts';
import type { KanbanDrag } from './kanban-drag.ts';

export interface KanbanColumnProps {
  option: RecordOption;
  /** Undefined until it is known. */
  count: number | undefined;
  drag: KanbanDrag | null;
  /** What it is to the card that is being moved: where it is from, open, the place it is over, or closed, and why. */
  standing: 'open' | 'over' | 'none' | { readonly closed: string };
  loading: boolean;
  failed: boolean;
  hasMore: boolean;
  loadingMore: boolean;
  onRetry: () => void;
  onMore: () => void;
  /** A list item for each card. */
  children: ReactNode[];
}

/** One column of a board: its name, how many cards it has, and those that are loaded. */
export function KanbanColumn(props: KanbanColumnProps) {
  const { option, count, drag, standing, loading, failed, hasMore, loadingMore, children } = props;
  const t = useTranslations('records');
  const element = useRef<HTMLElement>(null);
  const headingId = useId();
  useEffect(() => {
    if (drag === null || element.current === null) return;
    return drag.column(option.value, element.current);
  }, [drag, option.value]);
  const isClosed = typeof standing === 'object';
  return (
    <section
      ref={element}
      aria-labelledby={headingId}
      data-closed={isClosed || undefined}
      className={clsx(
        'flex w-[85vw] max-w-80 shrink-0 snap-start flex-col rounded-xl border bg-sunken sm:w-72',
        standing === 'over'
          ? 'border-accent bg-accent-soft'
          : standing === 'open'
            ? 'border-dashed border-accent'
            : 'border-line',
        isClosed && 'cursor-not-allowed',
      )}
    >
      <header className="flex items-baseline justify-between gap-2 px-3 pt-3 pb-2">
        <h2 id={headingId} className="min-w-0 font-semibold wrap-anywhere text-ink">
          {option.label}
        </h2>
        {count !== undefined && (
          <p className="shrink-0 text-sm text-ink-soft tabular-nums">
            {t('kanban.count', { count })}
          </p>
        )}
      </header>
      {isClosed && (
        <p className="flex items-center gap-1.5 px-3 pb-2 text-sm text-ink-soft">
          <Ban aria-hidden="true" className="size-4 shrink-0 text-danger-ink" />
          {standing.closed}
        </p>
      )}
      <div className="flex min-h-24 flex-1 flex-col gap-2 px-2 pb-2">
        {children.length > 0 && (
          <ul aria-labelledby={headingId} className="flex flex-col gap-2">
            {children}
          </ul>
        )}
        {loading && <p className="px-1 text-sm text-ink-soft">{t('loading')}</p>}
        {failed && (
          <div role="alert" className="px-1 text-sm text-ink-soft">
            <p>{t('failed.title')}</p>
            <Button size="small" className="mt-2" onClick={props.onRetry}>
              {t('failed.retry')}
            </Button>
          </div>
        )}
        {!loading && !failed && children.length === 0 && (
          <p className="px-1 text-sm text-ink-soft">{t('related.empty')}</p>
        )}
        {hasMore && (
          <Button size="small" loading={loadingMore} onClick={props.onMore}>
            {t('more.load')}
          </Button>
        )}
      </div>
    </section>
  );
}
