/** The rows a person picked. A range reaches from `anchor`, the row picked last. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const noSelection: Selection = { keys: new Set(), anchor: null };

export function toggleRow({ keys }: Selection, key: string): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key };
}

/** Picks every row from the anchor to `key`, in the order shown; without an anchor, `key` alone. */
export function selectRange(
  { keys, anchor }: Selection,
  order: readonly string[],
  key: string,
): Selection {
  const to = order.indexOf(key);
  const from = anchor === null ? to : order.indexOf(anchor);
  if (to === -1) return { keys, anchor };
  const start = from === -1 ? to : from;
  const range = order.slice(Math.min(start, to), Math.max(start, to) + 1);
  return { keys: new Set([...keys, ...range]), anchor: from === -1 ? key : anchor };
}

export function selectAll(order: readonly string[]): Selection {
  return { keys: new Set(order), anchor: order.at(-1) ?? null };
}

/** Forgets rows that are no longer shown: what cannot be seen must not be deleted with the rest. */
export function keepShown(selection: Selection, order: readonly string[]): Selection {
  if (selection.keys.size === 0) return selection;
  const shown = new Set(order);
  const keys = new Set([...selection.keys].filter((key) => shown.has(key)));
  if (keys.size === selection.keys.size) return selection;
  return {
    keys,
    anchor: selection.anchor !== null && keys.has(selection.anchor) ? selection.anchor : null,
  };
}
