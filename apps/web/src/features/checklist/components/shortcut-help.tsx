'use client';

import { useTranslations } from 'next-intl';
import { ShortcutHelp as Help } from '@/features/lists/shortcut-help.tsx';
import { shortcuts, type ShortcutId } from '../model/shortcuts.ts';

const groups = {
  go: ['new', 'search', 'next', 'previous', 'first', 'last'],
  item: ['complete', 'edit', 'details', 'delete', 'moveUp', 'moveDown'],
  many: ['select', 'selectRange', 'selectAll', 'clear'],
  other: ['undo', 'help'],
} as const satisfies Record<string, readonly ShortcutId[]>;

export interface ShortcutHelpProps {
  open: boolean;
  writable: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every keyboard shortcut of the checklist that the person can use. */
export function ShortcutHelp({ open, writable, onOpenChange }: ShortcutHelpProps) {
  const t = useTranslations('checklist.shortcuts');
  const shown = (Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
    const ids: readonly ShortcutId[] = groups[group];
    const usable = shortcuts.filter(
      ({ id, writes }) => ids.includes(id) && (writable || writes !== true),
    );
    return {
      label: t(`groups.${group}`),
      shortcuts: usable.map(({ id, strokes }) => ({ label: t(`actions.${id}`), strokes })),
    };
  });
  return <Help open={open} groups={shown} onOpenChange={onOpenChange} />;
}
