import { belongsToOf } from '../../database/lookup.ts';
import type {
  AccessRule,
  App,
  Binary,
  Entity,
  Expression,
  FieldReference,
  TextCall,
} from '../../model/index.ts';
import { targetOf } from '../parts/fields.ts';
import { now, something, type Value, type Values } from './value.ts';

/** A record, and who looks at it. */
export interface Situation {
  readonly entity: Entity;
  readonly app: App;
  readonly values: Values;
  /** What is known of a parent. */
  readonly valuesOf: (parent: Entity) => Values;
  readonly role: string;
  readonly person: 'maker' | 'asker' | 'stranger';
}

/** Whether a rule lets somebody do something. Null: that cannot be told. */
export function allows(rule: AccessRule | null, situation: Situation): boolean | null {
  if (rule === null) return false;
  if (rule.roles.includes(situation.role)) return true;
  return rule.condition === null ? false : isTrue(rule.condition, situation);
}

/** Whether an expression holds, as PostgreSQL sees it: what cannot be compared does not. Null: that cannot be told. */
export function isTrue(expression: Expression, situation: Situation): boolean | null {
  const value = evaluate(expression, situation);
  if (value === undefined || value === something) return null;
  return value === true;
}

function evaluate(expression: Expression, situation: Situation): Value {
  switch (expression.kind) {
    case 'literal':
      return comparable(expression.value, expression.type);
    case 'field':
      return valueOfField(expression, situation);
    case 'user':
      return situation.person;
    case 'hasRole':
      return expression.role === situation.role;
    case 'now':
      return now;
    case 'canRead':
      return canRead(expression.entity, situation);
    case 'unary': {
      const operand = evaluate(expression.operand, situation);
      if (expression.operator === '!') return operand === undefined ? undefined : operand !== true;
      return typeof operand === 'number' ? -operand : operand === null ? null : undefined;
    }
    case 'binary':
      return evaluateBinary(expression, situation);
    case 'in': {
      const value = evaluate(expression.value, situation);
      if (value === null || !isKnown(value)) return value === null ? null : undefined;
      return expression.list.some((item) => comparable(item.value, item.type) === value);
    }
    case 'textCall':
      return evaluateTextCall(expression, situation);
  }
}

function valueOfField(reference: FieldReference, situation: Situation): Value {
  const { path, part, field, type } = reference;
  const { values, entity, app } = situation;
  const [step = '', ...rest] = path;
  if (rest.length === 0) {
    return comparable(values[part === null ? step : `${step}.${part}`], type);
  }
  const id = values[`${step}Id`];
  if (id === null || (rest.length === 1 && field === 'id')) return id;
  const relation = belongsToOf(entity).find(({ name }) => name === step);
  const target = relation === undefined ? null : targetOf(relation, app);
  if (id === undefined || target === null || rest.length > 1) return undefined;
  return comparable(situation.valuesOf(target)[part === null ? field : `${field}.${part}`], type);
}

function canRead(name: string, situation: Situation): Value {
  const parent = targetOf({ entity: name }, situation.app);
  if (parent === null) return undefined;
  const values = situation.valuesOf(parent);
  return allows(parent.access.read, { ...situation, entity: parent, values }) ?? undefined;
}

function evaluateBinary({ operator, left, right }: Binary, situation: Situation): Value {
  const one: Value = evaluate(left, situation);
  const other: Value = evaluate(right, situation);
  if (operator === '&&' || operator === '||') {
    const decisive = operator === '||';
    if (one === decisive || other === decisive) return decisive;
    if (one === undefined || other === undefined) return undefined;
    return one === null || other === null ? null : !decisive;
  }
  if (operator === '==' || operator === '!=') {
    const isNull = [left, right].some(({ type }) => type === 'null');
    const equal = isNull || operator === '!=' ? areSame(one, other) : areEqual(one, other);
    if (equal === null || equal === undefined) return equal;
    return operator === '==' ? equal : !equal;
  }
  if (one === null || other === null) return null;
  if (['+', '-', '*', '/'].includes(operator)) return calculated(operator, one, other);
  const order = compare(one, other);
  if (order === undefined) return undefined;
  const holds = { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 };
  return holds[operator as keyof typeof holds];
}

function areSame(one: Value, other: Value): boolean | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (one === null || other === null) return one === other;
  return isKnown(one) && isKnown(other) ? one === other : undefined;
}

function areEqual(one: Value, other: Value): boolean | null | undefined {
  return one === null || other === null ? null : areSame(one, other);
}

function calculated(operator: string, one: Value, other: Value): Value {
  if (typeof one !== 'number' || typeof other !== 'number') return undefined;
  const results = { '+': one + other, '-': one - other, '*': one * other, '/': one / other };
  return results[operator as keyof typeof results];
}

const [before, after] = [Date.UTC(2020), Date.UTC(2090)];

/** Less than zero, zero or more, as one comes before, with or after the other. */
function compare(one: Value, other: Value): number | undefined {
  if (one === now && typeof other === 'number') {
    return other < before ? 1 : other > after ? -1 : undefined;
  }
  if (other === now && typeof one === 'number') {
    return one < before ? -1 : one > after ? 1 : undefined;
  }
  return typeof one === 'number' && typeof other === 'number' ? one - other : undefined;
}

function evaluateTextCall({ call, target, argument }: TextCall, situation: Situation): Value {
  const text = evaluate(target, situation);
  if (typeof text !== 'string') return text === null ? null : undefined;
  const part = String(argument?.value ?? '');
  switch (call) {
    case 'size':
      return Array.from(text).length;
    case 'startsWith':
      return text.startsWith(part);
    case 'endsWith':
      return text.endsWith(part);
    case 'contains':
      return text.includes(part);
  }
}

function isKnown(value: Value): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Numbers and times as numbers. */
function comparable(value: Value, type: Expression['type']): Value {
  if (typeof value !== 'string') return value;
  if (type === 'number') return Number(value);
  if (type === 'timestamp' || type === 'date') return Date.parse(value);
  return type === 'duration' ? something : value;
}
