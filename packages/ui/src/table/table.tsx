import { clsx } from 'clsx';
import { type ComponentProps } from 'react';

export interface TableProps extends Omit<ComponentProps<'table'>, 'aria-label'> {
  /** Names the table and the region it scrolls in. */
  label: string;
}

/** A table that scrolls sideways in itself, by keyboard too, and never makes the page do so. */
export function Table({ label, className, ...rest }: TableProps) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={clsx(
        'overflow-x-auto rounded-xl border border-line bg-surface shadow-card',
        className,
      )}
    >
      <table {...rest} aria-label={label} className="w-full border-collapse text-base" />
    </div>
  );
}

export function TableHead(props: ComponentProps<'thead'>) {
  return <thead {...props} className={clsx('border-b border-line bg-canvas', props.className)} />;
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} className={clsx('divide-y divide-line', props.className)} />;
}

export interface TableRowProps extends ComponentProps<'tr'> {
  selected?: boolean | undefined;
}

export function TableRow({ selected, className, ...rest }: TableRowProps) {
  return (
    <tr
      {...rest}
      aria-selected={selected}
      className={clsx(
        'group/row h-row',
        selected === true ? 'bg-accent-soft' : 'in-[tbody]:hover:bg-hover',
        className,
      )}
    />
  );
}

export interface TableCellProps extends ComponentProps<'td'> {
  /** Numbers stand in columns: at the end, digits of one width. */
  numeric?: boolean | undefined;
}

export function TableCell({ numeric = false, className, ...rest }: TableCellProps) {
  return (
    <td
      {...rest}
      className={clsx('px-4 py-1.5', numeric ? 'text-end tabular-nums' : 'text-start', className)}
    />
  );
}
