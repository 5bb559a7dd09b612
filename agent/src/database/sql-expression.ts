import type {
  App,
  Binary,
  Entity,
  Expression,
  FieldReference,
  Literal,
  TextCall,
} from '../model/index.ts';
import { literal, quote } from './identifiers.ts';
import { belongsToOf, columnsOf, entityOf, isPlatform } from './lookup.ts';

export interface ExpressionScope {
  readonly app: App;
  readonly entity: Entity;
  /** What stands before a column: `"tickets"`, `OLD`; null: nothing, as in a CHECK. */
  readonly row: string | null;
}

/**
 * SQL for a checked expression. What cannot be compared (one side is null) does not hold: at the top of a policy null is
 * no, and `!` makes it so below.
 */
export function compileExpression(expression: Expression, scope: ExpressionScope): string {
  switch (expression.kind) {
    case 'literal':
      return compileLiteral(expression);
    case 'field':
      return compileField(expression, scope);
    case 'user':
      return 'current_actor_id()';
    case 'hasRole':
      return `(SELECT current_member_role()) = ${literal(expression.role)}`;
    case 'now':
      return 'now()';
    case 'canRead':
      return compileCanRead(expression.relation, scope);
    case 'unary': {
      const operand = compileExpression(expression.operand, scope);
      return expression.operator === '!' ? `NOT coalesce(${operand}, false)` : `-(${operand})`;
    }
    case 'binary':
      return compileBinary(expression, scope);
    case 'in': {
      const items = expression.list.map(compileLiteral).join(', ');
      return `${compileExpression(expression.value, scope)} IN (${items})`;
    }
    case 'textCall':
      return compileTextCall(expression, scope);
  }
}

function compileLiteral({ type, value }: Literal): string {
  if (value === null) return 'NULL';
  if (typeof value !== 'string') return String(value);
  if (type === 'timestamp') return `TIMESTAMPTZ ${literal(value)}`;
  if (type === 'date') return `DATE ${literal(value)}`;
  if (type === 'duration') return `INTERVAL ${literal(value)}`;
  return literal(value);
}

function compileField(reference: FieldReference, { app, entity, row }: ExpressionScope): string {
  const [step, ...rest] = reference.path;
  if (step === undefined || rest.length === 0) {
    const column = quote(columnName(entity, reference));
    const named = row === null ? column : `${row}.${column}`;
    return reference.type === 'duration' ? `${named}::interval` : named;
  }
  const relation = belongsToOf(entity).find(({ name }) => name === step);
  if (!relation) throw new Error(`${entity.name} has no relation ${step}.`);
  const foreignKey = row === null ? quote(relation.column) : `${row}.${quote(relation.column)}`;
  if (rest.length === 1 && reference.field === 'id') return foreignKey;
  const alias = parentAlias(row);
  if (isPlatform(relation)) {
    return `(SELECT ${alias}.${quote(reference.field)} FROM "users" AS ${alias} WHERE ${alias}."id" = ${foreignKey})`;
  }
  const target = entityOf(app, relation.entity);
  const inner = compileField({ ...reference, path: rest }, { app, entity: target, row: alias });
  return `(SELECT ${inner} FROM ${quote(target.names.table)} AS ${alias} WHERE ${parentIs(entity, target, alias, row, foreignKey)})`;
}

/** By depth, not by name: what is renamed keeps its rules as they are. */
function parentAlias(row: string | null): string {
  const depth = Number(/^"parent_(\d+)"$/.exec(row ?? '')?.[1] ?? 0);
  return quote(`parent_${depth + 1}`);
}

function columnName(entity: Entity, { field, part }: FieldReference): string {
  const [first = '', second] = columnsOf(entity, field);
  return part === 'currency' ? (second ?? first) : first;
}

function parentIs(
  entity: Entity,
  target: Entity,
  alias: string,
  row: string | null,
  foreignKey: string,
) {
  const tenant = row === null ? '"tenant_id"' : `${row}."tenant_id"`;
  const isShared = target.scope === 'global' || entity.scope === 'global';
  return `${isShared ? '' : `${alias}."tenant_id" = ${tenant} AND `}${alias}."id" = ${foreignKey}`;
}

/** The parent's own policies apply inside: it is there exactly if the person may read it. */
function compileCanRead(name: string, { app, entity, row }: ExpressionScope): string {
  const relation = belongsToOf(entity).find((each) => each.name === name);
  if (!relation) throw new Error(`${entity.name} has no relation ${name}.`);
  const target = entityOf(app, relation.entity);
  const alias = quote('readable');
  const foreignKey = `${row ?? quote(entity.names.table)}.${quote(relation.column)}`;
  const parent = parentIs(entity, target, alias, row ?? quote(entity.names.table), foreignKey);
  const alive = target.softDelete ? ` AND ${alias}."deleted_at" IS NULL` : '';
  return `EXISTS (SELECT FROM ${quote(target.names.table)} AS ${alias} WHERE ${parent}${alive})`;
}

const operators: Partial<Record<Binary['operator'], string>> = {
  '&&': 'AND',
  '||': 'OR',
  '==': '=',
};

function compileBinary({ operator, left, right }: Binary, scope: ExpressionScope): string {
  const [first, second] = [operand(left, scope), operand(right, scope)];
  if (operator === '==' || operator === '!=') {
    const not = operator === '!=' ? ' NOT' : '';
    if (right.type === 'null') return `${first} IS${not} NULL`;
    if (left.type === 'null') return `${second} IS${not} NULL`;
    if (operator === '!=') return `${first} IS DISTINCT FROM ${second}`;
  }
  if (operator === '+' && (left.type === 'string' || right.type === 'string')) {
    return `(${first} || ${second})`;
  }
  const sql = `${first} ${operators[operator] ?? operator} ${second}`;
  return ['==', '<', '<=', '>', '>='].includes(operator) ? sql : `(${sql})`;
}

function operand(expression: Expression, scope: ExpressionScope): string {
  const sql = compileExpression(expression, scope);
  const isCompared =
    expression.type === 'boolean' && !['field', 'literal'].includes(expression.kind);
  return isCompared && !sql.startsWith('(') ? `(${sql})` : sql;
}

function compileTextCall({ call, target, argument }: TextCall, scope: ExpressionScope): string {
  const text = compileExpression(target, scope);
  if (call === 'size')
    return target.type === 'list' ? `cardinality(${text})` : `char_length(${text}::text)`;
  const part = String(argument?.value ?? '');
  switch (call) {
    case 'startsWith':
      return `starts_with(${text}::text, ${literal(part)})`;
    case 'endsWith':
      return `right(${text}::text, ${Array.from(part).length}) = ${literal(part)}`;
    case 'contains':
      return `strpos(${text}::text, ${literal(part)}) > 0`;
  }
}
