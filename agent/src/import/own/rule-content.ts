import type { AccessRule, Expression } from '../../model/index.ts';
import { expressionText } from './expression-text.ts';

/** A rule as a spec writes it: a list of roles where that says it all, else an expression. */
export function ruleContent({ roles, condition }: AccessRule): unknown {
  if (condition === null) return [...roles];
  if (isCreator(condition)) return [...roles, 'creator'];
  const parts = roles.map((role) => `user.hasRole('${role}')`);
  return [...parts, expressionText(condition)].join(' || ');
}

/** Who may do what; an action that nobody may is left out. */
export function accessContent(
  access: Readonly<Record<string, AccessRule | null>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(access).flatMap(([action, rule]) =>
      rule === null ? [] : [[action, ruleContent(rule)] as const],
    ),
  );
}

function isCreator(condition: Expression): boolean {
  if (condition.kind !== 'binary' || condition.operator !== '==') return false;
  const { left, right } = condition;
  return left.kind === 'field' && left.path.join() === 'createdById' && right.kind === 'user';
}
