import { literal, quote } from './identifiers.ts';
import type { Column, Constraint, DatabaseObject, EnumType, Index, Table, View } from './schema.ts';

/** What makes each object of a database. */
export function createEnum({ name, values }: EnumType): string {
  return `CREATE TYPE ${quote(name)} AS ENUM (${values.map(literal).join(', ')});`;
}

export function columnSql({ name, type, required, default: value }: Column): string {
  const parts = [quote(name), type, required && 'NOT NULL', value !== null && `DEFAULT ${value}`];
  return parts.filter((part) => part !== false).join(' ');
}

export function createTable(table: Table): string {
  const constraints = table.constraints.filter(({ kind }) => kind !== 'foreign');
  return [
    `CREATE TABLE ${quote(table.name)} (`,
    `${table.columns.map((column) => `    ${columnSql(column)}`).join(',\n')},`,
    '',
    constraints.map((each) => `    ${constraintSql(each)}`).join(',\n'),
    ');',
    ...table.indexes.map(createIndex),
    ...(table.comment === null ? [] : [commentOn(table.name, table.comment)]),
  ].join('\n');
}

function constraintSql({ name, sql }: Constraint): string {
  return `CONSTRAINT ${quote(name)} ${sql}`;
}

export function addConstraint(table: string, constraint: Constraint, isChecked: boolean): string {
  const suffix = isChecked ? '' : ' NOT VALID';
  return `ALTER TABLE ${quote(table)} ADD ${constraintSql(constraint)}${suffix};`;
}

export function createIndex({ name, isUnique, sql }: Index): string {
  return `CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX ${quote(name)} ${sql};`;
}

export function createPolicy(table: string, { name, sql }: DatabaseObject): string {
  return `CREATE POLICY ${quote(name)} ON ${quote(table)} ${sql};`;
}

export function createFunction({ name, sql }: DatabaseObject): string {
  return `CREATE OR REPLACE FUNCTION ${quote(name)}${sql};`;
}

export function createTrigger({ name, sql }: DatabaseObject): string {
  return `CREATE TRIGGER ${quote(name)} ${sql};`;
}

export function createView({ name, sql }: View): string {
  return `CREATE VIEW ${quote(name)} ${sql};\nGRANT SELECT ON ${quote(name)} TO groundplan_runtime;`;
}

export function commentOn(table: string, comment: string | null): string {
  return `COMMENT ON TABLE ${quote(table)} IS ${comment === null ? 'NULL' : literal(comment)};`;
}

/** Row-level security, whom it lets do what, and the trace. */
export function guardTable(table: Table): string {
  return [
    `ALTER TABLE ${quote(table.name)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`,
    ...table.policies.map((policy) => createPolicy(table.name, policy)),
    `GRANT ${table.privileges.join(', ')} ON ${quote(table.name)} TO groundplan_runtime;`,
    ...table.functions.map(createFunction),
    ...table.triggers.map(createTrigger),
    ...(table.view ? [createView(table.view)] : []),
  ].join('\n');
}
