import type { Role } from '@monorepo/shared-types';
import { FieldDenied } from '../../kernel/errors/index.ts';
import type { FieldRoles, RecordsDefinition } from './records-definition.ts';

type Way = keyof FieldRoles;

/** The fields that a role may not see, or not set. */
export function deniedFields(
  { fieldRoles = {} }: RecordsDefinition<unknown>,
  role: Role,
  way: Way,
): ReadonlySet<string> {
  const denied = Object.entries(fieldRoles).filter(([, roles]) => !isOpen(roles[way], role));
  return new Set(denied.map(([field]) => field));
}

function isOpen(roles: readonly Role[] | undefined, role: Role): boolean {
  return roles === undefined || roles.includes(role);
}

/** @throws {FieldDenied} naming each of `fields` that is denied */
export function assertFields(
  place: 'body' | 'query',
  fields: Iterable<string>,
  denied: ReadonlySet<string>,
): void {
  const refused = [...fields].filter((field) => denied.has(field));
  if (refused.length > 0) throw new FieldDenied(place, refused);
}

/** The record without what is denied. */
export function withoutFields<Item extends object>(item: Item, denied: ReadonlySet<string>): Item {
  if (denied.size === 0) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => !denied.has(name))) as Item;
}
