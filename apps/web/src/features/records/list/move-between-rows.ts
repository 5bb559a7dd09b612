import type { KeyboardEvent } from 'react';
import { rowLinkAttribute } from './row-attributes.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrow keys go from record to record, Home and End to the first and the last. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...currentTarget.querySelectorAll<HTMLElement>(`[${rowLinkAttribute}]`)];
  const row = target instanceof Element ? target.closest('tr, li') : null;
  const current = links.findIndex((link) => row?.contains(link));
  if (current < 0) return;
  const step = steps[key];
  const next =
    step !== undefined
      ? links[current + step]
      : key === 'Home'
        ? links[0]
        : key === 'End'
          ? links.at(-1)
          : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
