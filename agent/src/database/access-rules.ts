import { roles as allRoles } from '@monorepo/shared-types/roles';
import type { AccessRule, App, Entity } from '../model/index.ts';
import { literal, quote } from './identifiers.ts';
import { compileExpression } from './sql-expression.ts';

export const tenantIsCurrent = `"tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid`;

/** Whether every member is allowed, so that nobody's role needs looking up. */
function isEveryone(rule: AccessRule): boolean {
  return allRoles.every((role) => rule.roles.includes(role));
}

/** SQL for who a rule allows; `true` for every member, `false` for nobody. */
export function compileRule(
  rule: AccessRule | null,
  entity: Entity,
  app: App,
  row: string,
): string {
  if (rule === null) return 'false';
  if (isEveryone(rule)) return 'true';
  const parts = [];
  if (rule.roles.length > 0) {
    parts.push(`(SELECT current_member_role()) IN (${rule.roles.map(literal).join(', ')})`);
  }
  if (rule.condition) parts.push(compileExpression(rule.condition, { app, entity, row }));
  if (parts.length === 0) return 'false';
  return parts.length === 1 ? (parts[0] ?? 'false') : `(${parts.join(' OR ')})`;
}

/** SQL for who any of some rules allows. */
export function compileAnyRule(
  rules: readonly (AccessRule | null)[],
  entity: Entity,
  app: App,
  row: string,
): string {
  const given = rules.filter((rule) => rule !== null);
  const roles = [...new Set(given.flatMap((rule) => rule.roles))];
  const conditions = given.map(({ condition }) => ({ roles: [], condition }));
  const rest = conditions.map((rule) => compileRule(rule, entity, app, row));
  const all = [compileRule({ roles, condition: null }, entity, app, row), ...new Set(rest)];
  const asked = all.filter((condition) => condition !== 'false');
  if (asked.length === 0) return 'false';
  if (asked.includes('true')) return 'true';
  return asked.length === 1 ? (asked[0] ?? 'false') : `(${asked.join(' OR ')})`;
}

/** What a policy asks of a row: the organisation first. Without a person (jobs, maintenance) the rule does not apply. */
export function policyCondition(entity: Entity, rule: string): string {
  const own = entity.scope === 'user' ? `"created_by_id" = current_actor_id()` : null;
  const asked = [own, rule === 'true' ? null : rule].filter((part) => part !== null);
  if (asked.length === 0) return tenantIsCurrent;
  if (rule === 'false') return `${tenantIsCurrent} AND current_actor_id() IS NULL`;
  return `${tenantIsCurrent} AND (current_actor_id() IS NULL OR ${asked.length === 1 ? asked[0] : `(${asked.join(' AND ')})`})`;
}

/** Whether who made a record decides what they may do with it: then nobody may claim to be another. */
export function mindsCreator(entity: Entity): boolean {
  return (
    entity.scope === 'user' ||
    JSON.stringify([entity.access, entity.workflow]).includes('"field":"createdById"')
  );
}

export function rowOf(entity: Entity): string {
  return quote(entity.names.table);
}
