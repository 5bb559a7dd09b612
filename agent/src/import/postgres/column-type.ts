import type { ForeignType } from '../foreign-schema.ts';
import type { ColumnRow, Extent } from './rows.ts';

export interface ReadType {
  readonly type: ForeignType;
  /** What the source has and the spec cannot say; null where the type is the same. */
  readonly deviation: { readonly what: string; readonly instead: string } | null;
}

/** What can hold anything that PostgreSQL prints. */
const anyText: ForeignType = { kind: 'text', maxLength: null };
const same = (type: ForeignType): ReadType => ({ type, deviation: null });
const other = (type: ForeignType, what: string, instead: string): ReadType => ({
  type,
  deviation: { what, instead },
});

/** The most digits that a decimal of the language has, and enough of them after the point. */
const widest = { kind: 'decimal', precision: 38, scale: 10 } as const;

const plain: Readonly<Record<string, ReadType>> = {
  int4: same({ kind: 'int' }),
  int8: same({ kind: 'bigint' }),
  int2: other({ kind: 'int' }, 'smallint', 'int, of 32 bits'),
  oid: other({ kind: 'bigint' }, 'oid', 'bigint'),
  bool: same({ kind: 'boolean' }),
  uuid: same({ kind: 'uuid' }),
  date: same({ kind: 'date' }),
  jsonb: same({ kind: 'json' }),
  json: other(
    { kind: 'json' },
    'json, as it was written',
    'jsonb: the same value, keys in another order',
  ),
  float4: other(widest, 'real', 'decimal of 38 digits, 10 after the point'),
  float8: other(widest, 'double precision', 'decimal of 38 digits, 10 after the point'),
  money: other(
    { kind: 'decimal', precision: 19, scale: 2 },
    'money, in the currency of the server',
    'decimal of 19 digits, 2 after the point',
  ),
  timestamp: other(
    { kind: 'datetime' },
    'timestamp without time zone',
    'datetime, a point in time: the values are read as UTC',
  ),
  timestamptz: other(
    { kind: 'datetime' },
    'timestamp with time zone, to the microsecond',
    'datetime, to the millisecond',
  ),
  time: other({ kind: 'time' }, 'time, to the microsecond', 'time, to the second'),
  timetz: other({ kind: 'time' }, 'time with time zone', 'time, to the second, of no zone'),
  interval: other({ kind: 'duration' }, 'interval', 'duration, as ISO 8601 text'),
  citext: other(
    anyText,
    'citext, which takes upper and lower case for the same',
    'text, which does not',
  ),
  name: other({ kind: 'text', maxLength: 63 }, 'name', 'string'),
};

/** What of a column says its type. */
export type TypeRow = Pick<
  ColumnRow,
  | ('type' | 'typeKind' | 'typeName' | 'typeSchema' | 'category' | 'baseType')
  | ('itemKind' | 'itemName' | 'itemType')
>;

/** The field type of a column. @param extent of a text or a list, where somebody looked */
export function readColumnType(row: TypeRow, extent: Extent | undefined): ReadType | null {
  if (row.typeKind === 'd') return readDomain(row, extent);
  if (row.typeKind === 'e') return same({ kind: 'enum', enum: row.typeName });
  if (row.category === 'A') return readList(row, extent);
  const length = /^character(?: varying)?\((\d+)\)$/.exec(row.type);
  const seen = { isNeverEmpty: extent?.hasEmpty === false, longest: extent?.longest ?? 0 };
  if (length !== null) {
    const type = { kind: 'text', maxLength: Number(length[1]), ...seen } as const;
    if (row.typeName !== 'bpchar') return same(type);
    return other(type, `${row.type}, filled up with spaces`, 'string, without them');
  }
  if (['text', 'varchar', 'bpchar'].includes(row.typeName)) {
    return { type: { kind: 'text', maxLength: null, ...seen }, deviation: null };
  }
  if (row.typeName === 'numeric') return readNumeric(row.type);
  if (row.type === 'timestamp(3) with time zone') return same({ kind: 'datetime' });
  if (row.type === 'time(0) without time zone') return same({ kind: 'time' });
  const known = plain[row.typeName];
  if (
    known !== undefined &&
    row.typeSchema === (row.typeName === 'citext' ? row.typeSchema : 'pg_catalog')
  )
    return known;
  if (row.typeName === 'bytea' || row.typeName === 'tsvector') return null;
  return other({ ...anyText, ...seen }, row.type, 'text, as PostgreSQL prints the value');
}

function readNumeric(type: string): ReadType {
  const match = /^numeric\((\d+),(-?\d+)\)$/.exec(type);
  if (match === null)
    return other(
      widest,
      'numeric, of any number of digits',
      'decimal of 38 digits, 10 after the point',
    );
  const [precision, scale] = [Number(match[1]), Number(match[2])];
  const fits = precision <= 38 && scale >= 0 && scale <= 20 && scale <= precision;
  if (fits) return same({ kind: 'decimal', precision, scale });
  return other(widest, type, 'decimal of 38 digits, 10 after the point');
}

function readDomain(row: TypeRow, extent: Extent | undefined): ReadType | null {
  const base = row.baseType.replace(/\(.*/, '');
  const names: Readonly<Record<string, string>> = {
    integer: 'int4',
    bigint: 'int8',
    smallint: 'int2',
    boolean: 'bool',
    'character varying': 'varchar',
    character: 'bpchar',
    'timestamp with time zone': 'timestamptz',
    'timestamp without time zone': 'timestamp',
    'double precision': 'float8',
    real: 'float4',
  };
  const typeName = names[base] ?? base;
  const read = readColumnType(
    { ...row, typeKind: 'b', typeName, typeSchema: 'pg_catalog', type: row.baseType },
    extent,
  );
  if (read === null) return null;
  return other(
    read.type,
    `the domain ${row.typeName} of ${row.baseType}, with its checks`,
    `${read.type.kind}, without the checks of the domain`,
  );
}

function readList(
  { type, itemKind, itemName, itemType }: TypeRow,
  extent: Extent | undefined,
): ReadType {
  const maxItems = Math.max(1000, 2 * (extent?.longest ?? 0));
  if (itemKind === 'e' && itemName !== null)
    return same({ kind: 'list', enum: itemName, maxItems });
  const list: ForeignType = { kind: 'list', enum: null, maxItems };
  if (itemType === 'text') return same(list);
  if (['varchar', 'bpchar', 'citext'].includes(itemName ?? ''))
    return other(list, type, 'a list of texts of any length');
  return other(list, type, 'a list of texts, as PostgreSQL prints the values');
}
