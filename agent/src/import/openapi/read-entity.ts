import { singular } from '../../language/names/index.ts';
import type { ForeignType } from '../foreign-schema.ts';
import { pascalOf, wordsOf } from '../names/words.ts';
import { type ApiEntity, listed } from './api-entities.ts';
import type { Node } from './document.ts';
import { plainOf, typesOf } from './shape.ts';

/** What a property of an entity means. */
type Meaning =
  | { readonly kind: 'value' }
  /** One other; the column holds its id. */
  | {
      readonly kind: 'one';
      readonly target: ApiEntity;
      readonly base: string;
      readonly isId: boolean;
    }
  | { readonly kind: 'many'; readonly target: ApiEntity; readonly base: string };

/** Tells references from values: by `$ref`, and by names that end with `Id` or `Ids`. */
export function meaningOf(
  name: string,
  property: Node,
  entities: ReadonlyMap<string, ApiEntity>,
): Meaning {
  const { node } = plainOf(property);
  const target = targetOf(node, entities);
  if (target !== null) return { kind: 'one', target, base: name, isId: false };
  const items = listed(property);
  const many = items === null ? null : targetOf(items, entities);
  if (many !== null) return { kind: 'many', target: many, base: name };
  const words = wordsOf(name);
  const last = words.at(-1);
  const base = words.slice(0, -1);
  const isValue = typesOf(node).some((type) => type === 'string' || type === 'integer');
  if (last === 'id' && isValue) {
    const named = entityCalled(base, entities);
    if (named !== null) return { kind: 'one', target: named, base: base.join(' '), isId: true };
  }
  const ofItems = items === null ? [] : typesOf(items);
  const areIds = ofItems.some((type) => type === 'string' || type === 'integer');
  if (last === 'ids' && areIds) {
    const named = entityCalled(base, entities);
    if (named !== null) return { kind: 'many', target: named, base: `${base.join(' ')}s` };
  }
  return { kind: 'value' };
}

/** The entity that a schema is, or that stands among its variants beside a plain id. */
function targetOf(node: Node, entities: ReadonlyMap<string, ApiEntity>): ApiEntity | null {
  const own = entities.get(node.id);
  if (own !== undefined) return own;
  const parts = ['oneOf', 'anyOf']
    .flatMap((key) => node.items(key))
    .map((part) => plainOf(part).node);
  const ids = parts.filter((part) =>
    typesOf(part).some((type) => type !== 'object' && type !== 'array'),
  );
  const [only, second] = parts.flatMap((part) => entities.get(part.id) ?? []);
  return ids.length > 0 && only !== undefined && second === undefined ? only : null;
}

function entityCalled(
  words: readonly string[],
  entities: ReadonlyMap<string, ApiEntity>,
): ApiEntity | null {
  if (words.length === 0) return null;
  const wanted = pascalOf(words.map((word) => singular(word))).toLowerCase();
  const called = (name: string) =>
    pascalOf(wordsOf(name).map((word) => singular(word))).toLowerCase();
  return [...entities.values()].find(({ name }) => called(name) === wanted) ?? null;
}

/** The properties of a schema, and those that are only sent. */
export function propertiesOf(
  { shape, written }: ApiEntity,
  shapesOf: (node: Node) => ReadonlyMap<string, Node>,
): Map<string, Node> {
  const properties = new Map(shape.properties);
  for (const schema of written) {
    for (const [name, property] of shapesOf(schema)) {
      const known = [...properties.keys()].map((each) => wordsOf(each).join(' '));
      if (!known.includes(wordsOf(name).join(' '))) properties.set(name, property);
    }
  }
  return properties;
}

/** A property of the target that refers back: then many of its records belong to one. */
export function refersBack(
  from: ApiEntity,
  to: ApiEntity,
  entities: ReadonlyMap<string, ApiEntity>,
): string | null {
  if (from.parent === to) return '';
  for (const [name, property] of from.shape.properties) {
    const meaning = meaningOf(name, property, entities);
    if (meaning.kind === 'one' && meaning.target === to) return name;
  }
  return null;
}

/** What the id of an entity is. */
export function idTypeOf({ shape }: ApiEntity): ForeignType {
  const property = shape.properties.get('id');
  if (property === undefined) return { kind: 'uuid' };
  const { node } = plainOf(property);
  if (typesOf(node).includes('integer')) return { kind: 'bigint' };
  return node.text('format') === 'uuid' ? { kind: 'uuid' } : { kind: 'text', maxLength: null };
}
