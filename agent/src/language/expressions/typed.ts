import type { Expression, Literal, ValueType } from '../../model/index.ts';
import type { Range } from '../source.ts';

/** An expression with what only its checking needs to know. */
export interface Typed {
  readonly expression: Expression;
  readonly type: ValueType;
  readonly enum: string | null;
  readonly nullable: boolean;
  readonly range: Range;
}

export function literal(type: Literal['type'], value: Literal['value'], range: Range): Typed {
  return {
    expression: { kind: 'literal', type, value },
    type,
    enum: null,
    nullable: value === null,
    range,
  };
}

/** Of what is not a literal and is never empty, unless told. */
export function typed(expression: Expression, range: Range, nullable = false): Typed {
  return { expression, type: expression.type, enum: null, nullable, range };
}

/** For messages. */
export function typeName(value: Typed): string {
  if (value.enum !== null) return `a value of ${value.enum}`;
  return {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    timestamp: 'a point in time',
    date: 'a date',
    uuid: 'an id',
    duration: 'a duration',
    null: 'null',
    time: 'a time of day',
    json: 'json',
    list: 'a list',
    money: 'an amount of money',
  }[value.type];
}
