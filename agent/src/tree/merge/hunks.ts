import { diffIndices } from 'node-diff3';

/** Lines `start` to `end` (exclusive) of the base became `lines`. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * What changed from `base` to `other`. Lines that occur once on both sides are matched first (Bram Cohen's patience
 * diff), so that braces and empty lines do not tear methods apart; what is between them goes by the longest common
 * subsequence.
 */
export function hunksOf(base: readonly string[], other: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  compare(base, other, 0, base.length, 0, other.length, hunks);
  return hunks;
}

function compare(
  base: readonly string[],
  other: readonly string[],
  baseStart: number,
  baseEnd: number,
  otherStart: number,
  otherEnd: number,
  hunks: Hunk[],
): void {
  let [start, from] = [baseStart, otherStart];
  let [end, to] = [baseEnd, otherEnd];
  while (start < end && from < to && base[start] === other[from]) {
    start += 1;
    from += 1;
  }
  while (start < end && from < to && base[end - 1] === other[to - 1]) {
    end -= 1;
    to -= 1;
  }
  if (start === end && from === to) return;
  if (start === end || from === to) {
    hunks.push({ start, end, lines: other.slice(from, to) });
    return;
  }
  const anchors = anchorsOf(base.slice(start, end), other.slice(from, to));
  if (anchors.length === 0) {
    hunks.push(...longestCommon(base.slice(start, end), other.slice(from, to), start));
    return;
  }
  let [base0, other0] = [start, from];
  for (const [inBase, inOther] of anchors) {
    compare(base, other, base0, start + inBase, other0, from + inOther, hunks);
    [base0, other0] = [start + inBase + 1, from + inOther + 1];
  }
  compare(base, other, base0, end, other0, to, hunks);
}

function longestCommon(base: readonly string[], other: readonly string[], offset: number): Hunk[] {
  return diffIndices([...base], [...other]).map(({ buffer1: [start, length], buffer2Content }) => ({
    start: offset + start,
    end: offset + start + length,
    lines: buffer2Content,
  }));
}

/** Lines that occur exactly once on each side, as many of them as stand in the same order. */
function anchorsOf(base: readonly string[], other: readonly string[]): [number, number][] {
  const places = uniquePlaces(other);
  const pairs = [...uniquePlaces(base)].flatMap(([line, index]): [number, number][] => {
    const place = places.get(line);
    return place === undefined ? [] : [[index, place]];
  });
  return longestIncreasing(pairs);
}

function uniquePlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, index) => {
    if (places.has(line)) repeated.add(line);
    places.set(line, index);
  });
  repeated.forEach((line) => places.delete(line));
  return places;
}

/** Patience sorting; the pairs are in order of their first number. */
function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const before: (number | undefined)[] = [];
  pairs.forEach(([, place], index) => {
    const found = tops.findIndex((top) => (pairs[top]?.[1] ?? 0) >= place);
    const pile = found === -1 ? tops.length : found;
    before[index] = tops[pile - 1];
    tops[pile] = index;
  });
  const chain: [number, number][] = [];
  for (let at = tops.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair !== undefined) chain.unshift(pair);
  }
  return chain;
}
