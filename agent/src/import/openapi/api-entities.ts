import type { Node } from './document.ts';
import { nameOf, type Operation, readPaths } from './resources.ts';
import { plainOf, type Shape, type Shapes, typesOf } from './shape.ts';

/** A schema whose objects are records of their own. */
export interface ApiEntity {
  readonly name: string;
  readonly schema: Node;
  readonly shape: Shape;
  readonly written: readonly Node[];
  readonly key: string | null;
  /** Whose part it is, where it is nothing without it. */
  readonly parent: ApiEntity | null;
}

export interface ApiEntities {
  readonly byId: ReadonlyMap<string, ApiEntity>;
  readonly others: readonly Operation[];
}

/**
 * What becomes an entity: what paths are about; what those refer to and has an id; lists of parts that one of them alone has. Of a
 * document without such paths, every object among its schemas.
 */
export function apiEntitiesOf(root: Node, shapes: Shapes): ApiEntities {
  const { resources, others } = readPaths(root, shapes);
  const byId = new Map<string, ApiEntity>();
  const add = (entity: Omit<ApiEntity, 'shape'>) =>
    byId.set(entity.schema.id, { ...entity, shape: shapes.of(entity.schema) });
  for (const each of resources) add({ ...each, parent: null });
  if (byId.size === 0) {
    for (const [name, from] of root.child('components')?.child('schemas')?.entries() ?? []) {
      const { node: schema } = plainOf(from);
      if (byId.has(schema.id) || shapes.of(schema).properties.size === 0) continue;
      if (/error|problem/i.test(name)) continue;
      add({ name, schema, written: [], key: null, parent: null });
    }
  }
  for (;;) {
    const known = byId.size;
    addReferred(byId, shapes, add);
    if (byId.size === known) addParts(byId, shapes, add);
    if (byId.size === known) return { byId, others };
  }
}

type Add = (entity: Omit<ApiEntity, 'shape'>) => void;

function addReferred(byId: ReadonlyMap<string, ApiEntity>, shapes: Shapes, add: Add): void {
  for (const { shape } of [...byId.values()]) {
    for (const property of shape.properties.values()) {
      const schema = listed(property) ?? plainOf(property).node;
      const name = nameOf(schema);
      if (name === null || byId.has(schema.id) || !shapes.of(schema).properties.has('id')) continue;
      add({ name, schema, written: [], key: null, parent: null });
    }
  }
}

function addParts(byId: ReadonlyMap<string, ApiEntity>, shapes: Shapes, add: Add): void {
  const users = new Map<string, { schema: Node; of: Set<ApiEntity> }>();
  for (const entity of byId.values()) {
    for (const property of entity.shape.properties.values()) {
      const schema = listed(property);
      if (schema === null || byId.has(schema.id) || nameOf(schema) === null) continue;
      if (shapes.of(schema).properties.size === 0) continue;
      const found = users.get(schema.id) ?? { schema, of: new Set() };
      users.set(schema.id, { ...found, of: found.of.add(entity) });
    }
  }
  for (const { schema, of } of users.values()) {
    const [parent = null, second] = of;
    if (second !== undefined) continue;
    add({ name: nameOf(schema) ?? '', schema, written: [], key: null, parent });
  }
}

/** What a list is of. */
export function listed(property: Node): Node | null {
  const { node } = plainOf(property);
  const items = typesOf(node).includes('array') ? node.child('items') : null;
  return items === null ? null : plainOf(items).node;
}
