import type { Role } from '@monorepo/shared-types';
import { FieldDenied } from '../../kernel/errors/index.ts';
import type { FieldRoles, RecordsDefinition } from './records-definition.ts';

type Way = keyof FieldRoles;

/** The fields that a role may not see, or not set; of a record of one's own, told `creator`. */
export function deniedFields(
  { fieldRoles = {} }: RecordsDefinition<unknown>,
  way: Way,
  ...asked: readonly (Role | 'creator')[]
): ReadonlySet<string> {
  const denied = Object.entries(fieldRoles).filter(([, { [way]: roles }]) => {
    const open: readonly string[] | undefined = roles;
    return open !== undefined && !asked.some((each) => open.includes(each));
  });
  return new Set(denied.map(([field]) => field));
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
