import type { App, BelongsTo, Entity, Field, Relation } from '../model/index.ts';

export function entityOf(app: App, name: string): Entity {
  const entity = app.entities.find((each) => each.name === name);
  if (!entity) throw new Error(`The app ${app.name} has no entity ${name}.`);
  return entity;
}

export function belongsToOf(entity: Entity): BelongsTo[] {
  return entity.relations.filter(
    (relation): relation is BelongsTo => relation.kind === 'belongsTo',
  );
}

export function isPlatform(relation: Relation): boolean {
  return relation.entity === 'User';
}

/** Fields with a column of their own: not computed, and not what every table has. */
export function storedFields(entity: Entity): Field[] {
  return entity.fields.filter((field) => field.computed === null && !(field.name in systemColumns));
}

/** What every table has without its spec saying so. */
export const systemColumns: Readonly<Record<string, string>> = {
  id: 'id',
  createdById: 'created_by_id',
  version: 'version',
  deletedAt: 'deleted_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

/** A column is never null where a value is asked for or comes by itself. A list is empty at least. */
export function isRequired(field: Field): boolean {
  if (field.required || field.type.kind === 'list' || field.type.kind === 'sequence') return true;
  const given = field.default;
  return given !== null && !(given.kind === 'literal' && given.value === null);
}

/** The columns of a field, a relation's id, a system field, by the name that a spec uses. Money has two. */
export function columnsOf(entity: Entity, name: string): string[] {
  const system = systemColumns[name];
  if (system !== undefined) return [system];
  const relation = belongsToOf(entity).find((each) => each.idField === name || each.name === name);
  if (relation) return [relation.column];
  const field = entity.fields.find((each) => each.name === name);
  if (!field) throw new Error(`${entity.name} has no field ${name}.`);
  if (field.type.kind === 'money') return [`${field.column}_amount`, `${field.column}_currency`];
  return [field.column];
}
