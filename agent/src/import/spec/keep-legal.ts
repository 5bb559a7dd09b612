import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Diagnostic, type ParsedSpec, parseSpec } from '../../language/index.ts';
import type { App } from '../../model/index.ts';
import type { Aspect } from '../foreign-schema.ts';
import type { NoteBook } from '../note-book.ts';
import type { Content, SpecContent } from './content.ts';
import type { Mapping } from './imported.ts';
import { yamlOf } from './write-yaml.ts';

export interface LegalSpec {
  readonly text: string;
  readonly app: App;
}

type Path = readonly (string | number)[];

const mostRounds = 200;
/** What makes a field or relation what it is: without it there is none. */
const essential = new Set(['type', 'entity', 'values', 'of', 'inverse']);

/**
 * The text of a spec that `agent check` takes. What the language refuses, after everything was named and chosen with care, is
 * taken out piece by piece, and noted with what the language says.
 */
export function keepLegal(
  content: SpecContent,
  headline: string,
  book: NoteBook,
  mapping: Mapping,
): LegalSpec {
  for (let round = 0; round < mostRounds; round += 1) {
    const text = yamlOf(content, headline);
    const parsed = parseSpec(text, 'spec.yaml');
    if (parsed.app !== null) return { text, app: parsed.app };
    takeOut(content, text, parsed, { book, mapping });
  }
  throw new Error('The spec cannot be made right.');
}

interface Report {
  readonly book: NoteBook;
  readonly mapping: Mapping;
}

function takeOut(
  content: SpecContent,
  text: string,
  parsed: ParsedSpec,
  { book, mapping }: Report,
): void {
  const document = parseDocument(text, { intAsBigInt: true });
  const taken = new Set<string>();
  for (const diagnostic of parsed.diagnostics) {
    if (diagnostic.severity !== 'error') continue;
    const path = target(pathAt(document.contents, offsetOf(text, diagnostic)));
    // What was taken out took its parts along; of a list the rest moves up, and is for the next round.
    const parents = path.map((_, index) => JSON.stringify(path.slice(0, index + 1)));
    if (parents.some((parent) => taken.has(parent))) continue;
    taken.add(JSON.stringify(typeof path.at(-1) === 'number' ? path.slice(0, -1) : path));
    if (!remove(content, path)) throw new Error(`${diagnostic.message} (${path.join('.')})`);
    const what = `${path.slice(2).join('.')} of ${String(path[1])}: ${diagnostic.message}`;
    const place = placeOf(path, mapping);
    book.add({ element: path.join('.'), place }, aspectOf(path), what, 'nothing');
  }
}

/** Where the source has what was taken out. */
function placeOf([, name, , member]: Path, { entities }: Mapping): string {
  const found = entities.find(({ entity }) => entity === name);
  if (found === undefined) return String(name);
  const [column] =
    [...found.columns].find(([, each]) => each.kind !== 'id' && each.name === member) ?? [];
  const place = found.table.columns.find((each) => each.name === column)?.place;
  return place ?? found.table.place;
}

function offsetOf(text: string, { line, column }: Diagnostic): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** The keys that lead to an offset. */
function pathAt(node: unknown, offset: number): Path {
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = pair.key as Node;
      const [start, end] = [key.range?.[0] ?? 0, key.range?.[1] ?? 0];
      const last = (pair.value as Node | null)?.range?.[1] ?? 0;
      if (start <= offset && offset < Math.max(end, last)) {
        return [isScalar(key) ? String(key.value) : '', ...pathAt(pair.value, offset)];
      }
    }
  }
  if (isSeq(node)) {
    const index = node.items.findIndex((item) => {
      const range = (item as Node).range;
      return range !== undefined && range !== null && range[0] <= offset && offset < range[1];
    });
    if (index !== -1) return [index, ...pathAt(node.items[index], offset)];
  }
  return [];
}

/** The least that can be taken out so that the rest still means something. */
function target(path: Path): Path {
  const [top, , part, , option] = path;
  if (top !== 'entities') return path.slice(0, 2);
  if (part === 'fields' || part === 'relations') {
    const isWhole = option === undefined || essential.has(String(option));
    return path.slice(0, isWhole ? 4 : 5);
  }
  if (part === 'unique' || part === 'indexes' || part === 'checks') return path.slice(0, 4);
  return path.slice(0, part === undefined ? 2 : 3);
}

function remove(content: SpecContent, path: Path): boolean {
  let parent: unknown = content;
  for (const key of path.slice(0, -1)) parent = (parent as Content | undefined)?.[String(key)];
  const last = path.at(-1);
  if (parent === undefined || last === undefined || path.length < 2) return false;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as Content, last);
  return true;
}

function aspectOf([, , part, , option]: Path): Aspect {
  if (part === 'unique') return 'key';
  if (part === 'indexes') return 'index';
  if (part === 'checks') return 'check';
  if (part === 'relations') return 'reference';
  if (option === 'default') return 'default';
  if (option === 'minLength' || option === 'maxLength') return 'length';
  if (option === 'unique') return 'key';
  return option === undefined ? 'column' : 'check';
}
