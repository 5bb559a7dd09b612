import 'server-only';
import { isAllowed, type Organization, permissions, type Permission } from '@monorepo/shared-types';
import type {
  RecordAccess,
  RecordDefinition,
  RecordField,
  RecordScreen,
} from '../model/definition.ts';

/** What a role may do with records of one kind. What is nobody's has no permission, and is allowed to nobody. */
export function accessOf(noun: string, role: Organization['role']): RecordAccess {
  const named = (action: string) => permissions.find((known) => known === `${noun}:${action}`);
  const may = (action: string) => {
    const permission = named(action);
    return permission !== undefined && isAllowed(role, permission satisfies Permission);
  };
  return {
    read: may('read'),
    create: may('create'),
    update: may('update'),
    delete: may('delete'),
    export: may(named('export') === undefined ? 'read' : 'export'),
  };
}

/** A kind of record as somebody in this organisation gets to see it: without the fields that are not for their role. */
export function screenOf(
  { slug, role }: Organization,
  definition: RecordDefinition,
  builtIn: readonly RecordField[],
): RecordScreen {
  const isFor = (roles: readonly string[] | undefined) => roles?.includes(role) ?? true;
  const fields = [...definition.fields, ...builtIn]
    .filter(({ readRoles }) => isFor(readRoles))
    .map((field) => (isFor(field.writeRoles) ? field : { ...field, readOnly: true }));
  return {
    organization: slug,
    definition: { ...definition, fields },
    may: accessOf(definition.noun, role),
  };
}
