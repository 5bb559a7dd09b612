import { type Role, roles } from '@monorepo/shared-types/roles';
import { belongsToOf, isPlatform } from '../../database/lookup.ts';
import { type AccessRule, type App, type Entity, rolesThatMay } from '../../model/index.ts';
import { allows } from './evaluate.ts';
import type { Values } from './value.ts';

/** The role that makes samples: the first that may, and sees what it made. */
export function makerOf(entity: Entity, app: App): Role {
  const { create, read } = entity.access;
  const valuesOf = (each: Entity) => ownedBy('maker', each);
  const values = valuesOf(entity);
  const may = (role: Role) =>
    [create, read].every((rule) =>
      allows(rule, { entity, app, values, valuesOf, role, person: 'maker' }),
    );
  return roles.find(may) ?? 'owner';
}

export function rolesOf(rule: AccessRule | null): Role[] {
  const allowed = rolesThatMay(rule, roles);
  return roles.filter((role) => allowed.includes(role));
}

/** Whose a record is, whatever else it holds. */
export function ownedBy(person: string, entity: Entity): Values {
  const own = belongsToOf(entity).filter(
    (relation) => isPlatform(relation) && relation.defaultsToUser,
  );
  return {
    createdById: person,
    ...Object.fromEntries(own.map(({ idField }) => [idField, person])),
  };
}
