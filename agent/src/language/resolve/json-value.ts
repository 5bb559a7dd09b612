import type { SpecNode } from '../yaml/index.ts';

/** The node as JSON. Integers too large for JavaScript stay text. */
export function toJson(node: SpecNode): unknown {
  if (node.kind === 'list') return node.items.map(toJson);
  if (node.kind === 'map') {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, toJson(value)]));
  }
  if (typeof node.value !== 'bigint') return node.value;
  const number = Number(node.value);
  return Number.isSafeInteger(number) ? number : node.raw;
}
