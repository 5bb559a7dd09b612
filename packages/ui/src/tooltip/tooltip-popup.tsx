'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import { type ComponentProps, type ReactNode, type RefObject } from 'react';

export interface TooltipPopupProps {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  side: 'top' | 'bottom';
  popupProps: Pick<ComponentProps<'div'>, 'onPointerEnter' | 'onPointerLeave'>;
  children: ReactNode;
}

/** The part of Tooltip that is downloaded when the first one opens. */
export function TooltipPopup(props: TooltipPopupProps) {
  const { id, anchor, open, onOpenChange, side, popupProps, children } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-70"
        >
          <Base.Popup
            {...popupProps}
            id={id}
            role="tooltip"
            className="max-w-72 rounded-sm bg-inverse px-2 py-1 text-sm text-pretty text-on-inverse shadow-popup transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 forced-colors:border"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
