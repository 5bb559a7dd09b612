import type { Node } from './document.ts';

/** An object with everything that it is made of. */
export interface Shape {
  readonly properties: ReadonlyMap<string, Node>;
  readonly required: ReadonlySet<string>;
  /** Made of parts of which one or some are there. */
  readonly hasVariants: boolean;
}

/** Merges `allOf`, and of `oneOf` and `anyOf` all that may be there. */
export class Shapes {
  readonly #known = new Map<string, Shape | null>();

  of(from: Node): Shape {
    const node = from.resolved();
    const known = this.#known.get(node.id);
    if (known === null) throw from.wrong('a schema is made of itself');
    if (known !== undefined) return known;
    this.#known.set(node.id, null);
    const shape = this.#merged(node);
    this.#known.set(node.id, shape);
    return shape;
  }

  #merged(node: Node): Shape {
    const properties = new Map<string, Node>();
    const required = new Set<string>();
    let hasVariants = false;
    const add = (shape: Shape, isSure: boolean) => {
      for (const [name, property] of shape.properties) {
        if (!properties.has(name)) properties.set(name, property);
      }
      if (isSure) for (const name of shape.required) required.add(name);
      hasVariants ||= shape.hasVariants;
    };
    for (const part of node.items('allOf')) add(this.of(part), true);
    for (const key of ['oneOf', 'anyOf']) {
      const parts = node.items(key).filter((part) => !isNull(part));
      for (const part of parts) add(this.of(part), parts.length === 1);
      hasVariants ||= parts.length > 1;
    }
    for (const [name, property] of node.child('properties')?.entries() ?? []) {
      properties.set(name, property);
    }
    for (const { value } of node.items('required')) {
      if (typeof value === 'string') required.add(value);
    }
    return { properties, required, hasVariants };
  }
}

export function isNull(node: Node): boolean {
  return node.resolved().child('type')?.value === 'null' || node.value === null;
}

/** The types that a schema allows, without null. */
export function typesOf(node: Node): string[] {
  const value = node.child('type')?.value;
  const types = Array.isArray(value) ? value : value === undefined ? guessed(node) : [value];
  return types.filter((type): type is string => typeof type === 'string' && type !== 'null');
}

/** Who writes `properties` means an object. */
function guessed(node: Node): string[] {
  if (node.has('properties')) return ['object'];
  if (node.has('items')) return ['array'];
  const values = node.items('enum').map(({ value }) => typeof value);
  return values.length > 0 && values.every((type) => type === 'string') ? ['string'] : [];
}

interface Plain {
  readonly node: Node;
  readonly isNullable: boolean;
}

/** A schema without what only says that it may be null, and without wrappings of one part. */
export function plainOf(from: Node): Plain {
  let node = from;
  let isNullable = false;
  for (let depth = 0; depth < 20; depth += 1) {
    node = node.resolved();
    const types = node.child('type')?.value;
    isNullable ||= node.isTrue('nullable') || (Array.isArray(types) && types.includes('null'));
    isNullable ||= node.items('enum').some(({ value }) => value === null);
    const key = ['allOf', 'oneOf', 'anyOf'].find((each) => node.has(each));
    if (key === undefined || node.has('properties')) break;
    const all = node.items(key);
    const parts = all.filter((part) => !isNull(part));
    isNullable ||= parts.length < all.length;
    const [only, second] = parts;
    if (only === undefined || second !== undefined) break;
    node = only;
  }
  return { node, isNullable };
}
