import type { ASTNode } from '@marcbachmann/cel-js';
import { z } from 'zod';
import type { Binary, Literal, ValueType } from '../../model/index.ts';
import { suggestion } from '../diagnostics/index.ts';
import type { Checker } from './checker.ts';
import { isDate } from './time-literals.ts';
import { literal, typed, type Typed, typeName } from './typed.ts';

type Operator = Binary['operator'];

const ordered: readonly ValueType[] = ['number', 'timestamp', 'date', 'duration'];
const onlyNull: readonly ValueType[] = ['time', 'json', 'list', 'money'];
const uuid = z.uuid();

export function checkUnary(
  checker: Checker,
  node: ASTNode,
  operator: '!' | '-',
  operand: ASTNode,
): Typed | null {
  const value = checker.check(operand);
  if (value === null) return null;
  const type = operator === '!' ? 'boolean' : 'number';
  if (value.type !== type)
    return expected(checker, value, operator === '!' ? 'true or false' : 'a number');
  const expression = {
    kind: 'unary' as const,
    type: value.type,
    operator,
    operand: value.expression,
  };
  return typed(expression, checker.range(node), value.nullable);
}

export function checkBinary(
  checker: Checker,
  node: ASTNode,
  operator: Operator,
  operands: readonly [ASTNode, ASTNode],
): Typed | null {
  const before = checker.check(operands[0]);
  const after = checker.check(operands[1]);
  if (before === null || after === null) return null;
  const left = adapt(checker, before, after);
  const right = adapt(checker, after, before);
  if (left === null || right === null) return null;
  const type = resultType(operator, left, right);
  if (type === null) return mismatch(checker, node, operator, left, right);
  const expression = {
    kind: 'binary' as const,
    type,
    operator,
    left: left.expression,
    right: right.expression,
  };
  const isNullCheck = left.type === 'null' || right.type === 'null';
  return typed(expression, checker.range(node), !isNullCheck && (left.nullable || right.nullable));
}

/** `status in ['new', 'open']`. */
export function checkIn(
  checker: Checker,
  node: ASTNode,
  [target, items]: readonly [ASTNode, ASTNode],
): Typed | null {
  const value = checker.check(target);
  if (items.op !== 'list' || items.args.length === 0) {
    return checker.unsupported(
      items,
      'after `in` comes a list of values, written out: `in [1, 2]`',
    );
  }
  if (value === null) return null;
  const list: Literal[] = [];
  for (const item of items.args) {
    const checked = checker.check(item);
    const adapted = checked === null ? null : adapt(checker, checked, value);
    if (adapted === null) return null;
    if (
      adapted.expression.kind !== 'literal' ||
      adapted.type !== value.type ||
      value.type === 'null'
    ) {
      return mismatch(checker, item, 'in', value, adapted);
    }
    list.push(adapted.expression);
  }
  const expression = {
    kind: 'in' as const,
    type: 'boolean' as const,
    value: value.expression,
    list,
  };
  return typed(expression, checker.range(node), value.nullable);
}

/** A text written out takes the type of what it is compared with: a value of an enum, a date, an id. */
function adapt(checker: Checker, value: Typed, other: Typed): Typed | null {
  const { expression, range } = value;
  if (expression.kind !== 'literal' || typeof expression.value !== 'string') return value;
  if (expression.type !== 'string') return value;
  if (other.enum !== null) {
    const values = checker.catalog.enums.get(other.enum) ?? [];
    if (values.includes(expression.value)) return { ...value, enum: other.enum };
    const message = `\`${expression.value}\` is no value of ${other.enum}`;
    return checker.report(
      'SPEC.UNKNOWN_VALUE',
      range,
      message,
      suggestion(expression.value, values),
    );
  }
  if (other.type === 'date' && isDate(expression.value))
    return literal('date', expression.value, range);
  if (other.type === 'uuid' && uuid.safeParse(expression.value).success) {
    return literal('uuid', expression.value, range);
  }
  return value;
}

/** Null where the operator does not take the two. */
function resultType(operator: Operator, left: Typed, right: Typed): ValueType | null {
  const same = left.type === right.type && left.enum === right.enum;
  switch (operator) {
    case '&&':
    case '||':
      return same && left.type === 'boolean' ? 'boolean' : null;
    case '==':
    case '!=':
      if (left.type === 'null' || right.type === 'null')
        return left.type === right.type ? null : 'boolean';
      return same && !onlyNull.includes(left.type) ? 'boolean' : null;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return same && ordered.includes(left.type) ? 'boolean' : null;
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmeticType(operator, left, right);
  }
}

function arithmeticType(operator: Operator, left: Typed, right: Typed): ValueType | null {
  const types = `${left.type} ${operator} ${right.type}`;
  switch (types) {
    case 'number + number':
    case 'number - number':
    case 'number * number':
    case 'number / number':
      return 'number';
    case 'timestamp + duration':
    case 'duration + timestamp':
    case 'timestamp - duration':
      return 'timestamp';
    case 'timestamp - timestamp':
    case 'duration + duration':
    case 'duration - duration':
      return 'duration';
    case 'string + string':
      return left.enum === null && right.enum === null ? 'string' : null;
    default:
      return null;
  }
}

function mismatch(
  checker: Checker,
  node: ASTNode,
  operator: string,
  left: Typed,
  right: Typed,
): null {
  const message = `\`${operator}\` does not take ${typeName(left)} and ${typeName(right)}`;
  return checker.report('SPEC.EXPRESSION_TYPE', checker.range(node), message);
}

function expected(checker: Checker, value: Typed, what: string): null {
  return checker.report(
    'SPEC.EXPRESSION_TYPE',
    value.range,
    `expected ${what}, found ${typeName(value)}`,
  );
}
