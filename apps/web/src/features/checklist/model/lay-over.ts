/** A tree of texts with those of `over` in place of its own. */
export function layOver<Tree extends object>(tree: Tree, over: object): Tree {
  const laid = { ...tree } as Record<string, unknown>;
  for (const [name, value] of Object.entries(over) as [string, unknown][]) {
    const own = laid[name];
    laid[name] = isTree(own) && isTree(value) ? layOver(own, value) : value;
  }
  return laid as Tree;
}

function isTree(value: unknown): value is object {
  // A compiled message is an array.
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
