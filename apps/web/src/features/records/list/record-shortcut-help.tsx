'use client';

import { useTranslations } from 'next-intl';
import { ShortcutHelp } from '@/features/lists/shortcut-help.tsx';
import { type RecordShortcut, shortcuts } from './shortcuts.ts';

const groups = {
  go: ['new', 'search', 'next', 'previous', 'first', 'last'],
  item: ['details', 'select'],
  many: ['selectAll', 'clear'],
  other: ['help'],
} as const satisfies Record<string, readonly RecordShortcut[]>;

export interface RecordShortcutHelpProps {
  open: boolean;
  /** Those that do something on this screen, for this person. */
  usable: (id: RecordShortcut) => boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every keyboard shortcut of the list that the person can use. */
export function RecordShortcutHelp({ open, usable, onOpenChange }: RecordShortcutHelpProps) {
  const t = useTranslations('checklist.shortcuts');
  const shown = (Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
    const ids: readonly RecordShortcut[] = groups[group];
    return {
      label: t(`groups.${group}`),
      shortcuts: shortcuts
        .filter(({ id }) => ids.includes(id) && usable(id))
        .map(({ id, strokes }) => ({ label: t(`actions.${id}`), strokes })),
    };
  });
  const filled = shown.filter((group) => group.shortcuts.length > 0);
  return <ShortcutHelp open={open} groups={filled} onOpenChange={onOpenChange} />;
}
