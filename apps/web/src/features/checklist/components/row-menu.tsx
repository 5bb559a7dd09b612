'use client';

import { IconButton } from '@monorepo/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@monorepo/ui/menu';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ArrowUpToLine from 'lucide-react/icons/arrow-up-to-line';
import CircleCheck from 'lucide-react/icons/circle-check';
import Ellipsis from 'lucide-react/icons/ellipsis';
import SquarePen from 'lucide-react/icons/square-pen';
import Pencil from 'lucide-react/icons/pencil';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Trash2 from 'lucide-react/icons/trash-2';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { rowAttribute } from '../hooks/use-row-focus.ts';
import type { RowCommands } from '../hooks/use-row-commands.ts';

export interface RowMenuProps {
  rowKey: string;
  title: string;
  completed: boolean;
  tabIndex: number;
  writable: boolean;
  reorderable: boolean;
  commands: RowCommands;
}

/** How long a menu may take to fade, in milliseconds. */
const longestFadeMs = 500;

/** A field that opens before the menu has given the focus back to its button would lose the focus to it. */
function whenMenuHasClosed(rowKey: string, act: () => void) {
  const selector = `[${rowAttribute}="${CSS.escape(rowKey)}"] [aria-haspopup="menu"]`;
  const button = document.querySelector(selector);
  const finish = () => {
    button?.removeEventListener('focus', finish);
    clearTimeout(timer);
    act();
  };
  const timer = setTimeout(finish, longestFadeMs);
  button?.addEventListener('focus', finish);
}

/** Everything that can be done to an item, for those who neither drag nor know the keys. */
export const RowMenu = memo(function RowMenu(props: RowMenuProps) {
  const { rowKey, title, completed, tabIndex, writable, reorderable, commands } = props;
  const t = useTranslations('checklist');
  const actions = t('row.actions', { title });

  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="small"
          tabIndex={tabIndex}
          label={actions}
          icon={<Ellipsis aria-hidden="true" className="size-4" />}
        />
      }
    >
      {writable && (
        <>
          <MenuItem
            icon={completed ? <RotateCcw /> : <CircleCheck />}
            onSelect={() => commands.complete(rowKey, !completed)}
          >
            {t(completed ? 'menu.reopen' : 'menu.complete')}
          </MenuItem>
          <MenuItem
            icon={<Pencil />}
            onSelect={() => whenMenuHasClosed(rowKey, () => commands.edit(rowKey))}
          >
            {t('menu.edit')}
          </MenuItem>
        </>
      )}
      <MenuItem icon={<SquarePen />} onSelect={() => commands.open(rowKey)}>
        {t('menu.details')}
      </MenuItem>
      {reorderable && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={<ArrowUpToLine />}
            onSelect={() => commands.moveBy(rowKey, Number.NEGATIVE_INFINITY)}
          >
            {t('menu.moveFirst')}
          </MenuItem>
          <MenuItem icon={<ArrowUp />} onSelect={() => commands.moveBy(rowKey, -1)}>
            {t('menu.moveUp')}
          </MenuItem>
          <MenuItem icon={<ArrowDown />} onSelect={() => commands.moveBy(rowKey, 1)}>
            {t('menu.moveDown')}
          </MenuItem>
        </>
      )}
      {writable && (
        <>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => commands.remove(rowKey)}>
            {t('menu.delete')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
});
