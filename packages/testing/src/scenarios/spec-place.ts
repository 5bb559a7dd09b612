import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A part of a scenario: `['then', 'status']`. */
export type ScenarioPart = readonly string[];

/** Where a spec says something. Lines and columns count from 1. */
export interface SpecPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line's text. */
  readonly text: string;
}

/**
 * Looks for a part of a scenario in the specs of a checkout, as they are now: what is generated knows a scenario by its name,
 * so a line more above it changes nothing.
 *
 * @param folder of the checkout
 * @param app the name of the spec's app
 * @returns the place of the innermost part that is there; null where no spec has the scenario
 */
export function placeInSpec(
  folder: string,
  app: string,
  scenario: string,
  part: ScenarioPart,
): SpecPlace | null {
  for (const file of specsIn(folder)) {
    const text = readFileSync(file, 'utf8');
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter });
    if (document.getIn(['app', 'name']) !== app) continue;
    const scenarios = document.get('scenarios');
    const found = isSeq(scenarios)
      ? scenarios.items.find((item) => isMap(item) && item.get('name') === scenario)
      : undefined;
    if (!isMap(found)) continue;
    const { line, col } = counter.linePos(startOf(found, part));
    return { file, line, column: col, text: text.split(/\r?\n/)[line - 1] ?? '' };
  }
  return null;
}

/** The checkout around a folder: where its workspace is declared. */
export function checkoutAround(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'pnpm-workspace.yaml')) || at === path.dirname(at)) return at;
  }
}

function specsIn(folder: string): string[] {
  const specs = path.join(folder, 'specs');
  if (!existsSync(specs)) return [];
  const names = readdirSync(specs).filter((name) => /\.ya?ml$/.test(name));
  return names.sort().map((name) => path.join(specs, name));
}

/** The offset of the key of a part, else of what it would be in. */
function startOf(map: YAMLMap, [key, ...rest]: ScenarioPart): number {
  const pair = map.items.find((item) => String(item.key) === key);
  if (pair === undefined) return offsetOf(map);
  if (rest.length > 0 && isMap(pair.value)) {
    const inner = pair.value.items.some((item) => String(item.key) === rest[0]);
    if (inner) return startOf(pair.value, rest);
  }
  return isNode(pair.key) ? offsetOf(pair.key) : offsetOf(map);
}

function offsetOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
