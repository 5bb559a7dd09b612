import { roles } from '@monorepo/shared-types/roles';
import { belongsToOf, isRequired, storedFields } from '../../database/lookup.ts';
import { hasRowRules } from '../../database/views.ts';
import {
  type AccessRule,
  type App,
  type BelongsTo,
  type Entity,
  type Field,
  type ManyToMany,
  rolesThatMay,
} from '../../model/index.ts';

/** Fields that clients send: not what the database works out, counts, or moves along a workflow. */
export function writableFields(entity: Entity): Field[] {
  return storedFields(entity).filter(
    ({ name, type }) => type.kind !== 'sequence' && name !== entity.workflow?.field,
  );
}

/** Stored and computed fields, in the order of the spec. */
export function shownFields(entity: Entity): Field[] {
  const stored = storedFields(entity);
  return entity.fields.filter((field) => field.computed !== null || stored.includes(field));
}

export function isNullable(field: Field): boolean {
  return field.computed === null ? !isRequired(field) : field.type.kind !== 'boolean';
}

/** Many-to-many relations of which the entity's records say what they are linked to. */
export function ownedLinks(entity: Entity): ManyToMany[] {
  return entity.relations.filter(
    (relation): relation is ManyToMany => relation.kind === 'manyToMany' && relation.isOwner,
  );
}

export function references(entity: Entity): BelongsTo[] {
  return belongsToOf(entity);
}

/** The entity at the other end; null for a member. */
export function targetOf(relation: { readonly entity: string }, app: App): Entity | null {
  return app.entities.find(({ name }) => name === relation.entity) ?? null;
}

/** What each record says that the person may do with it. */
export function canActions(entity: Entity): string[] {
  if (entity.scope === 'global') return [];
  const onRecord = hasRowRules(entity)
    ? (['update', 'delete'] as const).filter((action) => entity.access[action] !== null)
    : [];
  return [...onRecord, ...(entity.workflow?.transitions ?? []).map(({ name }) => name)];
}

/** Whether the entity has a view, for computed fields or for what the person may do. */
export function hasView(entity: Entity): boolean {
  return entity.fields.some(({ computed }) => computed !== null) || canActions(entity).length > 0;
}

export function isEveryone(rule: AccessRule | null): boolean {
  return rule === null || roles.every((role) => rule.roles.includes(role));
}

/** What can be done to many records at once. */
export function bulkActions(entity: Entity): string[] {
  if (entity.scope === 'global') return [];
  return [
    ...(entity.access.delete ? ['delete', ...(entity.softDelete ? ['restore'] : [])] : []),
    ...(entity.workflow?.transitions ?? []).map(({ name }) => name),
  ];
}

export function canUpdate(entity: Entity): boolean {
  return entity.scope !== 'global' && entity.access.update !== null;
}

export function canCreate(entity: Entity): boolean {
  return entity.scope !== 'global' && entity.access.create !== null;
}

export function canDelete(entity: Entity): boolean {
  return entity.scope !== 'global' && entity.access.delete !== null;
}

export function hasTrash(entity: Entity): boolean {
  return entity.softDelete !== null && canDelete(entity);
}

/** Whether its owner writes code around the writes of its records. */
export function hasHooks({ custom }: Entity): boolean {
  return custom?.includes('hooks') ?? false;
}

export function hasBulk(entity: Entity): boolean {
  return canUpdate(entity) || bulkActions(entity).length > 0;
}

/** Whether anybody gets the list as a file. */
export function canExport({ access }: Entity): boolean {
  return access.read !== null && access.export?.roles.length !== 0;
}

/** `ticket:export`, or for who may read, `ticket:read`. */
export function exportPermission({ access, names }: Entity): string {
  return `${names.kebab}:${access.export === null ? 'read' : 'export'}`;
}

/** `ticket:assign`, or for who may update, `ticket:update`. */
export function transitionPermission(entity: Entity, name: string): string {
  const transition = entity.workflow?.transitions.find((each) => each.name === name);
  return `${entity.names.kebab}:${transition?.rule ? kebab(name) : 'update'}`;
}

/** Each permission of an entity, and who has it. */
export function permissionsOf(entity: Entity): [permission: string, roles: string[]][] {
  const { access, names, workflow, scope } = entity;
  const rules: [string, AccessRule | null][] = [
    ['read', access.read],
    ['export', canExport(entity) ? access.export : null],
    ...(scope === 'global'
      ? []
      : ([
          ['create', access.create],
          ['update', access.update],
          ['delete', access.delete],
          ...(workflow?.transitions ?? []).map(({ name, rule }) => [kebab(name), rule] as const),
        ] as [string, AccessRule | null][])),
  ];
  return rules.flatMap(([action, rule]) =>
    rule === null ? [] : [[`${names.kebab}:${action}`, rolesThatMay(rule, roles)]],
  );
}

/** The permission for the route of bulk actions: whoever may do one of them has it. */
export function bulkPermission(entity: Entity): string {
  const all = new Map(permissionsOf(entity));
  const noun = entity.names.kebab;
  const update = all.get(`${noun}:update`);
  const others = bulkActions(entity).map((action) =>
    action === 'delete' || action === 'restore'
      ? `${noun}:delete`
      : transitionPermission(entity, action),
  );
  const needed = others.flatMap((permission) => all.get(permission) ?? []);
  return update && needed.every((role) => update.includes(role))
    ? `${noun}:update`
    : `${noun}:read`;
}

export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The words of an entity's name, for a sentence: `quote line`. */
export function words(kebabName: string): string {
  return kebabName.replaceAll('-', ' ');
}

/** `a todo`, `an activity`. */
export function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
