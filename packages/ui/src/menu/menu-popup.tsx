'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import { type MenuEntry, type MenuPopupProps } from './menu-types.ts';

/** The popup. Its trigger is not Base UI's, so that the button never has to be replaced when this code arrives. */
export function MenuPopup(props: MenuPopupProps) {
  const { id, triggerId, triggerRef, open, onOpenChange, entry, children } = props;
  const { align = 'start', side = 'bottom' } = props;
  const shell = useRef<HTMLSpanElement>(null);
  const enter = useCallback(
    (popup: HTMLElement | null) => {
      if (popup === null) return;
      // After Base UI has put its guards around the popup and moved the focus to it.
      requestAnimationFrame(() => {
        retireGuards(shell.current, popup.parentElement?.parentElement);
        focusEntry(popup, entry);
      });
    },
    [entry],
  );
  // Tab leaves the menu from where it was entered: the browser goes on from the trigger, and the focus stays there.
  const leftByTab = useRef(false);
  const leave = (event: KeyboardEvent) => {
    leftByTab.current = event.key === 'Tab';
    if (!leftByTab.current) return;
    triggerRef.current?.focus();
    onOpenChange(false);
  };
  return (
    <Base.Root
      modal={false}
      open={open}
      onOpenChange={(next, details) => {
        // The trigger's own click decides; closing here as well would open it again.
        if (!next && involves(triggerRef, details.event)) details.cancel();
        else onOpenChange(next);
      }}
    >
      <span ref={shell} className="contents">
        <Base.Portal>
          <Base.Positioner
            anchor={triggerRef}
            align={align}
            side={side}
            sideOffset={6}
            collisionPadding={12}
            className="z-60 outline-none"
          >
            <Base.Popup
              ref={enter}
              id={id}
              aria-labelledby={triggerId}
              finalFocus={() => (leftByTab.current ? false : triggerRef.current)}
              onKeyDown={leave}
              className="max-h-(--available-height) max-w-(--available-width) min-w-44 origin-(--transform-origin) overflow-y-auto rounded-lg bg-raised p-1 text-ink shadow-popup outline-none transition-[opacity,scale] data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0 forced-colors:border"
            >
              {children}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </span>
    </Base.Root>
  );
}

function involves(trigger: RefObject<HTMLElement | null>, event: Event): boolean {
  const nodes = [event.target, event instanceof FocusEvent ? event.relatedTarget : null];
  return nodes.some((node) => node instanceof Node && trigger.current?.contains(node));
}

function focusEntry(popup: HTMLElement, entry: MenuEntry) {
  if (entry === 'menu') return;
  const items = popup.querySelectorAll<HTMLElement>('[role^=menuitem]:not([data-disabled])');
  [...items].at(entry === 'first' ? 0 : -1)?.focus();
}

/** Hidden elements that catch Tab. Tab is handled here, and what is hidden must not be focusable (axe: aria-hidden-focus). */
function retireGuards(...roots: (Element | null | undefined)[]) {
  for (const root of roots) {
    for (const guard of root?.querySelectorAll<HTMLElement>('[data-base-ui-focus-guard]') ?? []) {
      guard.tabIndex = -1;
    }
  }
}
