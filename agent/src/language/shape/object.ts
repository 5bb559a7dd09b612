import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { Range } from '../source.ts';
import type { SpecMap } from '../yaml/index.ts';
import { wrongType } from './scalars.ts';
import type { Shape } from './shape.ts';

export interface Property<T> {
  readonly shape: Shape<T>;
  readonly required: boolean;
  /** For editors and the reference. */
  readonly about: string;
}

export function required<T>(shape: Shape<T>, about: string): Property<T> {
  return { shape, required: true, about };
}

export function optional<T>(shape: Shape<T>, about: string): Property<T> {
  return { shape, required: false, about };
}

type Properties = Readonly<Record<string, Property<unknown>>>;

/** Undefined is what is not there, or could not be read. */
export type ObjectValue<P> = {
  readonly [K in keyof P]: P[K] extends Property<infer T> ? T | undefined : never;
} & { readonly range: Range; keyRange(key: keyof P): Range };

/** A map with keys of the language: any other key is an error. */
export function object<P extends Properties>(what: string, properties: P): Shape<ObjectValue<P>> {
  const expected = `a map that says ${what}`;
  const keys = Object.keys(properties);
  return {
    expected,
    read(node, reporter) {
      if (node.kind !== 'map') return wrongType(node, expected, reporter);
      const value: Record<string, unknown> = {};
      const ranges = new Map<string, Range>();
      for (const entry of node.entries) {
        const { value: key, range } = entry.key;
        const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
        if (property === undefined) {
          reporter.error(
            'SPEC.UNKNOWN_KEY',
            range,
            `unknown key \`${key}\``,
            suggestion(key, keys),
          );
          continue;
        }
        ranges.set(key, range);
        value[key] = property.shape.read(entry.value, reporter) ?? undefined;
      }
      reportMissing(node, properties, reporter);
      const keyRange = (key: keyof P) => ranges.get(String(key)) ?? node.range;
      return { ...value, range: node.range, keyRange } as ObjectValue<P>;
    },
    schema(definitions) {
      const described = Object.entries(properties).map(([key, { shape, about }]) => [
        key,
        { description: about, ...shape.schema(definitions) },
      ]);
      const needed = keys.filter((key) => properties[key]?.required);
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(described) as unknown,
        ...(needed.length > 0 ? { required: needed } : {}),
      };
    },
  };
}

function reportMissing(node: SpecMap, properties: Properties, reporter: Reporter): void {
  const present = new Set(node.entries.map(({ key }) => key.value));
  for (const [key, property] of Object.entries(properties)) {
    if (!property.required || present.has(key)) continue;
    const start = node.range.start;
    const message = `\`${key}\` is missing: ${property.shape.expected}`;
    reporter.error('SPEC.MISSING_KEY', { start, end: start + 1 }, message);
  }
}

/** The same shape under a name in the JSON Schema, so that it stands there once. */
export function definition<T>(name: string, shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    schema: (definitions) => definitions.reference(name, () => shape.schema(definitions)),
  };
}
