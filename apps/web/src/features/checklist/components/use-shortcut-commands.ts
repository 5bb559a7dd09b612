'use client';

import { useTranslations } from 'next-intl';
import { usePageCommands } from '@/features/shell/page-commands.ts';
import type { ShortcutHandlers } from '@/features/lists/use-shortcuts.ts';
import { rowAttribute } from '../hooks/use-row-focus.ts';
import { shortcutIds, type ShortcutId } from '../model/shortcuts.ts';

/** Walking the list means nothing in a list of commands. */
const notOffered: readonly ShortcutId[] = ['next', 'previous', 'first', 'last', 'clear'];
const onRowOrSelection: readonly ShortcutId[] = ['complete', 'delete'];
const onRow: readonly ShortcutId[] = [
  'edit',
  'details',
  'select',
  'selectRange',
  'moveUp',
  'moveDown',
];

/** How long the palette may take to fade and give the focus back, in milliseconds. */
const longestFadeMs = 400;

/** The shortcuts of the page by name, in the command palette; those of a row where a row had the focus. */
export function useShortcutCommands(handlers: ShortcutHandlers<ShortcutId>, hasSelection: boolean) {
  const t = useTranslations('checklist');
  usePageCommands(() => {
    const row = document.activeElement?.closest(`[${rowAttribute}]`) ?? null;
    const offered = shortcutIds.filter((id) => {
      if (handlers[id] === undefined || notOffered.includes(id)) return false;
      if (onRow.includes(id)) return row !== null;
      return row !== null || hasSelection || !onRowOrSelection.includes(id);
    });
    return {
      label: t('list'),
      commands: offered.map((id) => ({
        id: `items.${id}`,
        label: t(`shortcuts.actions.${id}`),
        onSelect: () => whenPaletteHasClosed(handlers[id]),
      })),
    };
  });
}

/** The commands look at what has the focus: they run once the palette has given it back. */
function whenPaletteHasClosed(run: (() => void) | undefined) {
  const finish = () => {
    document.removeEventListener('focusin', finish);
    clearTimeout(timer);
    run?.();
  };
  const timer = setTimeout(finish, longestFadeMs);
  document.addEventListener('focusin', finish);
}
