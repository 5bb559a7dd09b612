import type { ItemChange } from '../model/change.ts';

const toastIds = new WeakMap<ItemChange, string>();
let toastCount = 0;

/** The toast that offers to undo a change, so that it goes when the change is undone by keyboard, or fails. */
export function toastIdOf(change: ItemChange): string {
  const known = toastIds.get(change);
  if (known !== undefined) return known;
  toastCount += 1;
  const id = `checklist-change-${String(toastCount)}`;
  toastIds.set(change, id);
  return id;
}
