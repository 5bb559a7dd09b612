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
import type { RowCommands } from '../hooks/use-row-commands.ts';

export interface TodoMenuProps {
  rowKey: string;
  title: string;
  completed: boolean;
  tabIndex: number;
  writable: boolean;
  reorderable: boolean;
  commands: RowCommands;
}

/** Everything that can be done to a todo, for those who neither drag nor know the keys. */
export function TodoMenu(props: TodoMenuProps) {
  const { rowKey, title, completed, tabIndex, writable, reorderable, commands } = props;
  const t = useTranslations('todos');
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
          <MenuItem icon={<Pencil />} onSelect={() => commands.edit(rowKey)}>
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
}
