import type { Region } from './merge-lines.ts';

const yours = '<<<<<<< yours';
const middle = '=======';
const spec = '>>>>>>> spec';

/** Whether a conflict that the generator left is not resolved yet. */
export function hasMarkers(text: string): boolean {
  return (
    text.includes(yours) && /^<<<<<<< yours\r?$/m.test(text) && /^>>>>>>> spec\r?$/m.test(text)
  );
}

/** Merged lines, and conflicts between the markers of git. */
export function linesOf(regions: readonly Region[]): string[] {
  return regions.flatMap((region) =>
    region.kind === 'merged'
      ? region.lines
      : [yours, ...region.yours, middle, ...region.spec, spec],
  );
}

export function countConflicts(regions: readonly Region[]): number {
  return regions.filter(({ kind }) => kind === 'conflict').length;
}
