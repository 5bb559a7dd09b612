import { type ReadType, readColumnType, type TypeRow } from '../postgres/column-type.ts';
import type { Field } from './parse-prisma.ts';
import { mapped, type PrismaSchema, textOf, written } from './prisma-schema.ts';

/** As PostgreSQL calls it: `varchar`, `character varying(80)`. */
type Spelling = readonly [typeName: string, type: string];

/** The types that Prisma has a column of where nothing is said. */
const usual: Readonly<Record<string, Spelling>> = {
  String: ['text', 'text'],
  Boolean: ['bool', 'boolean'],
  Int: ['int4', 'integer'],
  BigInt: ['int8', 'bigint'],
  Float: ['float8', 'double precision'],
  Decimal: ['numeric', 'numeric(65,30)'],
  DateTime: ['timestamp', 'timestamp(3) without time zone'],
  Json: ['jsonb', 'jsonb'],
  Bytes: ['bytea', 'bytea'],
};

/** `@db.…` of all databases, as PostgreSQL would have it; `#` is where its numbers stand. */
const native: Readonly<Record<string, Spelling>> = {
  ...spelled(['varchar', 'character varying#'], 'VarChar NVarChar'),
  ...spelled(['bpchar', 'character#'], 'Char NChar'),
  ...spelled(['text', 'text'], 'Text TinyText MediumText LongText NText String ObjectId'),
  ...spelled(['uuid', 'uuid'], 'Uuid UniqueIdentifier'),
  ...spelled(['citext', 'citext'], 'Citext CiText'),
  ...spelled(['inet', 'inet'], 'Inet'),
  ...spelled(['xml', 'xml'], 'Xml'),
  ...spelled(['bit', 'bit#'], 'Bit'),
  ...spelled(['varbit', 'bit varying#'], 'VarBit'),
  ...spelled(['int2', 'smallint'], 'SmallInt Int2 TinyInt UnsignedTinyInt UnsignedSmallInt Year'),
  ...spelled(['int4', 'integer'], 'Integer Int Int4 MediumInt UnsignedMediumInt'),
  ...spelled(['int8', 'bigint'], 'BigInt Int8 Long UnsignedInt'),
  ...spelled(['numeric', 'numeric(20,0)'], 'UnsignedBigInt'),
  ...spelled(['oid', 'oid'], 'Oid'),
  ...spelled(['numeric', 'numeric#'], 'Decimal'),
  ...spelled(['money', 'money'], 'Money SmallMoney'),
  ...spelled(['float4', 'real'], 'Real Float4 Float'),
  ...spelled(['float8', 'double precision'], 'DoublePrecision Double Float8'),
  ...spelled(['bool', 'boolean'], 'Boolean Bool'),
  ...spelled(
    ['timestamp', 'timestamp# without time zone'],
    'Timestamp DateTime DateTime2 SmallDateTime',
  ),
  ...spelled(['timestamptz', 'timestamp# with time zone'], 'Timestamptz DateTimeOffset'),
  ...spelled(['date', 'date'], 'Date'),
  ...spelled(['time', 'time# without time zone'], 'Time'),
  ...spelled(['timetz', 'time# with time zone'], 'Timetz'),
  ...spelled(['json', 'json'], 'Json'),
  ...spelled(['jsonb', 'jsonb'], 'JsonB'),
  ...spelled(
    ['bytea', 'bytea'],
    'ByteA Bytes Blob TinyBlob MediumBlob LongBlob Binary VarBinary Image BinData',
  ),
};

/** How long a text may be where nothing is said. */
const usualLength: Readonly<Record<string, number>> = { mysql: 191, sqlserver: 1000 };

const noRows = { longest: 0, hasEmpty: false, hasNull: false };

function spelled(spelling: Spelling, names: string): Record<string, Spelling> {
  return Object.fromEntries(names.split(' ').map((name) => [name, spelling]));
}

/** @returns null where a spec has nothing like it */
export function prismaColumnType(field: Field, schema: PrismaSchema): ReadType | null {
  const of = schema.enums.get(field.type ?? '');
  const isPart = schema.types.has(field.type ?? '');
  if (isPart) return part(field);
  const [typeName, type] =
    of === undefined ? spellingOf(field, schema) : [mapped(of.attributes) ?? of.name, 'enum'];
  const kind = of === undefined ? 'b' : 'e';
  const row: TypeRow = {
    ...{ type, typeKind: kind, typeName, typeSchema: 'pg_catalog', category: '' },
    ...{ baseType: '', itemKind: null, itemName: null, itemType: null },
  };
  if (!field.isList) return readColumnType(row, noRows);
  const items = { itemKind: kind, itemName: typeName, itemType: type };
  return readColumnType(
    { ...row, ...items, typeKind: 'b', category: 'A', type: `${type}[]` },
    noRows,
  );
}

/** `type Photo { … }`, and any number of them. */
function part({ type, isList }: Field): ReadType {
  const what = `${isList ? 'parts' : 'a part'} of the document, of type ${type ?? ''}`;
  return { type: { kind: 'json' }, deviation: { what, instead: 'json, of any shape' } };
}

function spellingOf(
  { type, unsupported, attributes }: Field,
  { provider }: PrismaSchema,
): Spelling {
  if (unsupported !== null) return [unsupported.replace(/\s*\(.*/, ''), unsupported];
  const said = attributes.find(({ name }) => name.startsWith('db.'));
  if (said === undefined) {
    const length = type === 'String' ? usualLength[provider] : undefined;
    if (length !== undefined) return ['varchar', `character varying(${length})`];
    return usual[type ?? ''] ?? ['text', 'text'];
  }
  const name = said.name.slice('db.'.length);
  const numbers = said.args.map(({ value }) => textOf(value) ?? written(value));
  // A bit of SQL Server and MySQL is true or false.
  if (type === 'Boolean') return ['bool', 'boolean'];
  const [typeName, plain] = native[name] ?? [name.toLowerCase(), name];
  if (numbers.some((each) => !/^\d+$/.test(each))) return ['text', 'text'];
  if (typeName === 'numeric' && numbers.length === 1) numbers.push('0');
  if (typeName === 'bpchar' && numbers.length === 0) numbers.push('1');
  return [typeName, plain.replace('#', numbers.length === 0 ? '' : `(${numbers.join(',')})`)];
}
