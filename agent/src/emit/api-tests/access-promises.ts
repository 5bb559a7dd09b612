import { type Role, roles } from '@monorepo/shared-types/roles';
import type { AccessRule, App, Entity, Field } from '../../model/index.ts';
import {
  bulkPermission,
  canCreate,
  canDelete,
  canExport,
  exportPermission,
  canUpdate,
  hasBulk,
  hasTrash,
  isEveryone,
  kebab,
  permissionsOf,
  shownFields,
  transitionPermission,
} from '../parts/fields.ts';
import { literal, quoted } from '../parts/imports.ts';
import { sampleOf } from '../parts/samples.ts';
import { promise } from './promise.ts';
import { canBeMade, changedField, sampledFields } from './sample-body.ts';
import { isCreator } from '../api-module/records.template.ts';
import { makerOf, rolesOf, rolesThatAlwaysMay, ruledOut } from './who-may.ts';

/** Who reads and does what, and who does not. */
export function accessPromises(entity: Entity, app: App): string[] {
  if (entity.scope === 'global') {
    return [promise('is everybody’s to read and nobody’s to write', 'isReadOnly(records)')];
  }
  const routes = routesOf(entity);
  const onRecord = routes
    .map(([action]) => action)
    .filter((action) => !['create', 'bulk', 'export'].includes(action));
  const personal = entity.scope === 'user';
  const kept = `isKeptFromOthers(records, ${literal(onRecord)}${personal ? ', true' : ''})`;
  const lines = routes.map(([action, allowed]) => `[${quoted(action)}, ${literal(allowed)}],`);
  return [
    ...(canBeMade(entity, app)
      ? [promise(personal ? 'is its maker’s alone' : 'is not there for another organisation', kept)]
      : []),
    `
it.each<[action: string, roles: Role[]]>([
${lines.join('\n')}
])('lets do %s only %j', (action, allowed) => isOpenTo(records, action, allowed));`,
    ...(canBeMade(entity, app)
      ? [
          ...ruledOutPromises(entity, app),
          ...shownFields(entity).flatMap((field) => fieldAccess(field, entity, app)),
        ]
      : []),
  ];
}

/** Each kind of route, and the roles that have its permission. */
function routesOf(entity: Entity): [action: string, allowed: string[]][] {
  const permissions = new Map(permissionsOf(entity));
  const noun = entity.names.kebab;
  const allowed = (permission: string) => permissions.get(permission) ?? [];
  const action = (name: string, permission = name): [string, string[]] => [
    name,
    allowed(`${noun}:${permission}`),
  ];
  return [
    action('read'),
    ...(entity.audit ? [action('history', 'read')] : []),
    ...(canExport(entity)
      ? [['export', allowed(exportPermission(entity))] satisfies [string, string[]]]
      : []),
    ...(canCreate(entity) ? [action('create')] : []),
    ...(canUpdate(entity) ? [action('update')] : []),
    ...(canDelete(entity) ? [action('delete')] : []),
    ...(hasTrash(entity) ? [action('restore', 'delete')] : []),
    ...(entity.workflow?.transitions ?? []).map(({ name }): [string, string[]] => [
      kebab(name),
      allowed(transitionPermission(entity, name)),
    ]),
    ...(hasBulk(entity)
      ? [['bulk', allowed(bulkPermission(entity))] satisfies [string, string[]]]
      : []),
  ];
}

function ruledOutPromises(entity: Entity, app: App): string[] {
  if (entity.scope === 'user') return [];
  const actions = (['read', 'create', 'update', 'delete'] as const).filter(
    (action) => action !== 'update' || changedField(entity, app) !== null,
  );
  const refusals: Record<(typeof actions)[number], string> = {
    read: 'is not there for whom its rule leaves out',
    create: 'is not made by whom its rule leaves out',
    update: 'is not changed by whom its rule leaves out, not even by SQL',
    delete: 'is not deleted by whom its rule leaves out',
  };
  return actions.flatMap((action) =>
    ruledOut(entity.access[action], entity, app).map((role) =>
      promise(
        `${refusals[action]}: ${role}`,
        `isRuledOut(records, ${quoted(action)}, ${quoted(role)})`,
      ),
    ),
  );
}

function fieldAccess(field: Field, entity: Entity, app: App): string[] {
  const { name, access } = field;
  const isSampled = sampledFields(entity, app).includes(field) || field.computed !== null;
  const readers = rolesThatAlwaysMay(entity.access.read, entity, app);
  const writers = rolesThatAlwaysMay(entity.access.create, entity, app).filter(
    (role) => role !== makerOf(entity, app) || rolesOf(access.write).includes(role),
  );
  return [
    ...(isEveryone(access.read) || !isSampled || !isPlain(access.read)
      ? []
      : [
          promise(
            `shows ${name} to some alone`,
            `isSeenBy(records, ${quoted(name)}, ${literal(seers(access.read, makerOf(entity, app)))}, ${literal(readers)})`,
          ),
        ]),
    ...(isEveryone(access.write) || field.computed !== null
      ? []
      : [
          promise(
            `lets some alone set ${name}`,
            `isSetBy(records, ${quoted(name)}, ${literal(rolesOf(access.write))}, ${literal([...writers].reverse())}, ${sampleOf(field, app)})`,
          ),
        ]),
  ];
}

function isPlain(rule: AccessRule | null): boolean {
  return rule !== null && (rule.condition === null || isCreator(rule.condition));
}

/** The roles that see a field of what `maker` made. */
function seers(rule: AccessRule | null, maker: Role): Role[] {
  const own = isCreator(rule?.condition ?? null) ? [maker] : [];
  return roles.filter((role) => rule?.roles.includes(role) === true || own.includes(role));
}
