import {
  type Document,
  isAlias,
  isMap,
  isCollection,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Reporter } from '../diagnostics/index.ts';
import type { Range, Source } from '../source.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import type { SpecEntry, SpecNode, SpecScalar } from './spec-node.ts';

/** How many values aliases may stand for, all in all. */
const mostAliased = 10_000;

/** The library's tree as the language's own, bounded however much its aliases stand for. */
export function toSpecNode(
  document: Document.Parsed,
  source: Source,
  reporter: Reporter,
): SpecNode | null {
  const converter = new Converter(source, reporter);
  const node = converter.convert(document.contents);
  return converter.isExhausted ? null : node;
}

class Converter {
  readonly #source: Source;
  readonly #reporter: Reporter;
  readonly #open = new Set<Node>();
  readonly #anchors = new Map<string, Node>();
  /** Whether aliases stand for more than is read. */
  isExhausted = false;
  #aliased = 0;
  #aliasDepth = 0;

  constructor(source: Source, reporter: Reporter) {
    this.#source = source;
    this.#reporter = reporter;
  }

  convert(node: unknown): SpecNode {
    if (isAlias(node)) return this.#alias(node, rangeOf(node));
    if (this.#aliasDepth > 0) this.#aliased += 1;
    if (isCollection(node) || isScalar(node)) {
      if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    }
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) {
      const items = this.#within(node, () => node.items.map((item) => this.convert(item)));
      return { kind: 'list', range: rangeOf(node), items };
    }
    if (isScalar(node)) return this.#scalar(node);
    return nothing({ start: 0, end: 0 });
  }

  #alias(alias: Node & { source: string }, range: Range): SpecNode {
    const target = this.#anchors.get(alias.source);
    if (this.isExhausted) return nothing(range);
    if (target === undefined) {
      const message = `nothing before is called \`&${alias.source}\``;
      this.#reporter.error('SPEC.YAML_SYNTAX', range, message);
      return nothing(range);
    }
    if (this.#open.has(target) || this.#aliased > mostAliased) {
      this.isExhausted = this.#aliased > mostAliased;
      const why = this.isExhausted ? 'makes the file grow too large' : 'stands for itself';
      this.#reporter.error('SPEC.ALIAS_EXPANSION', range, `the alias \`*${alias.source}\` ${why}`);
      return nothing(range);
    }
    this.#aliasDepth += 1;
    const node = this.convert(target);
    this.#aliasDepth -= 1;
    return node;
  }

  #map(map: YAMLMap): SpecNode {
    const seen = new Set<string>();
    const entries = this.#within(map, () =>
      map.items.flatMap((pair): SpecEntry[] => {
        const key = this.#key(pair.key);
        if (key === null) return [];
        if (seen.has(key.value)) {
          this.#reporter.error(
            'SPEC.DUPLICATE_KEY',
            key.range,
            `\`${key.value}\` stands twice in this map`,
          );
          return [];
        }
        seen.add(key.value);
        const value = pair.value === null ? nothing(key.range) : this.convert(pair.value);
        return [{ key, value }];
      }),
    );
    return { kind: 'map', range: rangeOf(map), entries };
  }

  #key(node: unknown): SpecEntry['key'] | null {
    const range = rangeOf(node);
    const text = isScalar(node) ? this.#keyText(node) : null;
    if (text === null) {
      this.#reporter.error('SPEC.YAML_UNSUPPORTED', range, 'a key is text');
      return null;
    }
    if (text === '<<') {
      const hint = 'name mixins instead, or write the keys out';
      this.#reporter.error('SPEC.YAML_UNSUPPORTED', range, 'YAML 1.2 has no merge keys', hint);
      return null;
    }
    return { value: text, range };
  }

  /** `true:` and `12:` are names where a name is read, as they look. */
  #keyText(scalar: Scalar): string | null {
    if (typeof scalar.value === 'string') return scalar.value;
    return scalar.value === null ? null : (scalar.source ?? null);
  }

  #scalar(scalar: Scalar): SpecScalar {
    const range = rangeOf(scalar);
    const raw = this.#source.text.slice(range.start, range.end);
    const { value } = scalar;
    const text = typeof value === 'string' ? value : raw;
    let offsets: ((index: number) => number) | null = null;
    return {
      kind: 'scalar',
      range,
      value: isPlain(value) ? value : null,
      raw: scalar.source ?? raw,
      offsetAt: (index) => (offsets ??= scalarOffsets(raw, text, range.start))(index),
    };
  }

  #within<T>(node: Node, convert: () => T): T {
    this.#open.add(node);
    const result = convert();
    this.#open.delete(node);
    return result;
  }
}

function isPlain(value: unknown): value is SpecScalar['value'] {
  return value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}

/** Without the white space that the library counts to a value. */
function rangeOf(node: unknown): Range {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

function nothing(range: Range): SpecScalar {
  return { kind: 'scalar', range, value: null, raw: '', offsetAt: () => range.start };
}
