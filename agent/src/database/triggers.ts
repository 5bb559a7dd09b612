import type { App, Entity } from '../model/index.ts';
import { mindsCreator } from './access-rules.ts';
import { foreignKeyName } from './foreign-keys.ts';
import { literal, nameOf, quote } from './identifiers.ts';
import { belongsToOf, columnsOf, isPlatform, storedFields } from './lookup.ts';
import type { DatabaseObject } from './schema.ts';
import { functionsOf } from './trigger-functions.ts';

/** The triggers of an entity's table, by the functions that all tables share and by its own. */
export function triggersOf(entity: Entity, app: App): DatabaseObject[] {
  if (entity.scope === 'global') return [];
  const own = functionsOf(entity, app).map(({ name }) => name);
  const { table } = entity.names;
  const trigger = (name: string, when: string, call: string, condition = ''): DatabaseObject => ({
    name,
    sql: `${when} ON ${quote(table)}\n  FOR EACH ROW ${condition}EXECUTE FUNCTION ${call}`,
  });
  const ownTrigger = (suffix: string, when: string) =>
    own.includes(nameOf(table, [], suffix))
      ? [trigger(suffix, when, `${quote(nameOf(table, [], suffix))}()`)]
      : [];
  const immutable = immutableColumns(entity);
  const members = belongsToOf(entity)
    .filter(isPlatform)
    .map(({ column }) => column);
  return [
    ...(entity.audit ? [auditTrigger(table, redactedColumns(entity))] : []),
    ...ownTrigger('access', 'BEFORE INSERT OR UPDATE'),
    ...(immutable.length > 0
      ? [
          trigger(
            'immutable',
            'BEFORE UPDATE',
            `refuse_change(${immutable.map(literal).join(', ')})`,
            'WHEN (pg_trigger_depth() = 0) ',
          ),
        ]
      : []),
    ...(members.length > 0
      ? [
          trigger(
            'member',
            'BEFORE INSERT OR UPDATE',
            `require_member(${members.map(literal).join(', ')})`,
          ),
        ]
      : []),
    ...storedFields(entity).flatMap(({ type, column }) =>
      type.kind === 'sequence'
        ? [
            trigger(
              nameOf('number', [], column),
              'BEFORE INSERT',
              `assign_number(${[column, type.prefix, String(type.digits), type.suffix].map(literal).join(', ')})`,
            ),
          ]
        : [],
    ),
    ...ownTrigger('workflow', 'BEFORE INSERT OR UPDATE'),
    ...(entity.softDelete ? trashTriggers(entity, app) : []),
  ];
}

export function auditTrigger(table: string, redacted: readonly string[]): DatabaseObject {
  const call = `audit_row(${['tenant_id', ...redacted].map(literal).join(', ')})`;
  const when = `AFTER INSERT OR UPDATE OR DELETE ON ${quote(table)}`;
  return { name: 'audit', sql: `${when}\n  FOR EACH ROW EXECUTE FUNCTION ${call}` };
}

function redactedColumns(entity: Entity): string[] {
  return storedFields(entity)
    .filter(({ redacted }) => redacted)
    .flatMap(({ name }) => columnsOf(entity, name));
}

function immutableColumns(entity: Entity): string[] {
  return [
    ...storedFields(entity)
      .filter(({ immutable, type }) => immutable || type.kind === 'sequence')
      .filter(({ name }) => name !== entity.workflow?.field)
      .flatMap(({ name }) => columnsOf(entity, name)),
    ...belongsToOf(entity)
      .filter(({ immutable }) => immutable)
      .map(({ column }) => column),
    ...(mindsCreator(entity) ? ['created_by_id'] : []),
  ];
}

/** What foreign keys do for rows that are deleted for good, done for the trash. */
function trashTriggers(entity: Entity, app: App): DatabaseObject[] {
  const { table } = entity.names;
  return app.entities.flatMap((child) =>
    belongsToOf(child)
      .filter((relation) => relation.entity === entity.name)
      .flatMap((relation): DatabaseObject[] => {
        const [other, column] = [child.names.table, relation.column];
        const each = `ON ${quote(table)}\n  FOR EACH ROW WHEN`;
        if (relation.onDelete === 'restrict') {
          const args = [
            other,
            column,
            foreignKeyName(child, relation, app),
            String(child.softDelete !== null),
          ];
          return [
            {
              name: nameOf('kept_by', [other], column),
              sql: `BEFORE UPDATE ${each} (OLD."deleted_at" IS NULL AND NEW."deleted_at" IS NOT NULL)\n  EXECUTE FUNCTION refuse_while_used(${args.map(literal).join(', ')})`,
            },
          ];
        }
        if (relation.onDelete === 'setNull' || !child.softDelete) return [];
        return [
          {
            name: nameOf('followed_by', [other], column),
            sql: `AFTER UPDATE ${each} (OLD."deleted_at" IS DISTINCT FROM NEW."deleted_at")\n  EXECUTE FUNCTION follow_deletion(${[other, column].map(literal).join(', ')})`,
          },
        ];
      }),
  );
}
