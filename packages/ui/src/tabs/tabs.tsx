'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import { clsx } from 'clsx';
import { type ReactNode } from 'react';

export interface TabsProps {
  /** The tab that is shown; leave it out and give `defaultValue` to let the tabs keep it. */
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  className?: string | undefined;
  /** One TabList and a TabPanel for each Tab. */
  children: ReactNode;
}

/** Views of the same thing, one at a time. The arrow keys move, Enter or Space shows. */
export function Tabs({ value, defaultValue, onValueChange, className, children }: TabsProps) {
  return (
    <Base.Root
      value={value}
      defaultValue={defaultValue}
      onValueChange={(next: string) => onValueChange?.(next)}
      className={clsx('flex min-w-0 flex-col gap-4', className)}
    >
      {children}
    </Base.Root>
  );
}

export interface TabListProps {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

export function TabList({ label, className, children }: TabListProps) {
  return (
    <Base.List
      aria-label={label}
      className={clsx(
        'flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]',
        className,
      )}
    >
      {children}
    </Base.List>
  );
}

export interface TabProps {
  value: string;
  icon?: ReactNode;
  disabled?: boolean | undefined;
  children: ReactNode;
}

export function Tab({ value, icon, disabled, children }: TabProps) {
  return (
    <Base.Tab
      value={value}
      disabled={disabled}
      className={clsx(
        'flex h-control min-w-(--hit) shrink-0 items-center justify-center gap-1.5 border-b-2 border-transparent px-0.5 text-base font-medium whitespace-nowrap text-ink-soft select-none',
        'transition-[color,border-color] focus-visible:-outline-offset-2 [&_svg]:size-4',
        'not-data-disabled:hover:text-ink data-active:border-accent data-active:text-ink data-disabled:cursor-default data-disabled:text-ink-disabled',
        'forced-colors:data-active:border-[Highlight]',
      )}
    >
      {icon}
      {children}
    </Base.Tab>
  );
}

export interface TabPanelProps {
  value: string;
  className?: string | undefined;
  children: ReactNode;
}

export function TabPanel({ value, className, children }: TabPanelProps) {
  return (
    <Base.Panel value={value} className={clsx('rounded-sm', className)}>
      {children}
    </Base.Panel>
  );
}
