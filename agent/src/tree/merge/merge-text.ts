import { collapsed, formatted } from '../format.ts';
import { mergeImports } from './merge-imports.ts';
import { hunksOf } from './hunks.ts';
import { countConflicts, linesOf } from './markers.ts';
import { mergeLines, type Region } from './merge-lines.ts';

export interface Sides {
  /** Tells the language. */
  readonly path: string;
  /** What was generated last; null for a file that is not the generator's yet. */
  readonly base: string | null;
  readonly yours: string;
  readonly spec: string;
}

export interface Merge {
  readonly text: string;
  readonly conflicts: number;
}

/**
 * Three-way merge of a text. Where lines conflict, the owner's text is tried in the generator's formatting too: a block
 * that was only reformatted is no change; the owner's formatting stays where nothing else changed. Line ends are the
 * owner's.
 */
export async function mergeText(sides: Sides): Promise<Merge> {
  const isWindows = (sides.yours.match(/\r\n/g)?.length ?? 0) > sides.yours.split('\n').length / 2;
  const plain = { ...sides, yours: sides.yours.replaceAll('\r\n', '\n') };
  const { text, conflicts } =
    plain.base === null ? textOf(twoWay(plain)) : await threeWay(plain, plain.base);
  return { text: isWindows ? text.replaceAll('\n', '\r\n') : text, conflicts };
}

async function threeWay({ path, yours, spec }: Sides, base: string): Promise<Merge> {
  const direct = textOf(merged(base, yours, spec));
  if (direct.conflicts === 0) return direct;
  const tidy = await formatted(path, yours);
  if (tidy === null) return direct;
  const byMeaning = textOf(merged(base, tidy, spec));
  if (byMeaning.conflicts === 0) {
    return { ...byMeaning, text: withFormattingOf(yours, tidy, byMeaning.text) };
  }
  const flat = await mergeCollapsed(path, base, yours, spec);
  if (flat?.conflicts === 0) return flat;
  if (byMeaning.conflicts >= direct.conflicts) return direct;
  return { ...byMeaning, text: withFormattingOf(yours, tidy, byMeaning.text) };
}

/** Objects that were only broken into lines, or joined, are no change either. */
async function mergeCollapsed(path: string, base: string, yours: string, spec: string) {
  const [before, own, next] = await Promise.all(
    [base, yours, spec].map((text) => collapsed(path, text)),
  );
  if (before == null || own == null || next == null) return null;
  const flat = textOf(merged(before, own, next));
  const laid = withFormattingOf(spec, next, flat.text);
  return { ...flat, text: withFormattingOf(yours, own, laid) };
}

/** Lays the formatting of `yours` over what was merged without it, except where a merged change stands. */
function withFormattingOf(yours: string, tidy: string, merge: string): string {
  return mergeLines(tidy.split('\n'), yours.split('\n'), merge.split('\n'))
    .flatMap((region) => (region.kind === 'merged' ? region.lines : region.spec))
    .join('\n');
}

function textOf(regions: readonly Region[]): Merge {
  return { text: linesOf(regions).join('\n'), conflicts: countConflicts(regions) };
}

function merged(base: string, yours: string, spec: string): Region[] {
  const regions = mergeLines(base.split('\n'), yours.split('\n'), spec.split('\n'));
  return regions.map((region) => {
    const lines = region.kind === 'conflict' ? mergeImports(region) : null;
    return lines === null ? region : { kind: 'merged', lines };
  });
}

/** No base: everything that differs is a conflict, down to the lines that differ. */
function twoWay({ yours, spec }: Sides): Region[] {
  const own = yours.split('\n');
  let position = 0;
  const regions: Region[] = [];
  for (const { start, end, lines } of hunksOf(own, spec.split('\n'))) {
    regions.push({ kind: 'merged', lines: own.slice(position, start) });
    regions.push({ kind: 'conflict', base: [], yours: own.slice(start, end), spec: lines });
    position = end;
  }
  return [...regions, { kind: 'merged', lines: own.slice(position) }];
}
