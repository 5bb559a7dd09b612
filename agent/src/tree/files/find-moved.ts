import { readdirSync } from 'node:fs';
import path from 'node:path';
import { hunksOf } from '../merge/hunks.ts';
import { readTreeFile } from './read-file.ts';
import type { Root } from './root.ts';

const passedOver = /^(?:node_modules|dist|coverage|generated|\..*)$/;
/** Half of the lines are the same: as much as git asks for a rename. */
const enough = 0.5;

/**
 * Finds generated files that their owner moved: the file of the same kind whose text is most like what was generated,
 * without asking git.
 *
 * @param missing what was generated last, by path
 * @param taken files that are known as something else
 * @returns where they are now, by the path where they were; those that are nowhere are left out
 */
export async function findMoved(
  root: Root,
  missing: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (missing.size === 0) return found;
  const kinds = new Set([...missing.keys()].map(kindOf));
  const texts = new Map<string, string>();
  for (const file of filesOf(root)) {
    if (taken.has(file) || !kinds.has(kindOf(file))) continue;
    const read = await readTreeFile(root, file);
    if (read !== null && !read.isBinary) texts.set(file, read.text);
  }
  for (const [from, base] of missing) {
    const to = mostAlike(from, base, texts);
    if (to === null) continue;
    found.set(from, to);
    texts.delete(to);
  }
  return found;
}

function mostAlike(from: string, base: string, texts: ReadonlyMap<string, string>): string | null {
  let [best, alike]: [string | null, number] = [null, enough];
  for (const [file, text] of texts) {
    if (kindOf(file) !== kindOf(from)) continue;
    const isNamesake = path.basename(file) === path.basename(from);
    const likeness = text === base ? 1 : similarity(base, text, alike);
    // A file of the same name is the likelier one among those that are as alike.
    const weighed = likeness + (isNamesake ? 0.1 : 0);
    if (likeness >= enough && weighed > alike) [best, alike] = [file, weighed];
  }
  return best;
}

/** The share of lines that both have, 0 to 1; 0 at once where it cannot reach `atLeast`. */
function similarity(one: string, other: string, atLeast: number): number {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const [fewer, more] = [lines.length, others.length].toSorted((a, b) => a - b);
  if ((fewer ?? 0) / (more ?? 1) + 0.1 < atLeast) return 0;
  const known = new Set(lines);
  const shared = others.filter((line) => known.has(line)).length;
  if (shared / others.length + 0.1 < atLeast) return 0;
  const changed = hunksOf(lines, others).reduce((sum, { start, end }) => sum + end - start, 0);
  return (lines.length - changed) / Math.max(lines.length, others.length);
}

/** Every file of the tree but what is installed, built or hidden; links are not followed. */
function* filesOf(root: Root, folder = ''): Generator<string> {
  const entries = readdirSync(folder === '' ? root.folder : path.join(root.folder, folder), {
    withFileTypes: true,
  });
  for (const entry of entries) {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !passedOver.test(entry.name)) yield* filesOf(root, relative);
    else if (entry.isFile()) yield relative;
  }
}

function kindOf(file: string): string {
  return path.extname(file);
}
