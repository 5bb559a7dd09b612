import { roles } from '@monorepo/shared-types/roles';
import { isPlatform } from '../../database/lookup.ts';
import { viewOf } from '../../database/views.ts';
import {
  type App,
  type Entity,
  type Expression,
  type Field,
  type Relation,
  rolesThatMay,
} from '../../model/index.ts';
import { recordChecksOf, uniquesOf } from '../parts/constraints.ts';
import { errorsOf } from '../parts/errors.ts';
import {
  canActions,
  canDelete,
  canUpdate,
  capitalized,
  hasView,
  isEveryone,
  isNullable,
  ownedLinks,
  references,
  shownFields,
  targetOf,
  transitionPermission,
  words,
} from '../parts/fields.ts';
import { importsFor, quoted } from '../parts/imports.ts';
import { calendarsOf, hasSummary } from '../parts/summary.ts';

/** What the kit needs to know of an entity: what is read, how it is shown, what it may do. */
export function recordsFile(entity: Entity, app: App): string {
  const { pascal, camel, kebabPlural, table } = entity.names;
  const plural = words(kebabPlural);
  const errors = errorsOf(entity, app);
  const enums = app.enums.map(({ name }) => name);
  const body = `const select = {
  ${selected(entity, app).join('\n  ')}
} as const satisfies Prisma.${pascal}Select;

/** ${capitalized(plural)}, as the kit for records needs to know them. */
export const ${camel}Records = defineRecords({
  table: ${quoted(table)},${statementLines(entity, app)}
  model: ({ ${camel} }) => ${camel},
  select,
  toRecord: ${camel}Of,
  fields: {
    ${shownFields(entity)
      .map((field) => `${field.name}: ${kindOf(field)},`)
      .join('\n    ')}
  },
  ${definition(entity, app).join('\n  ')}
  errors: { ${errors.map(({ name, className }) => `${name}: ${className}`).join(', ')} },
});

function ${camel}Of(row: Prisma.${pascal}GetPayload<{ select: typeof select }>): ${pascal} {
  return {
    ${shown(entity, app).join('\n    ')}
  };
}
`;
  const imports = importsFor(body, {
    '@monorepo/database': ['type Prisma'],
    '@monorepo/shared-types': [`type ${pascal}`, ...enums],
    '../../platform/records/index.ts': [
      'bigInteger',
      'computed',
      'date',
      'dateOf',
      'decimalNumber',
      'defineRecords',
      'flag',
      'integer',
      'json',
      'member',
      'memberOf',
      'money',
      'moneyOf',
      'nullable',
      'oneOf',
      'referenceOf',
      'richText',
      'text',
      'time',
      'timeOf',
      'timestamp',
      'value',
    ],
    [`./${kebabPlural}.errors.ts`]: errors.map(({ className }) => className),
  });
  return `${imports}\n\n${body}`;
}

/** What statements of the kit's own need to know: the view that they join, and what a record is called. */
function statementLines(entity: Entity, app: App): string {
  const isOnCalendar = calendarsOf(entity, app).length > 0;
  const view = hasSummary(entity, app) || isOnCalendar ? viewOf(entity, app) : null;
  const hasName = isOnCalendar && entity.display !== 'id';
  return [
    ...(view === null ? [] : [`\n  view: ${quoted(view.name)},`]),
    ...(hasName ? [`\n  display: ${quoted(entity.display)},`] : []),
  ].join('');
}

function selected(entity: Entity, app: App): string[] {
  return [
    'id: true,',
    ...shownFields(entity)
      .filter(({ computed }) => computed === null)
      .flatMap(({ name, type }) =>
        type.kind === 'money'
          ? [`${name}Amount: true,`, `${name}Currency: true,`]
          : [`${name}: true,`],
      ),
    ...references(entity).flatMap(({ name, idField, ...relation }) => [
      `${idField}: true,`,
      `${name}: { select: ${joined(relation.entity, app)} },`,
    ]),
    ...ownedLinks(entity).map((link) => {
      const other = otherSide(link.otherColumn);
      const label = displayOf(link.entity, app);
      return `${link.name}: { select: { ${other}: { select: ${joined(link.entity, app)} } }, orderBy: { ${other}: { ${label}: 'asc' } } },`;
    }),
    ...(hasView(entity) ? [`computed: { select: { ${viewFields(entity).join(', ')} } },`] : []),
    'createdBy: { select: { id: true, name: true } },',
    'createdAt: true,',
    'updatedAt: true,',
    'version: true,',
  ];
}

