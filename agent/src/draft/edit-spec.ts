import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parse,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { hunksOf } from '../tree/merge/hunks.ts';
import { lay, namedMaps, specText, textOf } from './spec-text.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * The text of a spec with another value, and as little changed as can be: comments, the order of keys, quotes and every line
 * that says what it said stay as they are.
 *
 * @param next what the spec shall say
 */
export function editedSpec(text: string, next: Members): string {
  const plain = text.replace(/^\u{feff}/u, '').replaceAll('\r\n', '\n');
  const document = parseDocument(plain);
  if (isMap(document.contents)) mergeMap(document, document.contents, next, '', 0);
  // As deep as its author indents.
  const indent = /^( {1,8})[^\s#]/m.exec(plain)?.[1]?.length ?? 2;
  const written = textOf(document, indent);
  const kept = keepLines(textOf(parseDocument(plain), indent), plain, written);
  // Where lines of two indentations meet, or an alias stood for two things that differ now, more is written anew.
  const edited =
    [kept, written].find((each) => isDeepStrictEqual(valueOf(each), next)) ?? specText(next);
  const mark = text.startsWith('\u{feff}') ? '\u{feff}' : '';
  return mark + (text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited);
}

/**
 * The author's lines where only the library writes them in another way.
 *
 * @param before the author's text as the library writes it
 * @param edited the changed one, likewise
 */
function keepLines(before: string, text: string, edited: string): string {
  const base = before.split('\n');
  const changes = hunksOf(base, edited.split('\n'));
  const own = base.map((line): readonly string[] => [line]);
  for (const { start, end, lines } of hunksOf(base, text.split('\n'))) {
    if (lines.length === end - start) lines.forEach((line, at) => (own[start + at] = [line]));
    else if (start === end) own[start] = [...lines, ...(own[start] ?? [])];
    else if (!changes.some((change) => change.start < end && start < change.end)) {
      own.fill([], start, end)[start] = lines;
    }
  }
  const parts: (readonly string[])[] = [];
  let position = 0;
  for (const { start, end, lines } of changes) {
    parts.push(...own.slice(position, start), lines);
    position = end;
  }
  return [...parts, ...own.slice(position)].flat().join('\n');
}

function valueOf(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function mergeMap(
  document: Document,
  map: YAMLMap,
  next: Members,
  name: string,
  indent: number,
): void {
  const before = new Map(map.items.map((pair) => [nameOf(pair), pair]));
  takeRenamed(before, next);
  const pairs = new Map(
    Object.entries(next).map(([key, value]): [string, Pair] => {
      const pair = before.get(key);
      if (pair === undefined) return [key, newPair(document, map, key, value, indent)];
      pair.value = merged(document, pair.value, value, key, indent + 2);
      return [key, pair];
    }),
  );
  map.items = namedMaps.has(name) ? [...pairs.values()] : inOldOrder(map, pairs);
}

/** What has a new name stands where it stood, with its comments. */
function takeRenamed(before: Map<string, Pair>, next: Members): void {
  for (const [key, value] of Object.entries(next)) {
    const old = (value as { renamedFrom?: unknown } | null)?.renamedFrom;
    const pair = typeof old === 'string' && !(old in next) ? before.get(old) : undefined;
    if (pair === undefined || before.has(key)) continue;
    if (isScalar(pair.key)) pair.key.value = key;
    before.set(key, pair);
  }
}

/** What is new comes after what it follows in the answer. */
function inOldOrder(map: YAMLMap, pairs: ReadonlyMap<string, Pair>): Pair[] {
  const items = map.items.filter((pair) => pairs.get(nameOf(pair)) === pair);
  const places = new Set(items);
  let last: Pair | null = null;
  for (const pair of pairs.values()) {
    if (!places.has(pair)) items.splice(last === null ? 0 : items.indexOf(last) + 1, 0, pair);
    last = pair;
  }
  return items;
}

function newPair(
  document: Document,
  map: YAMLMap,
  key: string,
  value: unknown,
  indent: number,
): Pair {
  const pair = document.createPair<Scalar>(key, value);
  lay(pair.value, key, indent);
  pair.key.spaceBefore = map.items.some(({ key: each }) => isNode(each) && each.spaceBefore);
  return pair;
}

function merged(
  document: Document,
  node: unknown,
  next: unknown,
  name: string,
  indent: number,
): unknown {
  if (isDeepStrictEqual(isNode(node) ? node.toJS(document) : node, next)) return node;
  if (isMap(node) && isMembers(next)) {
    mergeMap(document, node, next, name, indent);
    return node;
  }
  if (isSeq(node) && Array.isArray(next)) {
    mergeList(document, node, next, indent);
    return node;
  }
  const made = document.createNode(next);
  lay(made, name, indent);
  if (isScalar(node) && isScalar(made)) return scalarAfter(node, made);
  return made;
}

function mergeList(document: Document, list: YAMLSeq, next: readonly unknown[], indent: number) {
  const items: unknown[] = list.items;
  const isSame = (at: number, other: number) =>
    isDeepStrictEqual((items.at(at) as Node | undefined)?.toJS(document), next.at(other));
  const most = Math.min(items.length, next.length);
  let start = 0;
  while (start < most && isSame(start, start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(-1 - end, -1 - end)) end += 1;
  const old = items.slice(start, items.length - end);
  const made = next.slice(start, next.length - end).map((value, index) => {
    if (old[index] !== undefined) return merged(document, old[index], value, '', indent + 2);
    const node = document.createNode(value);
    lay(node, '', indent + 2);
    return node;
  });
  list.items = [...items.slice(0, start), ...made, ...items.slice(items.length - end)];
}

/** In the quotes, and with the comments, of what it takes the place of. */
function scalarAfter(node: Scalar, made: Scalar): Scalar {
  const { comment, commentBefore, spaceBefore, type } = node;
  const isText = typeof node.value === 'string' && typeof made.value === 'string';
  return Object.assign(made, { comment, commentBefore, spaceBefore }, isText && { type });
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.source ?? key.value) : '';
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
