import type { App, Entity, Field } from '../model/index.ts';
import { literal, nameOf, quote } from './identifiers.ts';
import { storedFields } from './lookup.ts';
import type { Constraint } from './schema.ts';
import { compileExpression } from './sql-expression.ts';

/** What fields demand of their values, and what the entity demands of a record, said by the database as well. */
export function checksOf(entity: Entity, app: App): Constraint[] {
  const { table } = entity.names;
  return [
    ...storedFields(entity).flatMap((field) => [...checksOfField(table, field)]),
    ...entity.checks.map(({ name, expression }) => ({
      kind: 'check' as const,
      name,
      sql: `CHECK (coalesce(${compileExpression(expression, { app, entity, row: null })}, false))`,
    })),
  ];
}

function* checksOfField(table: string, field: Field): Generator<Constraint> {
  const { type } = field;
  const check = (suffix: string, condition: string): Constraint => ({
    kind: 'check',
    name: nameOf(table, [field.column], suffix),
    sql: `CHECK (${condition})`,
  });
  const column = quote(type.kind === 'money' ? `${field.column}_amount` : field.column);
  if (type.kind === 'money') {
    const currency = quote(`${field.column}_currency`);
    yield check(
      'currency',
      `${currency} ~ '^[A-Z]{3}$' AND (${column} IS NULL) = (${currency} IS NULL)`,
    );
  }
  if (type.kind === 'duration') yield check('duration', `${column} ~ ${literal(isoDuration)}`);
  const length = type.kind === 'list' ? `cardinality(${column})` : `char_length(${column})`;
  const range = rangeOf(length, field.minLength, field.maxLength);
  if (range !== null) yield check('length', range);
  const numbers = ['int', 'bigint', 'decimal', 'money'];
  const bound = (value: number | string | null) => {
    if (value === null || numbers.includes(type.kind)) return value;
    return `${type.kind === 'duration' ? 'INTERVAL ' : ''}${literal(String(value))}`;
  };
  const compared = type.kind === 'duration' ? `${column}::interval` : column;
  const limits = rangeOf(compared, bound(field.min), bound(field.max));
  if (limits !== null) yield check('range', limits);
  if (field.pattern !== null) yield check('pattern', `${column} ~ ${literal(field.pattern)}`);
}

const isoDuration =
  '^P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?$';

type Bound = number | string | null;

function rangeOf(value: string, min: Bound, max: Bound): string | null {
  if (min !== null && max !== null) return `${value} BETWEEN ${min} AND ${max}`;
  if (min !== null) return `${value} >= ${min}`;
  if (max !== null) return `${value} <= ${max}`;
  return null;
}
