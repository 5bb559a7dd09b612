import type { ForeignDefault, ForeignType } from '../foreign-schema.ts';
import { literalOf, readColumnDefault } from '../postgres/column-default.ts';
import type { Field, Value } from './parse-prisma.ts';
import {
  argument,
  attribute,
  mapped,
  type Model,
  note,
  type PrismaSchema,
  textOf,
  written,
} from './prisma-schema.ts';

/** The default of a field, as its table has it; what there is none of is noted. */
export function prismaDefault(
  field: Field,
  type: ForeignType,
  model: Model,
  schema: PrismaSchema,
): ForeignDefault | null {
  const value = argument(attribute(field.attributes, 'default'), 'value', 0);
  if (value === undefined) return null;
  const say = (what: string, instead: string) =>
    note(schema, model, field, ['default', what, instead]);
  const isKey = attribute(field.attributes, 'id') !== undefined;
  if (value.kind === 'call' && value.name === 'uuid' && type.kind === 'uuid') {
    say('a UUID, made by Prisma', 'a UUID, made by the database');
    return { kind: 'uuid' };
  }
  const found = value.kind === 'call' ? ofCall(value, type) : ofLiteral(value, field, type, schema);
  if (found !== undefined) return found;
  const isMade = value.kind === 'call' && value.name !== 'dbgenerated';
  const what = `the default ${sqlOf(value) ?? written(value)}${isMade ? ', made by Prisma' : ''}`;
  say(what, isKey ? 'no default: a record has an id of its own' : 'no default');
  return null;
}

/** `dbgenerated("now()")` */
function sqlOf(value: Value): string | null {
  if (value.kind !== 'call' || value.name !== 'dbgenerated') return null;
  return textOf(value.args[0]?.value);
}

function ofCall(
  value: Value & { kind: 'call' },
  type: ForeignType,
): ForeignDefault | null | undefined {
  switch (value.name) {
    case 'now':
      return ['datetime', 'date', 'time'].includes(type.kind) ? { kind: 'now' } : undefined;
    case 'autoincrement':
    case 'sequence':
      return { kind: 'counter' };
    case 'dbgenerated':
      return readColumnDefault(sqlOf(value) ?? '', type);
    default:
      return undefined;
  }
}

function ofLiteral(
  value: Value,
  { type: name }: Field,
  type: ForeignType,
  { enums }: PrismaSchema,
): ForeignDefault | undefined {
  const values = enums.get(name ?? '')?.fields;
  const textFor = (each: Value) => {
    const text = textOf(each);
    const said = values?.find((one) => one.name === text);
    return said === undefined ? text : (mapped(said.attributes) ?? said.name);
  };
  if (value.kind === 'list') {
    const texts = value.items.map(textFor).filter((text) => text !== null);
    return { kind: 'literal', value: texts };
  }
  const text = textFor(value);
  const literal = text === null ? undefined : literalOf(text, type);
  return literal === undefined ? undefined : { kind: 'literal', value: literal };
}
