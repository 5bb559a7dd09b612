import type { Located, Range } from '../source.ts';

/** The YAML of a spec without what makes YAML hard: aliases are followed, keys are text, numbers are exact. */
export type SpecNode = SpecMap | SpecList | SpecScalar;

export interface SpecMap {
  readonly kind: 'map';
  readonly range: Range;
  readonly entries: readonly SpecEntry[];
}

export interface SpecEntry {
  readonly key: Located<string>;
  readonly value: SpecNode;
}

export interface SpecList {
  readonly kind: 'list';
  readonly range: Range;
  readonly items: readonly SpecNode[];
}

export interface SpecScalar {
  readonly kind: 'scalar';
  readonly range: Range;
  readonly value: string | number | bigint | boolean | null;
  /** As it stands in the file, for numbers whose digits matter: `12.50`. */
  readonly raw: string;
  /** Where in the file the character of `value` stands, through quotes, escapes and folded lines. */
  offsetAt(index: number): number;
}

/** For messages: `a list`, `the number 12`, `the text "x"`. */
export function describe(node: SpecNode): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  const { value } = node;
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `the text ${JSON.stringify(shorten(value))}`;
  return `the number ${shorten(node.raw)}`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
