import type { Item } from './item.ts';
import type { ItemPatch } from './change.ts';

type Field = keyof ItemPatch;

function fieldsOf(patch: ItemPatch): Field[] {
  return Object.keys(patch) as Field[];
}

/** The api answers times in its own spelling: `08:00:00Z` and `08:00:00.000Z` are one instant. */
function isSame(field: Field, one: Item[Field], other: Item[Field]): boolean {
  if (field === 'dueAt' && typeof one === 'string' && typeof other === 'string') {
    return Date.parse(one) === Date.parse(other);
  }
  return one === other;
}

/** Whether the item already is what the patch would make of it. */
export function isApplied(current: Item, patch: ItemPatch): boolean {
  return fieldsOf(patch).every((field) => {
    const wanted = patch[field];
    return wanted === undefined || isSame(field, current[field], wanted);
  });
}

/**
 * Whether someone else changed what this patch changes. Changes of other fields do not conflict, and neither does a
 * position: of two people who drag the same item, the later one decides, and nothing anybody wrote is lost.
 */
export function isConflicting(base: Item, current: Item, patch: ItemPatch): boolean {
  return fieldsOf(patch).some(
    (field) =>
      field !== 'position' &&
      !isSame(field, base[field], current[field]) &&
      !isApplied(current, { [field]: patch[field] }),
  );
}

const content = ['title', 'description', 'completed', 'dueAt'] as const satisfies Field[];

/** Whether someone changed anything but the place of an item since the person last saw it. */
export function isContentChanged(base: Item, current: Item): boolean {
  return content.some((field) => !isSame(field, base[field], current[field]));
}
