import { type Role, roles } from '@monorepo/shared-types/roles';
import type { AccessRule, App, Binary, Entity, Expression } from '../../model/index.ts';
import { rolesThatMay } from '../../model/index.ts';
import { canCreate, targetOf } from '../parts/fields.ts';

/** A member who looks at the sample of an entity: made by them, or by somebody else. */
interface Onlooker {
  readonly role: string;
  readonly isCreator: boolean;
}

/** The role that makes samples: the first that may, and sees what it made. */
export function makerOf(entity: Entity, app: App): Role {
  const { create, read } = entity.access;
  const may = (role: string) =>
    [create, read].every((rule) => holds(rule, entity, app, { role, isCreator: true }) === true);
  return roles.find(may) ?? 'owner';
}

/** A role that may do something with what `makerOf` made; null where that cannot be told from the rules alone. */
export function actorOf(rule: AccessRule | null, entity: Entity, app: App): Role | null {
  const maker = makerOf(entity, app);
  const sees = (role: string, isCreator: boolean) =>
    [rule, entity.access.read].every(
      (each) => holds(each, entity, app, { role, isCreator }) === true,
    );
  if (sees(maker, true)) return maker;
  return roles.find((role) => sees(role, false)) ?? null;
}

/** Roles that have the permission, whose members are yet refused what `makerOf` made. */
export function ruledOut(rule: AccessRule | null, entity: Entity, app: App): Role[] {
  return rolesOf(rule).filter(
    (role) => holds(rule, entity, app, { role, isCreator: false }) === false,
  );
}

/** Roles whose every member may, whoever made the record. */
export function rolesThatAlwaysMay(rule: AccessRule | null, entity: Entity, app: App): Role[] {
  return roles.filter((role) => holds(rule, entity, app, { role, isCreator: false }) === true);
}

export function rolesOf(rule: AccessRule | null): Role[] {
  const allowed = rolesThatMay(rule, roles);
  return roles.filter((role) => allowed.includes(role));
}

/** Null: it depends on what the record holds. */
function holds(
  rule: AccessRule | null,
  entity: Entity,
  app: App,
  onlooker: Onlooker,
): boolean | null {
  if (rule === null) return false;
  if (rule.roles.includes(onlooker.role)) return true;
  return rule.condition === null ? false : evaluate(rule.condition, entity, app, onlooker);
}

function evaluate(
  expression: Expression,
  entity: Entity,
  app: App,
  onlooker: Onlooker,
): boolean | null {
  switch (expression.kind) {
    case 'hasRole':
      return expression.role === onlooker.role;
    case 'literal':
      return typeof expression.value === 'boolean' ? expression.value : null;
    case 'canRead': {
      const parent = targetOf({ entity: expression.entity }, app);
      if (parent === null) return null;
      const isCreator = onlooker.isCreator && canCreate(parent);
      return holds(parent.access.read, parent, app, { ...onlooker, isCreator });
    }
    case 'unary': {
      const operand = evaluate(expression.operand, entity, app, onlooker);
      return operand === null || expression.operator !== '!' ? null : !operand;
    }
    case 'binary':
      return evaluateBinary(expression, entity, app, onlooker);
    case 'field':
    case 'in':
    case 'now':
    case 'textCall':
    case 'user':
      return null;
  }
}

function evaluateBinary(
  { operator, left, right }: Binary,
  entity: Entity,
  app: App,
  onlooker: Onlooker,
): boolean | null {
  if (operator === '&&' || operator === '||') {
    const decisive = operator === '||';
    const sides = [left, right].map((side) => evaluate(side, entity, app, onlooker));
    if (sides.includes(decisive)) return decisive;
    return sides.includes(null) ? null : !decisive;
  }
  const [field, user] = right.kind === 'user' ? [left, right] : [right, left];
  if (operator !== '==' || user.kind !== 'user' || field.kind !== 'field') return null;
  if (!onlooker.isCreator) return false;
  return field.path.join('.') === 'createdById' ? true : null;
}
