'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { useSelection } from '../hooks/use-selection.ts';
import type { ItemCommands } from '../hooks/use-commands.ts';
import { BulkBar } from './bulk-bar.tsx';

export interface ListStatusProps {
  /** How many rows there are, or null while that is not known. */
  count: number | null;
  hasMore: boolean;
  selection: ReturnType<typeof useSelection>;
  commands: ItemCommands;
  /** The bar is about to go, and with it the button that has the focus. */
  onLeave: () => void;
}

/** One line over the list: how many items there are or, once some are selected, what to do with them. */
export function ListStatus({ count, hasMore, selection, commands, onLeave }: ListStatusProps) {
  const t = useTranslations('checklist.count');
  const { selected } = selection;
  const thenClear = (act?: () => void) => () => {
    onLeave();
    act?.();
    selection.clear();
  };
  return (
    <div
      className={clsx(
        '-my-1 flex min-h-10 items-center',
        selected.length > 0 && 'sticky top-16 z-20 lg:top-2',
      )}
    >
      {selected.length > 0 ? (
        <BulkBar
          selected={selected.length}
          loaded={count ?? selected.length}
          canComplete={selected.some((row) => !row.item.completed)}
          canReopen={selected.some((row) => row.item.completed)}
          onSelectAll={selection.selectAll}
          onComplete={thenClear(() => commands.setCompleted(selected, true))}
          onReopen={thenClear(() => commands.setCompleted(selected, false))}
          onDelete={thenClear(() => commands.remove(selected))}
          onClear={thenClear()}
        />
      ) : (
        <p role="status" className="text-sm text-ink-faint tabular-nums">
          {count === null ? null : t(hasMore ? 'more' : 'complete', { count })}
        </p>
      )}
    </div>
  );
}
