import type { AccessRule, App, Entity, Field } from '../model/index.ts';
import { compileRule } from './access-rules.ts';
import { literal, nameOf, quote } from './identifiers.ts';
import { columnsOf, storedFields } from './lookup.ts';
import type { DatabaseObject } from './schema.ts';
import { compileExpression } from './sql-expression.ts';

/** The functions of an entity's own triggers: the workflow's, and the one for what policies cannot tell apart. */
export function functionsOf(entity: Entity, app: App): DatabaseObject[] {
  const bodies = { workflow: workflowBody(entity, app), access: accessBody(entity, app) };
  return Object.entries(bodies).flatMap(([suffix, body]) => {
    if (body === null) return [];
    const sql = `() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
${body}
  RETURN NEW;
END
$$`;
    return [{ name: nameOf(entity.names.table, [], suffix), sql }];
  });
}

/** Legal is what some transition allows; a new record begins at the beginning, unless maintenance makes it. */
function workflowBody(entity: Entity, app: App): string | null {
  const { workflow } = entity;
  if (!workflow) return null;
  const column = quote(columnsOf(entity, workflow.field)[0] ?? '');
  const ways = workflow.transitions.map(({ from, to, rule, guard }) => ({
    way: `OLD.${column} IN (${from.map(literal).join(', ')}) AND NEW.${column} = ${literal(to)}`,
    rule: compileRule(rule ?? entity.access.update, entity, app, 'OLD'),
    guard: guard === null ? 'true' : compileExpression(guard, { app, entity, row: 'NEW' }),
  }));
  const illegal = refusal(entity, 'GP001', 'there is no such transition of "%"', [workflow.field]);
  const some = (parts: (way: (typeof ways)[number]) => string[]) =>
    ways.map((way) => `(${parts(way).join(' AND ')})`).join('\n    OR ') || 'false';
  const may = (rule: string) =>
    rule === 'true' ? [] : [`(current_actor_id() IS NULL OR ${rule})`];
  const isRuled = ways.some(({ rule }) => rule !== 'true');
  const isGuarded = ways.some(({ guard }) => guard !== 'true');
  return [
    `  IF TG_OP = 'INSERT' THEN
    IF NEW.${column} <> ${literal(workflow.initial)} AND current_actor_id() IS NOT NULL THEN
  ${indent(illegal)}
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.${column} = OLD.${column} THEN
    RETURN NEW;
  END IF;`,
    unless(
      some(({ way }) => [way]),
      illegal,
    ),
    isRuled &&
      unless(
        some(({ way, rule }) => [way, ...may(rule)]),
        denied(entity, [workflow.field]),
      ),
    isGuarded &&
      unless(
        some(({ way, rule, guard }) => [way, ...may(rule), ...(guard === 'true' ? [] : [guard])]),
        refusal(entity, 'GP002', 'the guard of this transition of "%" does not hold', [
          workflow.field,
        ]),
      ),
  ]
    .filter((part) => part !== false)
    .join('\n');
}

/**
 * To a policy, deleting softly and a transition are changes like any other. Where their rules differ, and where a field has
 * a rule of its own, this tells them apart. What foreign keys and other triggers change is not asked.
 */
function accessBody(entity: Entity, app: App): string | null {
  const { access, softDelete, workflow } = entity;
  const rule = (of: AccessRule | null, row: string) => compileRule(of, entity, app, row);
  const update = rule(access.update, 'OLD');
  const others = [
    ...(softDelete ? [rule(access.delete, 'OLD')] : []),
    ...(workflow?.transitions ?? []).map((transition) =>
      rule(transition.rule ?? access.update, 'OLD'),
    ),
  ];
  const fields = storedFields(entity).filter((field) => field.access.write !== null);
  const differs = others.some((other) => other !== update);
  if (!differs && fields.length === 0) return null;

  const free = [
    ...(softDelete ? ['deleted_at'] : []),
    ...(workflow ? columnsOf(entity, workflow.field) : []),
    'version',
    'updated_at',
  ];
  const rest = (row: string) => `to_jsonb(${row}) - ARRAY[${free.map(literal).join(', ')}]`;
  const changes = differs
    ? [
        softDelete === null
          ? null
          : unless(
              `NEW."deleted_at" IS NOT DISTINCT FROM OLD."deleted_at" OR ${rule(access.delete, 'OLD')}`,
              denied(entity, ['deletedAt']),
            ),
        unless(`${rest('NEW')} = ${rest('OLD')} OR ${update}`, denied(entity, [])),
      ]
    : [];
  const writes = (row: 'NEW' | 'OLD') =>
    fields.map((field) =>
      unless(
        `${columnsOf(entity, field.name)
          .map(
            (column) =>
              `NEW.${quote(column)} IS NOT DISTINCT FROM ${unchanged(field, column, row)}`,
          )
          .join(' AND ')} OR ${rule(field.access.write, row)}`,
        denied(entity, [field.name]),
      ),
    );
  const onUpdate = [...changes, ...writes('OLD')].filter((part) => part !== null).map(indent);
  const onInsert = writes('NEW').map(indent);
  return [
    '  IF current_actor_id() IS NULL OR pg_trigger_depth() > 1 THEN\n    RETURN NEW;\n  END IF;',
    `  IF TG_OP = 'UPDATE' THEN\n${onUpdate.join('\n')}`,
    ...(onInsert.length > 0 ? [`  ELSE\n${onInsert.join('\n')}`] : []),
    '  END IF;',
  ].join('\n');
}

/** What a column holds for who says nothing about it. */
function unchanged(field: Field, column: string, row: 'NEW' | 'OLD'): string {
  if (row === 'OLD') return `OLD.${quote(column)}`;
  return field.default?.kind === 'literal' && typeof field.default.value !== 'object'
    ? literal(String(field.default.value))
    : 'NULL';
}

function unless(condition: string, otherwise: string): string {
  return `  IF NOT coalesce(${condition}, false) THEN\n${otherwise}\n  END IF;`;
}

function denied(entity: Entity, fields: string[]): string {
  return refusal(entity, 'insufficient_privilege', 'permission denied for table "%"', fields);
}

function refusal(entity: Entity, code: string, message: string, fields: string[]): string {
  const columns = fields.flatMap((field) => columnsOf(entity, field)).slice(0, 1);
  const column = columns.map((name) => `, COLUMN = ${literal(name)}`).join('');
  return `    RAISE EXCEPTION ${literal(message)}, TG_TABLE_NAME USING ERRCODE = ${literal(code)}, TABLE = TG_TABLE_NAME${column};`;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
