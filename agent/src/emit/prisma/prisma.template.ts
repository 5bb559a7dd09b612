import { enumsOf, type Table, storedFields, systemColumns } from '../../database/index.ts';
import { belongsToOf, camelCase, ownedManyToMany, prismaTables } from '../../database/index.ts';
import type { App, Entity } from '../../model/index.ts';
import { type Line, line, linesOfField } from './prisma-field.ts';
import { inverseLines, joinModelName, ownLines } from './prisma-relations.ts';

/** The text of an entity's file: its enums, its model, its view, the models that join it to others. */
export function prismaFile(entity: Entity, app: App): string {
  const { table, joins } = prismaTables(entity, app);
  return [
    ...ownEnums(entity, app),
    [
      ...comments(entity),
      block('model', entity.names.pascal, modelGroups(entity, app, table)),
    ].join('\n'),
    ...(table.view ? [viewBlock(entity, table)] : []),
    ...joins.map((join, index) => joinBlock(entity, index, join, app)),
  ]
    .join('\n\n')
    .concat('\n');
}

function comments({ softDelete, ordered }: Entity): string[] {
  return [
    ...(softDelete
      ? [
          "/// Indexes that leave deleted records out stand in the migration alone, because Prisma's migrations cannot say them.",
        ]
      : []),
    ...(ordered
      ? [
          '/// `position` is a fractional index, compared byte by byte (COLLATE "C" in the migration).',
        ]
      : []),
  ];
}

/** An enum stands with the first entity that has it. */
function ownEnums(entity: Entity, app: App): string[] {
  const first = (name: string) => app.entities.find((each) => enumsOf(each).includes(name));
  return enumsOf(entity)
    .filter((name) => first(name) === entity)
    .flatMap((name) => app.enums.filter((each) => each.name === name))
    .map(({ name, typeName, values }) =>
      block('enum', name, [
        values.map((value): Line => [value.name, '', '']),
        [`@@map("${typeName}")`],
      ]),
    );
}

function modelGroups(
  entity: Entity,
  app: App,
  table: Table,
): (readonly Line[] | readonly string[])[] {
  const { pascal } = entity.names;
  const isOfTenant = entity.scope !== 'global';
  const time = (name: string, value: string): Line => {
    const updated = name === 'updatedAt' ? ' @updatedAt' : '';
    return [
      name,
      'DateTime',
      `@default(${value})${updated} @map("${systemColumns[name] ?? ''}") @db.Timestamptz(3)`,
    ];
  };
  const fields: Line[] = [
    ['id', 'String', '@id @default(dbgenerated("uuidv7()")) @db.Uuid'],
    ...(isOfTenant ? [tenantLine] : []),
    ...storedFields(entity).flatMap(linesOfField),
    ...belongsToOf(entity).map((relation) =>
      line(
        relation.idField,
        relation.column,
        relation.required ? 'String' : 'String?',
        relation.defaultsToUser ? 'dbgenerated("current_actor_id()")' : null,
        'Uuid',
      ),
    ),
    line('createdById', 'created_by_id', 'String?', 'dbgenerated("current_actor_id()")', 'Uuid'),
    line('version', 'version', 'Int', '1', null),
    ...(entity.softDelete
      ? [line('deletedAt', 'deleted_at', 'DateTime?', null, 'Timestamptz(3)')]
      : []),
    time('createdAt', 'now()'),
    time('updatedAt', 'now()'),
  ];
  const relations: Line[] = [
    ...ownLines(pascal, app),
    ...inverseLines(pascal, app),
    ...(table.view ? [['computed', `${pascal}Computed?`, ''] as const] : []),
  ];
  return [fields, relations, attributes(table)];
}

const tenantLine = line(
  'tenantId',
  'tenant_id',
  'String',
  'dbgenerated("current_tenant_id()")',
  'Uuid',
);

function attributes(table: Table): string[] {
  const indexes = table.indexes.flatMap(({ prisma }) => (prisma === null ? [] : [prisma]));
  const sorted = indexes.toSorted(
    (a, b) => Number(b.startsWith('@@unique')) - Number(a.startsWith('@@unique')),
  );
  return [...sorted, `@@map("${table.name}")`];
}

function viewBlock(entity: Entity, { view }: Table): string {
  const { pascal, camel } = entity.names;
  const columns = view?.columns ?? [];
  const fields: Line[] = [
    ['id', 'String', '@unique @db.Uuid'],
    ...columns.map(({ name, field, prismaType }): Line => {
      const [type = '', native = ''] = prismaType.split(' ');
      const isOptional = type.endsWith('?') || prismaType.endsWith('?');
      const map = name === field ? '' : `@map("${name}")`;
      const attribute = native.replace('?', '');
      return [
        field,
        type.replace('?', '') + (isOptional ? '?' : ''),
        [map, attribute].filter(Boolean).join(' '),
      ];
    }),
  ];
  const relation: Line = [camel, pascal, '@relation(fields: [id], references: [id])'];
  const comment = '/// Worked out from a record for who reads it.';
  return `${comment}\n${block('view', `${pascal}Computed`, [fields, [relation], [`@@map("${view?.name ?? ''}")`]])}`;
}

function joinBlock(entity: Entity, index: number, table: Table, app: App): string {
  const relation = ownedManyToMany(entity)[index];
  if (!relation) return '';
  const model = joinModelName(entity, relation);
  const id = (column: string): Line => line(camelCase(column), column, 'String', null, 'Uuid');
  const fields: Line[] = [
    ['id', 'String', '@id @default(dbgenerated("uuidv7()")) @db.Uuid'],
    tenantLine,
    id(relation.ownColumn),
    id(relation.otherColumn),
  ];
  return block('model', model, [fields, ownLines(model, app), attributes(table)]);
}

/** As `prisma format` sets it: groups parted by an empty line, each in columns. */
function block(
  kind: string,
  name: string,
  groups: readonly (readonly Line[] | readonly string[])[],
): string {
  const text = groups
    .filter((group) => group.length > 0)
    .map((group) =>
      aligned(group)
        .map((each) => `  ${each}`.trimEnd())
        .join('\n'),
    );
  return `${kind} ${name} {\n${text.join('\n\n')}\n}`;
}

function aligned(group: readonly Line[] | readonly string[]): string[] {
  const lines = group.map((each): Line => (typeof each === 'string' ? [each, '', ''] : each));
  const width = (column: 0 | 1) => Math.max(...lines.map((each) => each[column].length));
  const [names, types] = [width(0), width(1)];
  return lines.map(([name, type, attribute]) =>
    type === '' ? name : `${name.padEnd(names)} ${type.padEnd(types)} ${attribute}`.trimEnd(),
  );
}
