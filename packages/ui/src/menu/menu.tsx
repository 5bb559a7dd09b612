'use client';

import { useRender } from '@base-ui/react/use-render';
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import { menuParts, MenuPartsContext } from './menu-parts-context.ts';
import { type MenuEntry, type MenuProps } from './menu-types.ts';

/** A button with a menu of actions. The button is in the page from the start; the menu's code comes when it is needed. */
export function Menu({ trigger, align, side, onOpenChange, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  /** A list has a menu in each row: the popup's machinery is worth its price only where it was opened once. */
  const [used, setUsed] = useState(false);
  const [entry, setEntry] = useState<MenuEntry>('menu');
  const triggerRef = useRef<HTMLElement>(null);
  const baseId = useId();
  const id = `${baseId}-menu`;
  const triggerId = `${baseId}-trigger`;

  const change = (next: boolean, nextEntry: MenuEntry = 'menu') => {
    setEntry(nextEntry);
    setOpen(next);
    if (next) setUsed(true);
    if (next !== open) onOpenChange?.(next);
  };
  const parts = menuParts.useModule(open, () => change(false));
  const shown = open && parts !== null;

  const button = useRender({
    render: trigger,
    ref: triggerRef,
    props: {
      id: triggerId,
      'aria-haspopup': 'menu',
      'aria-expanded': shown,
      'aria-controls': shown ? id : undefined,
      onPointerEnter: () => void menuParts.preload(),
      onFocus: () => void menuParts.preload(),
      // A click without a pointer is Enter, Space or a screen reader.
      onClick: (event: MouseEvent) => change(!open, event.detail === 0 ? 'first' : 'menu'),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        change(true, event.key === 'ArrowDown' ? 'first' : 'last');
      },
    },
  });

  return (
    <>
      {button}
      {parts && used && (
        <MenuPartsContext value={parts}>
          <parts.MenuPopup
            {...{ id, triggerId, triggerRef, open, align, side, entry }}
            onOpenChange={change}
          >
            {children}
          </parts.MenuPopup>
        </MenuPartsContext>
      )}
    </>
  );
}
