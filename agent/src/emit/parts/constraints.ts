import { checksOf } from '../../database/checks.ts';
import { indexesOf } from '../../database/indexes.ts';
import { prismaFieldOf } from '../../database/prisma-names.ts';
import type { App, Entity, Expression } from '../../model/index.ts';

/** A constraint by its name in the database, and the fields of the contract that it is about. */
export interface NamedConstraint {
  readonly name: string;
  readonly fields: readonly string[];
}

/** The unique constraints that a client can run into. */
export function uniquesOf(entity: Entity, app: App): NamedConstraint[] {
  const counted = entity.fields
    .filter(({ type }) => type.kind === 'sequence')
    .map(({ name }) => name);
  return indexesOf(entity, app)
    .filter(({ isUnique }) => isUnique)
    .map(({ name, sql }) => ({
      name,
      fields: columnsIn(sql)
        .filter((column) => column !== 'tenant_id')
        .map((column) => fieldOf(entity, column)),
    }))
    .filter(({ fields }) => fields.some((field) => field !== 'id' && !counted.includes(field)));
}

/** The checks of a record as a whole; those of single fields the contract knows. */
export function recordChecksOf(entity: Entity, app: App): NamedConstraint[] {
  const names = checksOf(entity, app).map(({ name }) => name);
  return entity.checks.map(({ expression }, index) => ({
    name: names[names.length - entity.checks.length + index] ?? '',
    fields: [...new Set(fieldsIn(expression))].filter((name) => name !== 'createdAt'),
  }));
}

function columnsIn(sql: string): string[] {
  const list = /\(([^)]*)\)/.exec(sql)?.[1] ?? '';
  return list.split(',').map((part) => part.trim().replaceAll('"', ''));
}

/** The contract's field that a column belongs to: both columns of an amount are one field. */
function fieldOf(entity: Entity, column: string): string {
  const field = prismaFieldOf(entity, column);
  const money = entity.fields.find(
    ({ name, type }) =>
      type.kind === 'money' && [`${name}Amount`, `${name}Currency`].includes(field),
  );
  return money?.name ?? field;
}

function fieldsIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'field':
      return expression.path.length < 2 ? [expression.field] : [`${expression.path[0] ?? ''}Id`];
    case 'unary':
      return fieldsIn(expression.operand);
    case 'binary':
      return [...fieldsIn(expression.left), ...fieldsIn(expression.right)];
    case 'in':
      return fieldsIn(expression.value);
    case 'textCall':
      return fieldsIn(expression.target);
    case 'canRead':
    case 'hasRole':
    case 'literal':
    case 'now':
    case 'user':
      return [];
  }
}
