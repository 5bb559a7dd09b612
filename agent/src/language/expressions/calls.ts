import type { ASTNode } from '@marcbachmann/cel-js';
import { roles } from '@monorepo/shared-types/roles';
import { suggestion } from '../diagnostics/index.ts';
import type { Checker } from './checker.ts';
import { durationToIso, isTimestamp } from './time-literals.ts';
import { literal, typed, type Typed, typeName } from './typed.ts';

const functions = ['now', 'can', 'timestamp', 'duration', 'size'];
const textCalls = ['startsWith', 'endsWith', 'contains'] as const;

/** `now()`, `can('read', ticket)`, `timestamp('…')`, `duration('8h')`, `size(subject)`. */
export function checkCall(
  checker: Checker,
  node: ASTNode,
  name: string,
  operands: readonly ASTNode[],
): Typed | null {
  const [first] = operands;
  if (name === 'now' && first === undefined) {
    if (checker.place.now) return typed({ kind: 'now', type: 'timestamp' }, checker.range(node));
    return checker.unsupported(
      node,
      `${checker.place.name} is not evaluated again as time goes by`,
    );
  }
  if (name === 'can') return checkCan(checker, node, operands);
  if (name === 'size' && first !== undefined && operands.length === 1)
    return checkSize(checker, node, first);
  if ((name === 'timestamp' || name === 'duration') && operands.length === 1) {
    return checkTime(checker, node, name, textOf(first));
  }
  if (functions.includes(name))
    return checker.unsupported(node, `\`${name}\` takes other arguments`);
  const range = checker.range({ start: node.start, end: node.start + name.length });
  const message = `there is no function \`${name}\``;
  return checker.report('SPEC.EXPRESSION_UNSUPPORTED', range, message, suggestion(name, functions));
}

/** `user.hasRole('admin')`, `subject.startsWith('x')`, `subject.size()`. */
export function checkMethod(
  checker: Checker,
  node: ASTNode,
  name: string,
  target: ASTNode,
  operands: readonly ASTNode[],
): Typed | null {
  if (target.op === 'id' && target.args === 'user')
    return checkHasRole(checker, node, name, operands);
  if (name === 'size' && operands.length === 0) return checkSize(checker, node, target);
  const call = textCalls.find((known) => known === name);
  if (call === undefined) {
    const hint = suggestion(name, [...textCalls, 'size']);
    return checker.unsupported(node, `\`${name}\` cannot be called here`, hint);
  }
  const value = textOperand(checker, target);
  const argument = textOf(operands[0]);
  if (argument === null || operands.length !== 1) {
    return checker.unsupported(node, `\`${name}\` takes one text, written out`);
  }
  if (value === null) return null;
  const expression = {
    kind: 'textCall' as const,
    type: 'boolean' as const,
    call,
    target: value.expression,
    argument: { kind: 'literal' as const, type: 'string' as const, value: argument },
  };
  return typed(expression, checker.range(node), value.nullable);
}

function checkHasRole(
  checker: Checker,
  node: ASTNode,
  name: string,
  operands: readonly ASTNode[],
): Typed | null {
  if (!checker.place.user)
    return checker.unsupported(node, `${checker.place.name} cannot depend on who asks`);
  const [operand] = operands;
  const role = textOf(operand);
  if (name !== 'hasRole' || operand === undefined || role === null || operands.length !== 1) {
    return checker.unsupported(
      node,
      'of the user, ask `user.id` or `user.hasRole(…)` with one role, written out',
    );
  }
  if (!roles.some((known) => known === role)) {
    const message = `there is no role \`${role}\``;
    return checker.report(
      'SPEC.UNKNOWN_ROLE',
      checker.range(operand),
      message,
      suggestion(role, roles),
    );
  }
  return typed({ kind: 'hasRole', type: 'boolean', role }, checker.range(node));
}

function checkCan(checker: Checker, node: ASTNode, operands: readonly ASTNode[]): Typed | null {
  const [action, target] = operands;
  if (textOf(action) !== 'read' || target?.op !== 'id' || operands.length !== 2) {
    return checker.unsupported(node, "`can` is written `can('read', relation)`");
  }
  if (!checker.place.user)
    return checker.unsupported(node, `${checker.place.name} cannot depend on who asks`);
  const attribute = checker.entity.attributes.get(target.args);
  if (attribute?.kind !== 'belongsTo' || attribute.entity === 'User') {
    const parents = [...checker.entity.attributes].flatMap(([name, known]) =>
      known.kind === 'belongsTo' && known.entity !== 'User' ? [name] : [],
    );
    const message = `\`${target.args}\` is no belongsTo of ${checker.entity.name}`;
    return checker.report(
      'SPEC.UNKNOWN_FIELD',
      checker.range(target),
      message,
      suggestion(target.args, parents),
    );
  }
  const { entity } = attribute;
  return typed(
    { kind: 'canRead', type: 'boolean', relation: target.args, entity },
    checker.range(node),
  );
}

function checkSize(checker: Checker, node: ASTNode, target: ASTNode): Typed | null {
  const value = textOperand(checker, target);
  if (value === null) return null;
  const expression = {
    kind: 'textCall' as const,
    type: 'number' as const,
    call: 'size' as const,
    target: value.expression,
    argument: null,
  };
  return typed(expression, checker.range(node), value.nullable);
}

function textOperand(checker: Checker, node: ASTNode): Typed | null {
  const value = checker.check(node);
  if (value === null || (value.type === 'string' && value.enum === null)) return value;
  const message = `expected a text, found ${typeName(value)}`;
  return checker.report('SPEC.EXPRESSION_TYPE', value.range, message);
}

function checkTime(
  checker: Checker,
  node: ASTNode,
  name: 'timestamp' | 'duration',
  text: string | null,
): Typed | null {
  const range = checker.range(node);
  if (name === 'timestamp' && text !== null && isTimestamp(text))
    return literal('timestamp', text, range);
  const duration = name === 'duration' && text !== null ? durationToIso(text) : null;
  if (duration !== null) return literal('duration', duration, range);
  const example = name === 'timestamp' ? '`2026-01-31T12:00:00Z`' : '`8h` or `1h30m`';
  return checker.report(
    'SPEC.EXPRESSION_TYPE',
    range,
    `\`${name}\` takes a text such as ${example}`,
  );
}

function textOf(node: ASTNode | undefined): string | null {
  return node?.op === 'value' && typeof node.args === 'string' ? node.args : null;
}
