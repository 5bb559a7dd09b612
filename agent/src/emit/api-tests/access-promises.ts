import { type Role, roles } from '@monorepo/shared-types/roles';
import { sortFields } from '../../database/list-sorts.ts';
import type { AccessRule, App, Entity, Field } from '../../model/index.ts';
import { isCreator } from '../api-module/records.template.ts';
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
import { filterCases } from './filter-cases.ts';
import { givenText } from './given.ts';
import { makerOf, rolesOf } from './maker.ts';
import { args, promise, promises } from './promise.ts';
import { canBeMade, changedField, sampledFields } from './sample-body.ts';
import { rolesThatAlwaysMay, type Ruled, ruledIn, ruledOut } from './who-may.ts';

/** Who reads and does what, and who does not. */
export function accessPromises(entity: Entity, app: App): string[] {
  if (entity.scope === 'global') {
    return [promise('is everybody’s to read and nobody’s to write', 'isReadOnly(records)')];
  }
  const personal = entity.scope === 'user';
  return [
    ...(canBeMade(entity, app)
      ? [
          promise(
            personal ? 'is its maker’s alone' : 'is not there for another organisation',
            `isKeptFromOthers(records, allowed${personal ? ', true' : ''})`,
          ),
          promise('is closed to SQL of whom no route lets in', 'isClosedToSql(records, allowed)'),
        ]
      : []),
    `it.each(Object.entries(allowed))('lets do %s only %j', (action, allowedRoles) => isOpenTo(records, action, allowedRoles));`,
    ...(canBeMade(entity, app)
      ? [
          ...rulePromises(entity, app),
          ...shownFields(entity).flatMap((field) => fieldAccess(field, entity, app)),
        ]
      : []),
  ];
}

/** Who may do what, as a constant of the tests. */
export function allowedText(entity: Entity): string {
  const lines = routesOf(entity).map(
    ([action, allowed]) =>
      `${action.includes('-') ? quoted(action) : action}: ${literal(allowed)},`,
  );
  return `const allowed: Allowed = {\n${lines.join('\n')}\n};`;
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

/** For whom a rule does not hold of a record, and for whom it does. */
function rulePromises(entity: Entity, app: App): string[] {
  if (entity.scope === 'user') return [];
  const done = { read: 'there', create: 'made', update: 'changed', delete: 'deleted' } as const;
  const actions = (['read', 'create', 'update', 'delete'] as const).filter(
    (action) => action !== 'update' || changedField(entity, app) !== null,
  );
  return actions.flatMap((action) => {
    const rule = entity.access[action];
    const by = action === 'read' ? 'for' : 'by';
    const out = eachRole(
      `is not ${done[action]} ${by} whom its rule leaves out, not even by SQL: %s`,
      ruledOut(rule, entity, app),
      (given) => `isRuledOut(${args('records', quoted(action), 'role', given)})`,
    );
    if (action === 'create') return out;
    const allowedIn = eachRole(
      `is ${done[action]} ${by} whom its rule lets in: %s`,
      ruledIn(rule, entity, app),
      (given, isOwn) =>
        `isRuledIn(${args('records', quoted(action), 'role', isOwn ? '{}' : given, isOwn ? 'true' : null)})`,
    );
    return [...out, ...allowedIn];
  });
}

/** A test of each call, for all the roles that have it. */
function eachRole(
  words: string,
  cases: readonly Ruled[],
  callOf: (given: string | null, isOwn: boolean) => string,
): string[] {
  const calls = Map.groupBy(cases, ({ given, isOwn }) => callOf(givenText(given), isOwn));
  return [...calls].flatMap(([call, ruled]) =>
    promises(
      words,
      ruled.map(({ role }) => [quoted(role)] as const),
      ['role'],
      call,
      '<Role>',
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
  const setters = rolesOf(access.write);
  const changer = field.immutable
    ? undefined
    : rolesThatAlwaysMay(entity.access.update, entity, app).find(
        (role) =>
          !setters.includes(role) &&
          rolesThatAlwaysMay(entity.access.read, entity, app).includes(role),
      );
  const queries = queriesFor(field, entity, app);
  return [
    ...(isEveryone(access.read) || !isSampled || !isPlain(access.read)
      ? []
      : [
          promise(
            `shows ${name} to some alone`,
            `isSeenBy(${args('records', quoted(name), literal(seers(access.read, makerOf(entity, app))), literal(readers), queries.length > 0 ? literal(queries) : null)})`,
          ),
        ]),
    ...(isEveryone(access.write) || field.computed !== null
      ? []
      : [
          promise(
            `lets some alone set ${name}`,
            `isSetBy(${args('records', quoted(name), literal(setters), literal([...writers].reverse()), sampleOf(field, app), changer === undefined ? null : quoted(changer))})`,
          ),
        ]),
  ];
}

/** Queries that would tell what a field holds. */
function queriesFor(field: Field, entity: Entity, app: App): string[] {
  const { name } = field;
  const sorts = sortFields(entity, app).includes(name) ? [`sort=-${name}`] : [];
  const filters = filterCases([field], entity, app).map(({ query }) => query);
  return [...sorts, ...filters];
}

function isPlain(rule: AccessRule | null): boolean {
  return rule !== null && (rule.condition === null || isCreator(rule.condition));
}

/** The roles that see a field of what `maker` made. */
function seers(rule: AccessRule | null, maker: Role): Role[] {
  const own = isCreator(rule?.condition ?? null) ? [maker] : [];
  return roles.filter((role) => rule?.roles.includes(role) === true || own.includes(role));
}
