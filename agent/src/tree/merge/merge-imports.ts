import type { Region } from './merge-lines.ts';

type Conflict = Extract<Region, { kind: 'conflict' }>;
/** By the statement without its names: `import {} from './x.ts';`. */
type Statements = Map<string, Set<string>>;

const statement =
  /^(import|export)\s+(type\s+)?(?:\{([^}]*)\}|(\*(?:\s+as\s+\w+)?|\w+))\s+from\s+('[^']+'|"[^"]+");/;

/**
 * Imports and exports have no order that matters: where both sides changed nothing else, each name is merged by itself.
 *
 * @returns null where the conflict is about more than imports, or both changed the same name
 */
export function mergeImports({ base, yours, spec }: Conflict): readonly string[] | null {
  const [before, own, next] = [read(base), read(yours), read(spec)];
  if (before === null || own === null || next === null) return null;
  const merged: string[] = [];
  for (const head of new Set([...own.keys(), ...next.keys()])) {
    const names = mergeNames(before.get(head), own.get(head), next.get(head));
    if (names !== null) merged.push(...written(head, names));
  }
  return merged;
}

/** @returns null where the statement goes */
function mergeNames(before?: Set<string>, own?: Set<string>, next?: Set<string>) {
  const isIn = (name: string) => {
    const [was, isOwn, isNext] = [before, own, next].map((names) => names?.has(name) ?? false);
    return isOwn === was ? isNext : isOwn;
  };
  const names = [...new Set([...(own ?? []), ...(next ?? [])])].filter(isIn);
  const isBare = [before, own, next].some((each) => each?.size === 0);
  if (names.length > 0) return names;
  const isLeft = before === undefined || (own !== undefined && next !== undefined);
  return isBare && isLeft ? names : null;
}

function read(lines: readonly string[]): Statements | null {
  const statements: Statements = new Map();
  let rest = lines.join('\n').trim();
  while (rest !== '') {
    const match = statement.exec(rest);
    if (match === null) return null;
    const [all, keyword = '', type = '', names, whole, module = ''] = match;
    const head = [keyword, type.trim(), whole ?? '{}', 'from', module].filter(Boolean).join(' ');
    const listed = (names ?? '').split(',').map((name) => name.trim());
    const known = statements.get(head) ?? new Set<string>();
    listed.filter(Boolean).forEach((name) => known.add(name));
    statements.set(head, known);
    rest = rest.slice(all.length).trim();
  }
  return statements;
}

function written(head: string, names: readonly string[]): string[] {
  if (!head.includes('{}')) return [`${head};`];
  const bare = (name: string) => name.replace(/^type /, '').toLowerCase();
  const inOrder = names.toSorted((one, other) => (bare(one) < bare(other) ? -1 : 1));
  const line = `${head.replace('{}', `{ ${inOrder.join(', ')} }`)};`;
  if (line.length <= 100) return [line];
  const [open = '', close = ''] = head.split('{}');
  return [`${open}{`, ...inOrder.map((name) => `  ${name},`), `}${close};`];
}
