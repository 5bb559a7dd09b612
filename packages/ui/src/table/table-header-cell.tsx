import { clsx } from 'clsx';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { type ComponentProps } from 'react';

export interface TableHeaderCellProps extends ComponentProps<'th'> {
  numeric?: boolean | undefined;
  /** How the column is sorted; `none` when it can be and is not. Needs `onSort`. */
  sort?: 'ascending' | 'descending' | 'none' | undefined;
  onSort?: (() => void) | undefined;
}

const marks = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

export function TableHeaderCell({
  numeric = false,
  sort,
  onSort,
  scope = 'col',
  className,
  children,
  ...rest
}: TableHeaderCellProps) {
  const Mark = sort && marks[sort];
  return (
    <th
      {...rest}
      scope={scope}
      aria-sort={sort}
      className={clsx(
        'h-9 px-4 text-xs font-medium whitespace-nowrap text-ink-faint',
        numeric ? 'text-end' : 'text-start',
        className,
      )}
    >
      {Mark === undefined ? (
        children
      ) : (
        <button
          type="button"
          onClick={onSort}
          className={clsx(
            'hit-area -mx-1.5 inline-flex h-6 items-center gap-1 rounded-sm px-1.5 font-medium hover:bg-press hover:text-ink',
            sort !== 'none' && 'text-ink',
          )}
        >
          {children}
          <Mark aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </th>
  );
}
