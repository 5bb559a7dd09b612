import type { ForeignCheck, ForeignType, SqlCondition } from '../foreign-schema.ts';
import type { Node } from './document.ts';
import { plainOf, typesOf } from './shape.ts';

interface PropertyType {
  /** Null where a spec has nothing like it. */
  readonly type: ForeignType | null;
  /** What a spec cannot say of it, and what it says instead. */
  readonly deviations: readonly (readonly [what: string, instead: string])[];
}

/** Where the values of an enum are written down, and what it is called. */
export interface Enums {
  nameFor(node: Node, values: readonly string[]): string;
}

const number = { kind: 'decimal', precision: 38, scale: 10 } as const;
const greatestInt = 2_147_483_647;

const formats: Readonly<Record<string, ForeignType>> = {
  date: { kind: 'date' },
  'date-time': { kind: 'datetime' },
  time: { kind: 'time' },
  duration: { kind: 'duration' },
  uuid: { kind: 'uuid' },
  email: { kind: 'email' },
  'idn-email': { kind: 'email' },
  uri: { kind: 'url' },
  url: { kind: 'url' },
  iri: { kind: 'url' },
  int64: { kind: 'bigint' },
  decimal: number,
};
const files = new Set(['binary', 'byte', 'base64', 'base64url']);

/** The type of a field that holds what a schema describes. */
export function propertyType(from: Node, enums: Enums): PropertyType {
  const { node } = plainOf(from);
  const json = (what: string): PropertyType => ({
    type: { kind: 'json' },
    deviations: [[what, 'json, of any shape']],
  });
  const variant = ['oneOf', 'anyOf', 'allOf', 'not', 'if'].find((each) => node.has(each));
  const types = typesOf(node);
  if (variant !== undefined && types.length === 0) return json(`a value described by ${variant}`);
  const [type, second] = types;
  if (type === undefined) return json('a value of any kind');
  if (second !== undefined) return json(`a value of several types: ${types.join(', ')}`);
  switch (type) {
    case 'string':
      return textType(node, enums);
    case 'boolean':
      return { type: { kind: 'boolean' }, deviations: valuesOf(node) };
    case 'integer':
      return { type: wholeType(node), deviations: valuesOf(node) };
    case 'number':
      return numberType(node);
    case 'array':
      return listType(node, enums, json);
    case 'object':
      return json(node.has('properties') ? 'an object' : 'an object with any properties');
    default:
      return json(`a value of type ${type}`);
  }
}

function textType(node: Node, enums: Enums): PropertyType {
  const format = node.text('format') ?? '';
  const said = node.has('const')
    ? [node.child('const')?.value]
    : node.items('enum').map(({ value }) => value);
  const values = said.filter((value): value is string => typeof value === 'string' && value !== '');
  if (values.length > 0) {
    const type = { kind: 'enum', enum: enums.nameFor(node, [...new Set(values)]) } as const;
    return { type, deviations: [] };
  }
  if (files.has(format) || node.has('contentEncoding')) {
    const what = `a file, as ${format || 'encoded text'}`;
    return { type: null, deviations: [[what, 'nothing: files are kept outside the database']] };
  }
  if (format === 'password') {
    const instead = 'nothing: who signs in is known to the platform';
    return { type: null, deviations: [['a password', instead]] };
  }
  const known = formats[format];
  const rest = [node.number('maxLength'), node.number('minLength'), node.text('pattern')];
  const isBound = rest.some((each) => each !== null);
  if (known !== undefined && known.kind !== 'bigint') {
    const bound: PropertyType['deviations'] = isBound
      ? [[`a ${format} with lengths or a pattern`, `${known.kind}, without them`]]
      : [];
    return { type: known, deviations: bound };
  }
  const type: ForeignType = {
    kind: 'text',
    maxLength: node.number('maxLength'),
    isNeverEmpty: true,
    leastLength: node.number('minLength') ?? 0,
  };
  const unknown: PropertyType['deviations'] =
    format === '' ? [] : [[`a text of format ${format}`, 'text']];
  return { type, deviations: unknown };
}

function wholeType(node: Node): ForeignType {
  const limits = [node.number('minimum'), node.number('maximum')].map((each) =>
    Math.abs(each ?? 0),
  );
  const isLong = node.text('format') === 'int64' || limits.some((each) => each > greatestInt);
  return { kind: isLong ? 'bigint' : 'int' };
}

function numberType(node: Node): PropertyType {
  const step = String(node.number('multipleOf') ?? '');
  const digits = /^0\.(0*1)$/.exec(step)?.[1]?.length;
  if (digits !== undefined && digits <= 10) {
    const type = { kind: 'decimal', precision: 28, scale: digits } as const;
    return { type, deviations: valuesOf(node) };
  }
  const said = [
    'number, of any number of digits',
    'decimal of 38 digits, 10 after the point',
  ] as const;
  return { type: number, deviations: [said, ...valuesOf(node)] };
}

/** Numbers that are allowed one by one, and steps between them. */
function valuesOf(node: Node): PropertyType['deviations'] {
  const isListed = node.has('enum') || node.has('const');
  const isStepped =
    node.has('multipleOf') && !/^0\.0*1$|^1$/.test(String(node.number('multipleOf')));
  return [
    ...(isListed ? [['values that are listed one by one', 'any value of the type'] as const] : []),
    ...(isStepped ? [['multiples of a number', 'any value of the type'] as const] : []),
  ];
}

function listType(node: Node, enums: Enums, json: (what: string) => PropertyType): PropertyType {
  const maxItems = node.number('maxItems') ?? 1000;
  const items = node.child('items');
  if (items === null) return json('a list of anything');
  const inner = propertyType(items, enums);
  const rules = ['minItems', 'uniqueItems'].filter((each) => node.has(each));
  const deviations = rules.map((rule) => [`a list with ${rule}`, 'a list without'] as const);
  if (inner.type?.kind === 'enum')
    return { type: { kind: 'list', enum: inner.type.enum, maxItems }, deviations };
  const isText = ['text', 'email', 'url', 'uuid'].includes(inner.type?.kind ?? '');
  if (!isText) return json('a list of values that are no texts');
  return { type: { kind: 'list', enum: null, maxItems }, deviations };
}

/** Limits and patterns, as checks of a column. */
export function checksOf(
  from: Node,
  column: string,
  place: string,
  type: ForeignType,
): ForeignCheck[] {
  const { node } = plainOf(from);
  const conditions: SqlCondition[] = [];
  const limit = (operator: '<' | '<=' | '>' | '>=', value: number | null) => {
    if (value === null) return;
    const right = { kind: 'number', text: plainNumber(value) } as const;
    conditions.push({ kind: 'compare', operator, left: { kind: 'column', column }, right });
  };
  if (['int', 'bigint', 'decimal'].includes(type.kind)) {
    // In 3.0 it says of the limit that it is none; in 3.1 it is the limit.
    limit(node.isTrue('exclusiveMinimum') ? '>' : '>=', node.number('minimum'));
    limit(node.isTrue('exclusiveMaximum') ? '<' : '<=', node.number('maximum'));
    limit('>', node.number('exclusiveMinimum'));
    limit('<', node.number('exclusiveMaximum'));
  }
  const pattern = type.kind === 'text' ? node.text('pattern') : null;
  if (pattern !== null) conditions.push({ kind: 'matches', column, pattern });
  return conditions.map((condition, index) => ({
    name: `${column}_${index + 1}`,
    place,
    condition,
  }));
}

function plainNumber(value: number): string {
  if (Number.isInteger(value)) return String(BigInt(value));
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}
