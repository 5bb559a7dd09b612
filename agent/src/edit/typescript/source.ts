import { createRequire } from 'node:module';
import type ts from 'typescript';
import type { Node, SourceFile } from 'typescript';

type TypeScript = typeof ts;

const require = createRequire(import.meta.url);
/** By path. */
const remembered = new Map<string, SourceFile>();
let loaded: TypeScript | undefined;

/** The compiler, loaded when the first edit needs it: it takes a third of a second. */
export function typescript(): TypeScript {
  loaded ??= require('typescript') as TypeScript;
  return loaded;
}

/**
 * Parses TypeScript, TSX or JSON. The last text of each file is remembered: its edits come in a row, and each parses only
 * what the one before changed.
 */
export function parse(path: string, text: string): SourceFile {
  const known = remembered.get(path);
  if (known?.text === text) return known;
  const source = known === undefined ? parseAll(path, text) : parseChange(path, known, text);
  remembered.set(path, source);
  return source;
}

function parseAll(path: string, text: string): SourceFile {
  const { createSourceFile, parseJsonText, ScriptTarget } = typescript();
  return path.endsWith('.json')
    ? parseJsonText(path, text)
    : createSourceFile(path, text, ScriptTarget.Latest, true);
}

/** The compiler takes over what lies outside the change; `known` must not be used afterwards. */
function parseChange(path: string, known: SourceFile, text: string): SourceFile {
  if (path.endsWith('.json')) return parseAll(path, text);
  const shorter = Math.min(known.text.length, text.length);
  let start = 0;
  while (start < shorter && known.text[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && known.text.at(-1 - end) === text.at(-1 - end)) end += 1;
  return typescript().updateSourceFile(known, text, {
    span: { start, length: known.text.length - start - end },
    newLength: text.length - start - end,
  });
}

/** A node's text without what formatting may change: white space, quotes, trailing commas. */
export function essence(text: string): string {
  return text
    .replaceAll(/\s+/g, '')
    .replaceAll('"', "'")
    .replaceAll(/,(?=[\])}])/g, '')
    .replace(/[;,]$/, '');
}

/** The first node for which `found` answers something, depth first. */
export function find<Found>(
  node: Node,
  found: (node: Node) => Found | undefined,
): Found | undefined {
  return found(node) ?? typescript().forEachChild(node, (child) => find(child, found));
}
