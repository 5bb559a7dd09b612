import type { App, Entity } from '../model/index.ts';
import {
  compileAnyRule,
  compileRule,
  mindsCreator,
  policyCondition,
  rowOf,
} from './access-rules.ts';
import { nameOf } from './identifiers.ts';
import type { DatabaseObject } from './schema.ts';

/**
 * One policy for each command. What the spec allows nobody is left to maintenance, which speaks for no person. Changing covers everything that is an UPDATE: the rule for
 * updating, the one for deleting where that only marks the row, and those of transitions; a trigger tells them apart.
 */
export function policiesOf(entity: Entity, app: App): DatabaseObject[] {
  const { table } = entity.names;
  const policy = (action: string, command: string, clauses: string): DatabaseObject => ({
    name: nameOf(table, [], action),
    sql: `FOR ${command} TO groundplan_runtime\n  ${clauses}`,
  });
  if (entity.scope === 'global') {
    const isKnown = 'current_actor_id() IS NOT NULL';
    return entity.access.read ? [policy('read', 'SELECT', `USING (${isKnown})`)] : [];
  }
  const where = (rule: string) => policyCondition(entity, rule);
  const rule = (action: keyof Entity['access']) =>
    compileRule(entity.access[action], entity, app, rowOf(entity));
  const claim = mindsCreator(entity) && entity.scope !== 'user';
  const created = claim ? ownRecord(rule('create')) : rule('create');
  const changed = changeRule(entity, app, rowOf(entity));
  return [
    policy('read', 'SELECT', `USING (${where(rule('read'))})`),
    policy('create', 'INSERT', `WITH CHECK (${where(created)})`),
    policy('update', 'UPDATE', `USING (${where(changed)})\n  WITH CHECK (${where('true')})`),
    policy('delete', 'DELETE', `USING (${where(rule('delete'))})`),
  ];
}

function ownRecord(rule: string): string {
  const own = '"created_by_id" = current_actor_id()';
  if (rule === 'false') return rule;
  return rule === 'true' ? own : `(${own} AND ${rule})`;
}

/** Who may send an UPDATE at all. */
export function changeRule(entity: Entity, app: App, row: string): string {
  const { access, softDelete, workflow } = entity;
  const transitions = (workflow?.transitions ?? []).map(({ rule }) => rule ?? access.update);
  const rules = [access.update, ...(softDelete ? [access.delete] : []), ...transitions];
  return compileAnyRule(rules, entity, app, row);
}

/** What the runtime role is granted; the policies bind it. Of what belongs to no organisation nobody changes anything. */
export function privilegesOf(entity: Entity): string[] {
  return entity.scope === 'global' ? ['SELECT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
}
