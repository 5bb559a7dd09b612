'use client';

import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { tooltipPopup } from './tooltip-code.ts';

const openDelayMs = 500;
/** Time to move the pointer from the control onto the tooltip (WCAG 1.4.13). */
const closeDelayMs = 150;
/** Moving along a row of controls, the next tooltip does not wait again. */
const groupMs = 400;

let lastClosedAt = Number.NEGATIVE_INFINITY;

/** When a tooltip opens and closes: a resting mouse or the keyboard's focus, never a finger. */
export function useTooltip() {
  const [open, setOpenState] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const setOpen = (next: boolean) => {
    clearTimeout(timer.current);
    if (open && !next) lastClosedAt = performance.now();
    setOpenState(next);
  };
  const schedule = (next: boolean, delayMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), delayMs);
  };
  const enter = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    void tooltipPopup.preload();
    const grouped = performance.now() - lastClosedAt < groupMs;
    schedule(true, grouped ? 0 : openDelayMs);
  };
  const leave = () => schedule(false, closeDelayMs);

  const triggerProps = {
    onPointerEnter: enter,
    onPointerLeave: leave,
    onPointerDown: () => setOpen(false),
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.currentTarget.matches(':focus-visible')) setOpen(true);
    },
    onBlur: () => setOpen(false),
  };
  const popupProps = { onPointerEnter: () => clearTimeout(timer.current), onPointerLeave: leave };
  return { open, setOpen, triggerProps, popupProps };
}
