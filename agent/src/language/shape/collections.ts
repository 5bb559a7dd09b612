import type { Located, Range } from '../source.ts';
import type { Shape } from './shape.ts';
import { wrongType } from './scalars.ts';
import type { SpecNode } from '../yaml/index.ts';
import type { Reporter } from '../diagnostics/index.ts';

const mostItems = 1000;

/** What can be read of the items; the others are reported. */
export function list<T>(item: Shape<T>, expected: string, minimum = 1): Shape<Located<T[]>> {
  return {
    expected,
    read(node, reporter) {
      if (node.kind !== 'list') return wrongType(node, expected, reporter);
      const { items, range } = node;
      if (items.length < minimum || items.length > mostItems) {
        reporter.error(
          'SPEC.OUT_OF_RANGE',
          range,
          `expected ${expected}, not ${String(items.length)} items`,
        );
      }
      const value = items.slice(0, mostItems).flatMap((entry) => item.read(entry, reporter) ?? []);
      return { value, range };
    },
    schema: (definitions) => ({
      type: 'array',
      items: item.schema(definitions),
      minItems: minimum,
    }),
  };
}

/** One of something, or a list of them. */
export function oneOrMore<T>(item: Shape<T>, expected: string): Shape<Located<T[]>> {
  const many = list(item, expected);
  return {
    expected,
    read(node, reporter) {
      if (node.kind === 'list') return many.read(node, reporter);
      const value = item.read(node, reporter);
      return value === null ? null : { value: [value], range: node.range };
    },
    schema: (definitions) => ({ anyOf: [item.schema(definitions), many.schema(definitions)] }),
  };
}

export interface NamedEntry<T> {
  readonly key: Located<string>;
  /** Undefined where the value could not be read. */
  readonly value: T | undefined;
}

/** A map whose keys are names of the spec's own. An entry that could not be read keeps its name. */
export function named<T>(
  key: Shape<Located<string>>,
  value: Shape<T>,
  expected: string,
  minimum = 0,
): Shape<NamedEntries<T>> {
  return {
    expected,
    read(node, reporter) {
      if (node.kind !== 'map') return wrongType(node, expected, reporter);
      if (node.entries.length < minimum) {
        reporter.error('SPEC.OUT_OF_RANGE', node.range, `expected ${expected}, not an empty one`);
      }
      if (node.entries.length > mostItems) {
        reporter.error('SPEC.OUT_OF_RANGE', node.range, `expected ${expected}, not so large a one`);
      }
      const entries = node.entries.slice(0, mostItems).map((entry): NamedEntry<T> => {
        checkKey(entry.key, key, reporter);
        return { key: entry.key, value: value.read(entry.value, reporter) ?? undefined };
      });
      return { entries, range: node.range };
    },
    schema: (definitions) => ({
      type: 'object',
      propertyNames: key.schema(definitions),
      additionalProperties: value.schema(definitions),
      ...(minimum > 0 ? { minProperties: minimum } : {}),
    }),
  };
}

export interface NamedEntries<T> {
  readonly entries: readonly NamedEntry<T>[];
  readonly range: Range;
}

function checkKey(key: Located<string>, shape: Shape<Located<string>>, reporter: Reporter): void {
  const { value, range } = key;
  shape.read({ kind: 'scalar', range, value, raw: value, offsetAt: () => range.start }, reporter);
}

/** Nothing at all, or an empty map, is the same as the map without keys. */
export function orNothing<T>(shape: Shape<T>): Shape<T> {
  return {
    expected: shape.expected,
    read: (node, reporter) => shape.read(emptyIfNothing(node), reporter),
    schema: (definitions) => ({ anyOf: [shape.schema(definitions), { type: 'null' }] }),
  };
}

function emptyIfNothing(node: SpecNode): SpecNode {
  const isNothing = node.kind === 'scalar' && node.value === null;
  return isNothing ? { kind: 'map', range: node.range, entries: [] } : node;
}
