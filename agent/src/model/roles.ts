import type { AccessRule } from './access.ts';
import type { Binary, Expression } from './expression.ts';

/**
 * The roles whose members may have access under the rule, in whatever record: those it names, and those for whom its condition
 * is not false whatever the record holds. They are who has the permission; the row decides the rest.
 */
export function rolesThatMay(rule: AccessRule | null, roles: readonly string[]): string[] {
  if (rule === null) return [];
  const { condition } = rule;
  return roles.filter(
    (role) =>
      rule.roles.includes(role) || (condition !== null && evaluate(condition, role) !== false),
  );
}

/** Null: it depends on the record. */
function evaluate(expression: Expression, role: string): boolean | null {
  if (expression.kind === 'hasRole') return expression.role === role;
  if (expression.kind === 'literal') {
    return typeof expression.value === 'boolean' ? expression.value : null;
  }
  if (expression.kind === 'unary') {
    const operand = evaluate(expression.operand, role);
    return operand === null || expression.operator !== '!' ? null : !operand;
  }
  return expression.kind === 'binary' ? evaluateBinary(expression, role) : null;
}

function evaluateBinary({ operator, left, right }: Binary, role: string): boolean | null {
  if (operator !== '&&' && operator !== '||') return null;
  const decisive = operator === '||';
  const sides = [evaluate(left, role), evaluate(right, role)];
  if (sides.includes(decisive)) return decisive;
  return sides.includes(null) ? null : !decisive;
}
