import { createRequire } from 'node:module';
import type ts from 'typescript';
import type { Node, SourceFile } from 'typescript';

type TypeScript = typeof ts;

const require = createRequire(import.meta.url);
const remembered = new Map<string, SourceFile>();
const rememberedAtMost = 12;
let loaded: TypeScript | undefined;

/** The compiler, loaded when the first edit needs it: it takes a third of a second. */
export function typescript(): TypeScript {
  loaded ??= require('typescript') as TypeScript;
  return loaded;
}

/** Parses TypeScript, TSX or JSON. Edits of one file come in a row, so that the last few texts are remembered. */
export function parse(path: string, text: string): SourceFile {
  const key = `${path}\n${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const { createSourceFile, parseJsonText, ScriptTarget } = typescript();
  const source = path.endsWith('.json')
    ? parseJsonText(path, text)
    : createSourceFile(path, text, ScriptTarget.Latest, true);
  const [oldest] = remembered.keys();
  if (remembered.size >= rememberedAtMost && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, source);
  return source;
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
