import type { AccessRule, App, Entity, Expression, Field } from '../model/index.ts';
import { compileRule } from './access-rules.ts';
import { nameOf, quote } from './identifiers.ts';
import type { View, ViewColumn } from './schema.ts';
import { compileExpression } from './sql-expression.ts';

/**
 * What is worked out from a record and not stored: its computed fields, and what the person may do with it where rules look
 * at the record. A view, so that lists filter and sort by it; it shows what its reader may see.
 */
export function viewOf(entity: Entity, app: App): View | null {
  const row = quote(entity.names.table);
  const computed = entity.fields.flatMap((field): ViewColumn[] => {
    if (!field.computed) return [];
    const sql = compileExpression(field.computed, { app, entity, row });
    const prismaType = prismaTypeOf(field);
    const value =
      prismaType === 'Boolean'
        ? `coalesce(${sql}, false)`
        : `(${sql})${casts[field.type.kind] ?? ''}`;
    return [{ name: field.column, field: field.name, prismaType: `${prismaType}?`, sql: value }];
  });
  const may = (
    action: string,
    rule: AccessRule | null,
    extra: readonly string[] = [],
  ): ViewColumn => {
    const allowed = compileRule(rule, entity, app, row);
    const all = [allowed, ...extra].filter((part) => part !== 'true');
    const sql = all.length === 0 ? 'true' : `coalesce(${all.join(' AND ')}, false)`;
    return {
      name: `can_${snakeCase(action)}`,
      field: `can${pascalCase(action)}`,
      prismaType: 'Boolean',
      sql,
    };
  };
  const { access, workflow } = entity;
  const canAct = hasRowRules(entity)
    ? [may('update', access.update), may('delete', access.delete)]
    : [];
  const canMove = (workflow?.transitions ?? []).map(({ name, from, rule, guard }) =>
    may(name, rule ?? access.update, [
      compileExpression(isOneOf(entity, workflow?.field ?? '', from), { app, entity, row }),
      ...(guard ? [`(${compileExpression(guard, { app, entity, row })})`] : []),
    ]),
  );
  const columns = [...computed, ...canAct, ...canMove];
  if (columns.length === 0 || entity.scope === 'global') return null;
  const list = columns.map(({ name, sql }) => `    ${sql} AS ${quote(name)}`);
  return {
    name: nameOf(entity.names.table, [], 'computed'),
    sql: `WITH (security_invoker = true) AS\n  SELECT ${row}."id",\n${list.join(',\n')}\n  FROM ${row}`,
    columns,
  };
}

/** Whether what a person may do with a record depends on the record: only then do answers say it for each. */
export function hasRowRules({ access, scope }: Entity): boolean {
  return (
    scope === 'organization' &&
    [access.update, access.delete].some(
      (rule) => rule?.condition != null && !isOfUser(rule.condition),
    )
  );
}

/** Whether an expression asks about the person alone. */
function isOfUser(expression: Expression): boolean {
  return !/"kind":"(field|canRead)"/.test(JSON.stringify(expression));
}

function isOneOf(entity: Entity, field: string, states: readonly string[]): Expression {
  return {
    kind: 'in',
    type: 'boolean',
    value: {
      kind: 'field',
      type: 'string',
      path: [field],
      entity: entity.name,
      field,
      part: null,
      nullable: false,
    },
    list: states.map((value) => ({ kind: 'literal', type: 'string', value })),
  };
}

const casts: Partial<Record<Field['type']['kind'], string>> = {
  int: '::integer',
  bigint: '::bigint',
  decimal: '::numeric',
  date: '::date',
  datetime: '::timestamptz(3)',
};

function prismaTypeOf({ type }: Field): string {
  const types: Partial<Record<Field['type']['kind'], string>> = {
    boolean: 'Boolean',
    int: 'Int',
    bigint: 'BigInt',
    decimal: 'Decimal',
    date: 'DateTime @db.Date',
    datetime: 'DateTime',
  };
  return types[type.kind] ?? 'String';
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
