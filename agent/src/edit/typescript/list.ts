import type { Node, SourceFile } from 'typescript';
import { indentation, lineEnd, lineStart, splice } from '../splice.ts';

/** Nodes between two brackets, with commas or bars between them. */
export interface List {
  readonly source: SourceFile;
  readonly nodes: readonly Node[];
  /** Just behind the opening bracket. */
  readonly open: number;
  /** The closing bracket. */
  readonly close: number;
}

/** The list between the brackets of `owner`: an array, an object, the names of an import. */
export function listOf(source: SourceFile, owner: Node, nodes: readonly Node[]): List {
  return { source, nodes, open: owner.getStart(source) + 1, close: owner.getEnd() - 1 };
}

/** Adds an element as number `index`, on a line of its own where the others have theirs. */
export function insertElement(list: List, index: number, element: string): string {
  const { source, nodes, open, close } = list;
  const { text } = source;
  const first = nodes[0];
  if (first === undefined) {
    const isBare = text.slice(open, close).trim() === '';
    return isBare ? splice(text, open, close, element) : insertBeforeClose(list, element);
  }
  const before = nodes[index - 1];
  if (!hasLines(list)) {
    return before === undefined
      ? splice(text, first.getStart(source), first.getStart(source), `${element}, `)
      : splice(text, before.getEnd(), before.getEnd(), `, ${element}`);
  }
  const line = `\n${indentation(text, first.getStart(source))}${element},`;
  if (before === undefined) return splice(text, open, open, line);
  const comma = commaAfter(list, before);
  if (comma === null)
    return splice(text, before.getEnd(), before.getEnd(), `,${line.slice(0, -1)}`);
  const end = commentEnd(text, comma + 1);
  return splice(text, end, end, line);
}

/** Takes an element away with its comma and its line; what is said about others stays. */
export function removeElement(list: List, node: Node): string {
  const { source, nodes } = list;
  const { text } = source;
  const start = node.getStart(source);
  const comma = commaAfter(list, node);
  const before = nodes[nodes.indexOf(node) - 1];
  if (comma === null && before !== undefined)
    return splice(text, before.getEnd(), node.getEnd(), '');
  const end = comma === null ? node.getEnd() : comma + 1;
  const isAlone =
    text.slice(lineStart(text, start), start).trim() === '' &&
    text.slice(end, lineEnd(text, end)).trim() === '';
  if (isAlone && hasLines(list)) {
    return splice(text, lineStart(text, start), lineEnd(text, end) + 1, '');
  }
  const next = nodes[nodes.indexOf(node) + 1];
  if (next !== undefined) return splice(text, start, next.getStart(source), '');
  return before === undefined
    ? splice(text, list.open, list.close, '')
    : splice(text, before.getEnd(), node.getEnd(), '');
}

function insertBeforeClose({ source: { text }, close }: List, element: string): string {
  const start = lineStart(text, close);
  const indent = `${indentation(text, close)}  `;
  return splice(text, start, start, `${indent}${element},\n`);
}

function hasLines({ source, nodes, close }: List): boolean {
  const last = nodes.at(-1);
  return last !== undefined && source.text.slice(last.getEnd(), close).includes('\n');
}

function commaAfter({ source, nodes, close }: List, node: Node): number | null {
  const next = nodes[nodes.indexOf(node) + 1];
  const end = next === undefined ? close : next.getStart(source);
  const comma = source.text.slice(node.getEnd(), end).search(/^\s*,/);
  return comma === -1 ? null : source.text.indexOf(',', node.getEnd());
}

/** Behind a comment that stands on the rest of the line. */
function commentEnd(text: string, position: number): number {
  const rest = text.slice(position, lineEnd(text, position));
  return /^\s*\/\//.test(rest) ? position + rest.length : position;
}
