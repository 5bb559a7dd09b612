import type { App, BelongsTo, Entity } from '../model/index.ts';
import { nameOf, quote } from './identifiers.ts';
import { belongsToOf, entityOf, isPlatform } from './lookup.ts';
import type { Constraint } from './schema.ts';

/**
 * A record refers to records of its own organisation alone: the key is the organisation with the id. Members are people of
 * the platform, of whom a trigger asks whether they belong to it.
 */
export function foreignKeysOf(entity: Entity, app: App): Constraint[] {
  const { table } = entity.names;
  const system = (column: string, target: string, action: string): Constraint => ({
    kind: 'foreign',
    name: nameOf(table, [column], 'fkey'),
    sql: foreignKey([column], target, ['id'], action),
  });
  return [
    ...(entity.scope === 'global' ? [] : [system('tenant_id', 'organizations', 'CASCADE')]),
    system('created_by_id', 'users', 'SET NULL'),
    ...belongsToOf(entity).map((relation): Constraint => {
      const columns = foreignKeyColumns(entity, relation, app);
      const target = isPlatform(relation) ? 'users' : entityOf(app, relation.entity).names.table;
      const references = columns.length > 1 ? ['tenant_id', 'id'] : ['id'];
      const action = actionOf(relation, columns.length > 1);
      return {
        kind: 'foreign',
        name: foreignKeyName(entity, relation, app),
        sql: foreignKey(columns, target, references, action),
      };
    }),
  ];
}

export function foreignKeyColumns(entity: Entity, relation: BelongsTo, app: App): string[] {
  const isGlobal =
    isPlatform(relation) ||
    entity.scope === 'global' ||
    entityOf(app, relation.entity).scope === 'global';
  return isGlobal ? [relation.column] : ['tenant_id', relation.column];
}

export function foreignKeyName(entity: Entity, relation: BelongsTo, app: App): string {
  return nameOf(entity.names.table, foreignKeyColumns(entity, relation, app), 'fkey');
}

export function foreignKey(
  columns: readonly string[],
  target: string,
  references: readonly string[],
  action: string,
): string {
  const list = (names: readonly string[]) => names.map(quote).join(', ');
  return `FOREIGN KEY (${list(columns)}) REFERENCES ${quote(target)}(${list(references)}) ON DELETE ${action} ON UPDATE CASCADE`;
}

function actionOf({ onDelete, column }: BelongsTo, isComposite: boolean): string {
  if (onDelete === 'restrict') return 'RESTRICT';
  if (onDelete === 'cascade') return 'CASCADE';
  return isComposite ? `SET NULL (${quote(column)})` : 'SET NULL';
}

/** Whether other tables refer to this one by organisation and id, for which it needs a key of both. */
export function isReferredTo(entity: Entity, app: App): boolean {
  if (entity.scope === 'global') return false;
  return app.entities.some(
    (other) =>
      other.scope !== 'global' &&
      other.relations.some(
        (relation) =>
          (relation.kind === 'belongsTo' && relation.entity === entity.name) ||
          (relation.kind === 'manyToMany' &&
            relation.isOwner &&
            (relation.entity === entity.name || other.name === entity.name)),
      ),
  );
}
