import type { App, Entity, ManyToMany } from '../model/index.ts';
import { compileAnyRule, tenantIsCurrent } from './access-rules.ts';
import { foreignKey } from './foreign-keys.ts';
import { camelCase, nameOf, quote } from './identifiers.ts';
import { entityOf } from './lookup.ts';
import type { Column, DatabaseObject, Index, Table } from './schema.ts';
import { silentComment } from './comments.ts';
import { auditTrigger } from './triggers.ts';

export function ownedManyToMany(entity: Entity): ManyToMany[] {
  return entity.relations.filter(
    (relation): relation is ManyToMany => relation.kind === 'manyToMany' && relation.isOwner,
  );
}

/**
 * The table of a many-to-many: who may read the owner's record sees its links, who may make or change it makes and takes
 * away links. Both records belong to the organisation of the link.
 */
export function joinTableOf(entity: Entity, relation: ManyToMany, app: App): Table {
  const { table: name, ownColumn, otherColumn } = relation;
  const label = `${entity.name}.${relation.name}`;
  const column = (each: string, value: string | null): Column => ({
    label: `${label}.${each}`,
    name: each,
    type: 'UUID',
    required: true,
    default: value,
    backfill: null,
  });
  const target = entityOf(app, relation.entity).names.table;
  const toRecord = (own: string, table: string) => ({
    kind: 'foreign' as const,
    name: nameOf(name, ['tenant_id', own], 'fkey'),
    sql: foreignKey(['tenant_id', own], table, ['tenant_id', 'id'], 'CASCADE'),
  });
  return {
    label,
    name,
    comment: entity.audit ? null : silentComment,
    columns: [
      column('id', 'uuidv7()'),
      column('tenant_id', 'current_tenant_id()'),
      column(ownColumn, null),
      column(otherColumn, null),
    ],
    constraints: [
      { kind: 'primary', name: nameOf(name, [], 'pkey'), sql: 'PRIMARY KEY ("id")' },
      toRecord(ownColumn, entity.names.table),
      toRecord(otherColumn, target),
    ],
    indexes: [
      linkIndex(name, ['tenant_id', ownColumn, otherColumn], true),
      linkIndex(name, ['tenant_id', otherColumn], false),
    ],
    policies: policies(entity, relation, app),
    privileges: ['SELECT', 'INSERT', 'DELETE'],
    functions: [],
    triggers: entity.audit ? [auditTrigger(name, [])] : [],
    view: null,
  };
}

function linkIndex(table: string, columns: readonly string[], isUnique: boolean): Index {
  const fields = columns.map(camelCase).join(', ');
  return {
    name: nameOf(table, columns, isUnique ? 'key' : 'idx'),
    isUnique,
    sql: `ON ${quote(table)}(${columns.map(quote).join(', ')})`,
    prisma: `@@${isUnique ? 'unique' : 'index'}([${fields}])`,
  };
}

function policies(entity: Entity, { table, ownColumn }: ManyToMany, app: App): DatabaseObject[] {
  const owner = quote('linked');
  const whereOwner = (rule: string) => {
    const asked = rule === 'true' ? '' : ` AND ${rule}`;
    return `EXISTS (SELECT FROM ${quote(entity.names.table)} AS ${owner} WHERE ${owner}."tenant_id" = ${quote(table)}."tenant_id" AND ${owner}."id" = ${quote(table)}.${quote(ownColumn)}${asked})`;
  };
  const where = (condition: string) =>
    `(${tenantIsCurrent} AND (current_actor_id() IS NULL OR ${whereOwner(condition)}))`;
  const { create, update } = entity.access;
  const write = compileAnyRule([create, update], entity, app, owner);
  const make = (action: string, command: string, clause: string): DatabaseObject => ({
    name: nameOf(table, [], action),
    sql: `FOR ${command} TO groundplan_runtime\n  ${clause}`,
  });
  return [
    make('read', 'SELECT', `USING ${where('true')}`),
    make('create', 'INSERT', `WITH CHECK ${where(write)}`),
    make('delete', 'DELETE', `USING ${where(write)}`),
  ];
}
