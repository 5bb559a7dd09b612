import type { Edit } from '../emit/emitter.ts';
import { EditRefused } from '../edit/index.ts';
import type { EditRecord } from '../tree/base/base.ts';
import { formatted } from '../tree/format.ts';
import { keyOf } from './emit-app.ts';

export interface EditRequest {
  /** Made in earlier runs. */
  readonly records: readonly EditRecord[];
  /** What the last spec asked for, as today's emitters say it. */
  readonly last: readonly Edit[];
  readonly next: readonly Edit[];
  /** The text that a file has now; null without one. */
  readonly read: (path: string) => Promise<string | null>;
}

/** An edit that its owner must make by hand. */
export interface Refusal extends EditRecord {
  readonly reason: string;
  readonly byHand: string;
}

export interface EditOutcome {
  /** Texts of the files that change, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly refusals: readonly Refusal[];
  /** Edits that stand, or that their owner undid: not asked for again. */
  readonly records: readonly EditRecord[];
}

interface Pair {
  readonly path: string;
  readonly what: string;
  readonly last: Edit | undefined;
  readonly next: Edit | undefined;
  readonly wasMade: boolean;
}

/**
 * Makes the edits of shared files that are new, takes back those that the spec no longer asks for, and leaves alone what
 * did not change: an edit that its owner undid stays undone.
 */
export async function planEdits(request: EditRequest): Promise<EditOutcome> {
  const texts = new Map<string, string>();
  const refusals: Refusal[] = [];
  const records: EditRecord[] = [];
  for (const [path, pairs] of byPath(request)) {
    const changing = pairs.filter((pair) => !isSettled(pair));
    const before = changing.length === 0 ? '' : await request.read(path);
    let text = before;
    for (const pair of inOrder(pairs)) {
      const { what } = pair;
      if (changing.includes(pair)) {
        const result = apply(pair, text);
        if (typeof result !== 'string') {
          refusals.push(result);
          continue;
        }
        text = result;
      }
      if (pair.next !== undefined) records.push({ path, what });
    }
    if (text !== before && text !== null) texts.set(path, await kept(path, before ?? '', text));
  }
  return { texts, refusals, records };
}

function byPath({ records, last, next }: EditRequest): Map<string, Pair[]> {
  const made = new Set(records.map(keyOf));
  const [lastByKey, nextByKey] = [last, next].map(
    (edits) => new Map(edits.map((edit) => [keyOf(edit), edit])),
  );
  const all = new Map([...records, ...next].map((each) => [keyOf(each), each]));
  const pairs = [...all].map(([key, { path, what }]) => ({
    ...{ path, what, last: lastByKey?.get(key), next: nextByKey?.get(key) },
    wasMade: made.has(key),
  }));
  return Map.groupBy(pairs, ({ path }) => path);
}

/** What goes comes first, and what was made last goes before what it needs: an element of a list before its import. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const gone = pairs.filter(({ next }) => next === undefined);
  return [...gone.toReversed(), ...pairs.filter(({ next }) => next !== undefined)];
}

function isSettled({ wasMade, last, next }: Pair): boolean {
  return wasMade && next !== undefined && (last === undefined || last.inserts === next.inserts);
}

function apply({ path, what, last, next, wasMade }: Pair, text: string | null): string | Refusal {
  if (next === undefined)
    return last === undefined || text === null ? (text ?? '') : last.retract(text);
  if (text === null) {
    return { path, what, reason: 'the file is not there', byHand: `add ${next.inserts}` };
  }
  try {
    if (!wasMade || last === undefined) return next.ensure(text);
    if (last.ensure(text) === text) return next.ensure(last.retract(text));
    if (next.ensure(text) === text) return text;
    return { path, what, reason: 'you changed what is there', byHand: `make it ${next.inserts}` };
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return { path, what, reason: error.reason, byHand: error.byHand };
  }
}

/** A file that was formatted stays so. */
async function kept(path: string, before: string, after: string): Promise<string> {
  const isFormatted = (await formatted(path, before)) === before;
  return isFormatted ? ((await formatted(path, after)) ?? after) : after;
}
