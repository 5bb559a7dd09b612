import { z } from 'zod';
import { type Role, roles } from './roles.ts';

/** What anyone signed in may do, in an organisation or before having one. */
export const personalPermissions = [
  'me:read',
  'me:update',
  'session:read',
  'session:revoke',
  'organization:list',
  'organization:create',
] as const;

/** What a role allows within its organisation. */
const rolePermissions = {
  'organization:read': roles,
  'organization:update': ['owner', 'admin'],
  'member:read': roles,
  'todo:read': roles,
  'todo:create': ['owner', 'admin', 'member'],
  'todo:update': ['owner', 'admin', 'member'],
  'todo:delete': ['owner', 'admin', 'member'],
} as const satisfies Record<string, readonly Role[]>;

export const permissions = [
  ...personalPermissions,
  ...(Object.keys(rolePermissions) as (keyof typeof rolePermissions)[]),
] as const;
export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/** Every permission of a person in the organisation where they have `role`; without one, only the personal ones. */
export function permissionsOf(role: Role | null): Permission[] {
  return permissions.filter((permission) => isAllowed(role, permission));
}

export function isAllowed(role: Role | null, permission: Permission): boolean {
  if (permission in rolePermissions) {
    const allowed: readonly Role[] = rolePermissions[permission as keyof typeof rolePermissions];
    return role !== null && allowed.includes(role);
  }
  return true;
}
