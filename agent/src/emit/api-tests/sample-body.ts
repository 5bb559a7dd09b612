import type { App, BelongsTo, Entity, Field } from '../../model/index.ts';
import { recordChecksOf } from '../parts/constraints.ts';
import { canCreate, isNullable, references, targetOf, writableFields } from '../parts/fields.ts';
import { makerOf, rolesOf } from './maker.ts';

/** The fields that a sample fills in: all that its maker may set, but for those that a check would have to fit together. */
export function sampledFields(entity: Entity, app: App): Field[] {
  const maker = makerOf(entity, app);
  const writable = writableFields(entity);
  const mayBeLeftOut = (name: string) => {
    const field = writable.find((each) => each.name === name);
    return field !== undefined && (isNullable(field) || field.default !== null);
  };
  const checks = recordChecksOf(entity, app).map(({ fields }) => fields);
  const checked = new Set(checks.flat());
  // What a record starts with fits together; with a value that somebody must give, it has to be said.
  const given = new Set(checks.filter((fields) => !fields.every(mayBeLeftOut)).flat());
  return writable.filter((field) => {
    const { name, type, required, access } = field;
    if (type.kind === 'position') return false;
    if (checked.has(name) && mayBeLeftOut(name) && !(required && given.has(name))) return false;
    return required || access.write === null || rolesOf(access.write).includes(maker);
  });
}

/** The relations that a sample fills in: what is required, and what a check may ask for. Never a record of its own kind. */
export function sampledParents(
  entity: Entity,
  app: App,
): { relation: BelongsTo; target: Entity | null }[] {
  const checked = new Set(recordChecksOf(entity, app).flatMap(({ fields }) => fields));
  return references(entity).flatMap((relation) => {
    const target = targetOf(relation, app);
    const isNeeded = relation.required ? !relation.defaultsToUser : checked.has(relation.idField);
    if (!isNeeded || target === entity) return [];
    return [{ relation, target }];
  });
}

/** A text that says which sample it is of, and can be changed; null where there is none. */
export function changedField(entity: Entity, app: App): string | null {
  const texts = ['string', 'text', 'email', 'url', 'slug'];
  const open = sampledFields(entity, app).filter(
    ({ type, immutable, access, unique }) =>
      texts.includes(type.kind) && !immutable && access.write === null && !unique,
  );
  return open[0]?.name ?? null;
}

/** Whether the api itself can make a sample, and all that it needs. */
export function canBeMade(entity: Entity, app: App): boolean {
  if (!canCreate(entity) || entity.access.read === null) return false;
  return sampledParents(entity, app).every(
    ({ target }) => target === null || canBeMade(target, app),
  );
}
