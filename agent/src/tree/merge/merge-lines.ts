import { type Hunk, hunksOf } from './hunks.ts';

/** Lines that merged, or lines that both sides changed, each in its own way. */
export type Region =
  | { readonly kind: 'merged'; readonly lines: readonly string[] }
  | {
      readonly kind: 'conflict';
      readonly base: readonly string[];
      readonly yours: readonly string[];
      readonly spec: readonly string[];
    };

type Sided = Hunk & { readonly side: 'yours' | 'spec' };

/**
 * Merges by lines. Two changes conflict where they share a line of the base, or add at the same place. Changes of
 * neighbouring lines do not conflict, unlike in git.
 */
export function mergeLines(
  base: readonly string[],
  yours: readonly string[],
  spec: readonly string[],
): Region[] {
  const regions: Region[] = [];
  let position = 0;
  for (const group of groupsOf(hunksOf(base, yours), hunksOf(base, spec))) {
    const start = Math.min(...group.map((hunk) => hunk.start));
    const end = Math.max(...group.map((hunk) => hunk.end));
    regions.push({ kind: 'merged', lines: base.slice(position, start) });
    const [yourLines, specLines] = (['yours', 'spec'] as const).map((side) =>
      applied(
        base,
        start,
        end,
        group.filter((hunk) => hunk.side === side),
      ),
    );
    regions.push(...settled(base.slice(start, end), yourLines ?? [], specLines ?? [], group));
    position = end;
  }
  regions.push({ kind: 'merged', lines: base.slice(position) });
  return joined(regions);
}

function groupsOf(yours: readonly Hunk[], spec: readonly Hunk[]): Sided[][] {
  const hunks = [
    ...yours.map((hunk) => ({ ...hunk, side: 'yours' as const })),
    ...spec.map((hunk) => ({ ...hunk, side: 'spec' as const })),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
  const groups: Sided[][] = [];
  for (const hunk of hunks) {
    const group = groups.at(-1);
    if (group?.some((each) => each.side !== hunk.side && overlap(each, hunk))) group.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

function overlap(one: Hunk, other: Hunk): boolean {
  const bothAdd = one.start === one.end && other.start === other.end;
  if (bothAdd) return one.start === other.start;
  return one.start < other.end && other.start < one.end;
}

function applied(base: readonly string[], start: number, end: number, hunks: readonly Hunk[]) {
  const lines: string[] = [];
  let position = start;
  for (const hunk of hunks) {
    lines.push(...base.slice(position, hunk.start), ...hunk.lines);
    position = hunk.end;
  }
  return [...lines, ...base.slice(position, end)];
}

/** A conflict down to the lines that differ; no conflict where one side is alone, or both say the same. */
function settled(
  base: readonly string[],
  yours: readonly string[],
  spec: readonly string[],
  group: readonly Sided[],
): Region[] {
  const sides = new Set(group.map(({ side }) => side));
  if (sides.size === 1) return [{ kind: 'merged', lines: sides.has('yours') ? yours : spec }];
  let start = 0;
  while (start < Math.min(yours.length, spec.length) && yours[start] === spec[start]) start += 1;
  let end = 0;
  const rest = Math.min(yours.length, spec.length) - start;
  while (end < rest && yours.at(-1 - end) === spec.at(-1 - end)) end += 1;
  const [ownLines, specLines] = [yours, spec].map((lines) =>
    lines.slice(start, lines.length - end),
  );
  const conflict: Region[] =
    ownLines?.length === 0 && specLines?.length === 0
      ? []
      : [{ kind: 'conflict', base, yours: ownLines ?? [], spec: specLines ?? [] }];
  return [
    { kind: 'merged', lines: yours.slice(0, start) },
    ...conflict,
    { kind: 'merged', lines: yours.slice(yours.length - end) },
  ];
}

function joined(regions: readonly Region[]): Region[] {
  const result: Region[] = [];
  for (const region of regions) {
    const last = result.at(-1);
    if (region.kind === 'merged' && last?.kind === 'merged') {
      result[result.length - 1] = { kind: 'merged', lines: [...last.lines, ...region.lines] };
    } else result.push(region);
  }
  return result;
}
