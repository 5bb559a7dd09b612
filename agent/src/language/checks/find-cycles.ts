/** Each way round once, beginning with its first node in the given order. */
export function findCycles(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const path: string[] = [];
  const visit = (node: string): void => {
    const at = path.indexOf(node);
    if (at !== -1) {
      cycles.push(path.slice(at));
      return;
    }
    if (done.has(node)) return;
    path.push(node);
    next(node).forEach(visit);
    path.pop();
    done.add(node);
  };
  nodes.forEach(visit);
  return cycles;
}