function viewFields(entity: Entity): string[] {
  return [
    ...entity.fields.filter(({ computed }) => computed !== null).map(({ name }) => `${name}: true`),
    ...canActions(entity).map((action) => `can${capitalized(action)}: true`),
  ];
}

function joined(name: string, app: App): string {
  const label = displayOf(name, app);
  return name === 'User' ? '{ id: true, name: true, email: true }' : `{ id: true, ${label}: true }`;
}

function displayOf(name: string, app: App): string {
  return targetOf({ entity: name }, app)?.display ?? 'name';
}

/** `tag` of `tag_id`. */
function otherSide(column: string): string {
  return column
    .replace(/_id$/, '')
    .replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function kindOf(field: Field): string {
  const { type } = field;
  const kind = type.kind === 'enum' ? `oneOf(${type.enum})` : (kinds[type.kind] ?? 'text');
  if (field.computed !== null) return `computed(${isNullable(field) ? `nullable(${kind})` : kind})`;
  return isNullable(field) ? `nullable(${kind})` : kind;
}

const kinds: Partial<Record<Field['type']['kind'], string>> = {
  richtext: 'richText',
  int: 'integer',
  bigint: 'bigInteger',
  boolean: 'flag',
  date: 'date',
  time: 'time',
  datetime: 'timestamp',
  decimal: 'decimalNumber',
  json: 'json',
  money: 'money',
  list: 'value',
  uuid: 'value',
  duration: 'value',
};

function definition(entity: Entity, app: App): string[] {
  const searched = shownFields(entity).filter(({ search }) => search !== null);
  const constraints = (all: readonly { name: string; fields: readonly string[] }[]) =>
    all.map(({ name, fields }) => `${name}: [${fields.map(quoted).join(', ')}]`).join(', ');
  const [uniques, checks] = [uniquesOf(entity, app), recordChecksOf(entity, app)];
  const noun = entity.names.kebab;
  const permissions = [
    ...(canUpdate(entity) ? [`update: ${quoted(`${noun}:update`)}`] : []),
    ...(canDelete(entity) ? [`delete: ${quoted(`${noun}:delete`)}`] : []),
  ];
  return [
    ...group(
      'references',
      references(entity).map((relation) => {
        const target = isPlatform(relation) ? 'member' : targetText(relation, app);
        if (relation.required) return `${relation.name}: ${target},`;
        const spread = target === 'member' ? '...member' : target.slice(1, -1);
        return `${relation.name}: { ${spread}, nullable: true },`;
      }),
    ),
    ...group(
      'links',
      ownedLinks(entity).map((link) => {
        const other = `${otherSide(link.otherColumn)}Id`;
        return `${link.name}: { ${targetText(link, app).slice(1, -1)}, ids: ${quoted(link.idsField)}, pairs: ${quoted(link.table)}, ownColumn: ${quoted(link.ownColumn)}, otherColumn: ${quoted(link.otherColumn)}, otherField: ${quoted(other)} },`;
      }),
    ),
    ...(searched.length > 0
      ? [`search: [${searched.map(({ name }) => quoted(name)).join(', ')}],`]
      : []),
    ...(entity.softDelete ? ['softDelete: true,'] : []),
    ...(entity.ordered ? ['ordered: true,'] : []),
    ...(permissions.length > 0
      ? [`permissions: { ${permissions.join(', ')} },`]
      : ['permissions: {},']),
    ...(canActions(entity).length > 0
      ? [`can: [${canActions(entity).map(quoted).join(', ')}],`]
      : []),
    ...workflowLines(entity),
    ...group('fieldRoles', shownFields(entity).flatMap(fieldRoles)),
    ...(uniques.length > 0 ? [`unique: { ${constraints(uniques)} },`] : []),
    ...(checks.length > 0 ? [`checks: { ${constraints(checks)} },`] : []),
  ];
}

function group(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}: {`, ...lines.map((line) => `  ${line}`), '},'];
}

function targetText(relation: Pick<Relation, 'entity'>, app: App): string {
  const target = targetOf(relation, app);
  const label = target?.fields.find(({ name }) => name === target.display)?.column ?? 'name';
  const trash = target?.softDelete ? ', softDelete: true' : '';
  return `{ table: ${quoted(target?.names.table ?? 'users')}, label: ${quoted(label)}${trash} }`;
}

function workflowLines(entity: Entity): string[] {
  const { workflow } = entity;
  if (workflow === null) return [];
  const transitions = workflow.transitions.map(({ name, from, to, guard }) => {
    const permission = quoted(transitionPermission(entity, name));
    return `    ${name}: { from: [${from.map(quoted).join(', ')}], to: ${quoted(to)}, permission: ${permission}${guard ? ', guarded: true' : ''} },`;
  });
  return [
    'workflow: {',
    `  field: ${quoted(workflow.field)},`,
    '  transitions: {',
    ...transitions,
    '  },',
    '},',
  ];
}

/** A field that not everybody may see or set. Rules that look at the record let the creator see; the rest the database decides. */
function fieldRoles({ name, access }: Field): string[] {
  const parts = [
    ...(isEveryone(access.read) ? [] : [`read: ${seers(access.read)}`]),
    ...(isEveryone(access.write)
      ? []
      : [`write: [${rolesThatMay(access.write, roles).map(quoted).join(', ')}]`]),
  ];
  return parts.length === 0 ? [] : [`${name}: { ${parts.join(', ')} },`];
}

function seers(rule: Field['access']['read']): string {
  const names = [
    ...(rule?.roles ?? []),
    ...(isCreator(rule?.condition ?? null) ? ['creator'] : []),
  ];
  return `[${names.map(quoted).join(', ')}]`;
}

export function isCreator(condition: Expression | null): boolean {
  return (
    condition?.kind === 'binary' &&
    condition.operator === '==' &&
    condition.left.kind === 'field' &&
    condition.left.path.join('.') === 'createdById' &&
    condition.right.kind === 'user'
  );
}

function shown(entity: Entity, app: App): string[] {
  const actions = canActions(entity);
  return [
    'id: row.id,',
    ...shownFields(entity).map((field) => `${field.name}: ${valueOf(field)},`),
    ...references(entity).map(({ name, ...relation }) =>
      isPlatform(relation as Relation)
        ? `${name}: memberOf(row.${name}),`
        : `${name}: referenceOf(row.${name}, ${quoted(displayOf(relation.entity, app))}),`,
    ),
    ...ownedLinks(entity).map(({ name, otherColumn, entity: other }) => {
      const side = otherSide(otherColumn);
      return `${name}: row.${name}.map(({ ${side} }) => ({ id: ${side}.id, label: ${labelOf(`${side}.${displayOf(other, app)}`, targetOf({ entity: other }, app))} })),`;
    }),
    'createdBy: row.createdBy,',
    'createdAt: row.createdAt.toISOString(),',
    'updatedAt: row.updatedAt.toISOString(),',
    'version: row.version,',
    ...(actions.length > 0
      ? [
          `can: { ${actions.map((action) => `${action}: row.computed?.can${capitalized(action)} ?? false`).join(', ')} },`,
        ]
      : []),
  ];
}

function labelOf(value: string, target: Entity | null): string {
  const type = target?.fields.find(({ name }) => name === target.display)?.type.kind ?? 'string';
  return ['int', 'bigint', 'decimal', 'boolean', 'date', 'time', 'datetime'].includes(type)
    ? `String(${value})`
    : value;
}

function valueOf(field: Field): string {
  const { name, type } = field;
  const isComputed = field.computed !== null;
  const isOptional = isNullable(field);
  const value = isComputed ? `row.computed?.${name}` : `row.${name}`;
  if (type.kind === 'money') return `moneyOf(row.${name}Amount, row.${name}Currency)`;
  if (type.kind === 'date' || type.kind === 'time') {
    const call = `${type.kind}Of(${value})`;
    return isOptional ? `${value} ? ${call} : null` : call;
  }
  const call = callOf(type);
  if (call !== null) {
    return `${value}${isOptional || isComputed ? '?.' : '.'}${call}${isOptional ? ' ?? null' : ''}`;
  }
  if (!isComputed) return value;
  return `${value} ?? ${type.kind === 'boolean' ? 'false' : 'null'}`;
}

/** What makes JSON's value of what Prisma holds; null where they are the same. */
function callOf(type: Field['type']): string | null {
  if (type.kind === 'datetime') return 'toISOString()';
  if (type.kind === 'bigint') return 'toString()';
  return type.kind === 'decimal' ? `toFixed(${String(type.scale)})` : null;
}
