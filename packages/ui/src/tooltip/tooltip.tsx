'use client';

import { mergeProps } from '@base-ui/react/merge-props';
import { useRender } from '@base-ui/react/use-render';
import { type ComponentProps, type ReactElement, type ReactNode, useId, useRef } from 'react';
import { tooltipPopup } from './tooltip-code.ts';
import { useTooltip } from './use-tooltip.ts';

export interface TooltipProps extends Omit<ComponentProps<'button'>, 'children'> {
  label: ReactNode;
  side?: 'top' | 'bottom' | undefined;
  /** The label says more than the element's own name: have it read as its description. */
  describes?: boolean | undefined;
  /** One element that can have the focus. It gets every other prop, so that a Tooltip can be the trigger of a Menu. */
  children: ReactElement;
}

/** A word about a control while it is hovered or focused. Escape closes it, it can be hovered itself, touch shows none. */
export function Tooltip(props: TooltipProps) {
  const { label, side = 'top', describes = false, children, ref, ...rest } = props;
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const { open, setOpen, triggerProps, popupProps } = useTooltip();
  const loaded = tooltipPopup.useModule(open);
  const describedBy = describes && open && loaded !== null ? id : rest['aria-describedby'];

  const element = useRender({
    render: children,
    ref: ref === undefined ? anchor : [anchor, ref],
    props: mergeProps<'button'>(rest, triggerProps, { 'aria-describedby': describedBy }),
  });

  return (
    <>
      {element}
      {loaded && (
        <loaded.TooltipPopup {...{ id, anchor, open, side, popupProps }} onOpenChange={setOpen}>
          {label}
        </loaded.TooltipPopup>
      )}
    </>
  );
}
