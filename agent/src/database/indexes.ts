import type { App, Entity, UniqueConstraint } from '../model/index.ts';
import { foreignKeyColumns, isReferredTo } from './foreign-keys.ts';
import { nameOf, quote } from './identifiers.ts';
import { filterFields, sortFields } from './list-sorts.ts';
import { belongsToOf, columnsOf, isRequired, storedFields, systemColumns } from './lookup.ts';
import { prismaFieldOf } from './prisma-names.ts';
import type { Index } from './schema.ts';
import { compileExpression } from './sql-expression.ts';

interface IndexColumn {
  readonly name: string;
  readonly isDescending?: boolean;
}

/**
 * Indexes of an entity's table: one for each order and filter of its lists, led by the organisation and without what is in
 * the trash; one for each foreign key, which must find every row; the spec's own.
 */
export function indexesOf(entity: Entity, app: App): Index[] {
  const all = [
    ...(isReferredTo(entity, app) ? [uniqueIndex(entity, ['id'], null)] : []),
    ...uniquesOf(entity, app),
    ...sortFields(entity, app).flatMap((field) => sortIndexes(entity, field)),
    ...filterFields(entity, app).flatMap((field) => filterIndexes(entity, field)),
    ...belongsToOf(entity)
      .filter((relation) => !relation.unique)
      .map((relation) => plainIndex(entity, foreignKeyColumns(entity, relation, app), false)),
    ...entity.indexes.map((index) => ownIndex(entity, index.name, index.fields, index.using)),
    plainIndex(entity, ['created_by_id'], false),
  ];
  return all.filter(
    ({ name }, position) => all.findIndex((each) => each.name === name) === position,
  );
}

function uniquesOf(entity: Entity, app: App): Index[] {
  const constraints: UniqueConstraint[] = [
    ...storedFields(entity)
      .filter(({ unique, type }) => unique || type.kind === 'sequence')
      .map(({ name }) => ({ name: '', fields: [name], where: null })),
    ...entity.unique,
  ];
  return [
    ...constraints.map(({ name, fields, where }) =>
      uniqueIndex(
        entity,
        fields.flatMap((field) => columnsOf(entity, field)),
        [
          ...(entity.softDelete && !isSequence(entity, fields) ? ['"deleted_at" IS NULL'] : []),
          ...(where ? [compileExpression(where, { app, entity, row: null })] : []),
        ].filter((part, index, parts) => parts.indexOf(part) === index),
        name,
      ),
    ),
    // Prisma's one-to-one needs a key over every row, the trash included.
    ...belongsToOf(entity)
      .filter(({ unique }) => unique)
      .map(({ column }) => uniqueIndex(entity, [column], null)),
  ];
}

function isSequence(entity: Entity, fields: readonly string[]): boolean {
  return fields.every((name) =>
    entity.fields.some((field) => field.name === name && field.type.kind === 'sequence'),
  );
}

function uniqueIndex(
  entity: Entity,
  columns: readonly string[],
  conditions: readonly string[] | null,
  name = '',
): Index {
  const { table } = entity.names;
  const all = tenantFirst(entity, columns);
  const where = conditions?.length ? ` WHERE (${conditions.join(' AND ')})` : '';
  const given = nameOf(table, all, 'key');
  // A second constraint over the same columns, under another condition, needs a name of its own.
  const isNamed = name !== '' && where.replace(' WHERE ("deleted_at" IS NULL)', '') !== '';
  return {
    name: isNamed ? name : given,
    isUnique: true,
    sql: `ON ${quote(table)}(${all.map(quote).join(', ')})${where}`,
    prisma:
      where === ''
        ? `@@unique([${all.map((each) => prismaFieldOf(entity, each)).join(', ')}])`
        : null,
  };
}

function tenantFirst(entity: Entity, columns: readonly string[]): string[] {
  return entity.scope === 'global'
    ? [...columns]
    : ['tenant_id', ...columns.filter((name) => name !== 'tenant_id')];
}

/** What has no value comes last in both directions, which one index cannot serve. */
function sortIndexes(entity: Entity, name: string): Index[] {
  const field = entity.fields.find((each) => each.name === name);
  if (field?.computed) return [];
  const [column = ''] = columnsOf(entity, name);
  const up = listIndex(entity, [{ name: column }, { name: 'id' }], 'idx');
  const isNullable = field ? !isRequired(field) : !(name in systemColumns);
  if (!isNullable) return [up];
  const down = [
    { name: column, isDescending: true },
    { name: 'id', isDescending: true },
  ];
  return [up, listIndex(entity, down, 'desc_id_idx')];
}

function filterIndexes(entity: Entity, name: string): Index[] {
  const field = entity.fields.find((each) => each.name === name);
  if (!field || field.computed || ['list', 'json', 'text', 'richtext'].includes(field.type.kind))
    return [];
  const [column = ''] = columnsOf(entity, name);
  return [listIndex(entity, [{ name: column }, { name: 'id' }], 'idx')];
}

function listIndex(entity: Entity, columns: readonly IndexColumn[], suffix: string): Index {
  const { table } = entity.names;
  const tenant = entity.scope === 'global' ? [] : [{ name: 'tenant_id' }];
  const all: readonly IndexColumn[] = [...tenant, ...columns];
  const named = suffix === 'idx' ? all : all.slice(0, -1);
  const name = nameOf(
    table,
    named.map((each) => each.name),
    suffix,
  );
  const sql = all.map((each, index) => {
    if (!each.isDescending) return quote(each.name);
    return `${quote(each.name)} DESC${index === all.length - 1 ? '' : ' NULLS LAST'}`;
  });
  const prisma = all.map(
    (each) => `${prismaFieldOf(entity, each.name)}${each.isDescending ? '(sort: Desc)' : ''}`,
  );
  const map = suffix === 'idx' ? '' : `, map: "${name}"`;
  return {
    name,
    isUnique: false,
    sql: `ON ${quote(table)}(${sql.join(', ')})${entity.softDelete ? ' WHERE ("deleted_at" IS NULL)' : ''}`,
    prisma: entity.softDelete ? null : `@@index([${prisma.join(', ')}]${map})`,
  };
}

function plainIndex(entity: Entity, columns: readonly string[], isUnique: boolean): Index {
  const { table } = entity.names;
  return {
    name: nameOf(table, columns, 'idx'),
    isUnique,
    sql: `ON ${quote(table)}(${columns.map(quote).join(', ')})`,
    prisma: `@@index([${columns.map((each) => prismaFieldOf(entity, each)).join(', ')}])`,
  };
}

function ownIndex(
  entity: Entity,
  name: string,
  fields: readonly string[],
  using: 'btree' | 'trigram' | 'gin',
): Index {
  const columns = fields.flatMap((field) => columnsOf(entity, field));
  if (using === 'btree') return plainIndex(entity, tenantFirst(entity, columns), false);
  const operators = using === 'trigram' ? ' gin_trgm_ops' : '';
  const prismaOperators = using === 'trigram' ? '(ops: raw("gin_trgm_ops"))' : '';
  const { table } = entity.names;
  const names = columns
    .map((each) => `${prismaFieldOf(entity, each)}${prismaOperators}`)
    .join(', ');
  return {
    name,
    isUnique: false,
    sql: `ON ${quote(table)} USING GIN (${columns.map((each) => quote(each) + operators).join(', ')})`,
    prisma: `@@index([${names}], type: Gin, map: "${name}")`,
  };
}
