import { isRequired } from '../../database/index.ts';
import type { DefaultValue, Field, FieldType } from '../../model/index.ts';

/** A line of a model: its name, its type, its attributes. */
export type Line = readonly [name: string, type: string, attributes: string];

/** The lines of a stored field: one, and for money two. */
export function linesOfField(field: Field): Line[] {
  const { name, column, type } = field;
  const optional = isRequired(field) ? '' : '?';
  if (type.kind === 'money') {
    const money = field.default?.kind === 'literal' ? (field.default.value as Money | null) : null;
    const currency = money === null ? null : JSON.stringify(money.currency);
    return [
      line(
        `${name}Amount`,
        `${column}_amount`,
        `Decimal${optional}`,
        money?.amount ?? null,
        'Decimal(19, 4)',
      ),
      line(`${name}Currency`, `${column}_currency`, `String${optional}`, currency, 'Char(3)'),
    ];
  }
  if (type.kind === 'list') {
    const item = type.of.kind === 'enum' ? type.of.enum : 'String';
    return [line(name, column, `${item}[]`, listDefault(field), null)];
  }
  const value = type.kind === 'sequence' ? '""' : defaultOf(type, field.default);
  return [line(name, column, prismaType(type) + optional, value, nativeType(type))];
}

interface Money {
  readonly amount: string;
  readonly currency: string;
}

export function line(
  name: string,
  column: string,
  type: string,
  value: string | null,
  native: string | null,
): Line {
  const attributes = [
    value !== null && `@default(${value})`,
    name !== column && `@map("${column}")`,
    native !== null && `@db.${native}`,
  ];
  return [name, type, attributes.filter((part) => part !== false).join(' ')];
}

const types: Partial<Record<FieldType['kind'], string>> = {
  int: 'Int',
  bigint: 'BigInt',
  boolean: 'Boolean',
  date: 'DateTime',
  time: 'DateTime',
  datetime: 'DateTime',
  decimal: 'Decimal',
  json: 'Json',
};

function prismaType(type: FieldType): string {
  return type.kind === 'enum' ? type.enum : (types[type.kind] ?? 'String');
}

const nativeTypes: Partial<Record<FieldType['kind'], string>> = {
  date: 'Date',
  time: 'Time(0)',
  datetime: 'Timestamptz(3)',
  uuid: 'Uuid',
};

function nativeType(type: FieldType): string | null {
  if (type.kind === 'decimal') return `Decimal(${type.precision}, ${type.scale})`;
  return nativeTypes[type.kind] ?? null;
}

const functions = {
  now: 'now()',
  userId: 'dbgenerated("current_actor_id()")',
  uuid: 'dbgenerated("uuidv7()")',
};

/** Prisma has no literals for these: they are SQL, as PostgreSQL keeps it. */
const casts: Partial<Record<FieldType['kind'], string>> = {
  date: 'date',
  time: 'time without time zone',
  uuid: 'uuid',
};

function defaultOf(type: FieldType, given: DefaultValue | null): string | null {
  if (given === null) return null;
  if (given.kind !== 'literal') return functions[given.kind];
  const { value } = given;
  if (value === null) return null;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (type.kind === 'json') return JSON.stringify(JSON.stringify(value));
  if (['enum', 'int', 'bigint', 'decimal', 'boolean'].includes(type.kind)) return text;
  // Prisma compares no moments that a default names, and so asks for none again.
  if (type.kind === 'datetime') return JSON.stringify(new Date(text).toISOString());
  const cast = casts[type.kind];
  if (cast === undefined) return JSON.stringify(text);
  const written = type.kind === 'time' ? text.padEnd('00:00:00'.length, ':00') : text;
  return `dbgenerated("'${written}'::${cast}")`;
}

function listDefault({ type, default: given }: Field): string {
  const items = given?.kind === 'literal' && Array.isArray(given.value) ? given.value : [];
  const isEnum = type.kind === 'list' && type.of.kind === 'enum';
  return `[${(items as readonly string[]).map((item) => (isEnum ? item : JSON.stringify(item))).join(', ')}]`;
}
