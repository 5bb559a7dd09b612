/** Reserved in PostgreSQL 18 (appendix C of its manual: "reserved", with or without exceptions). */
const sql =
  words(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
  collation column concurrently constraint create cross current_catalog current_date current_role current_schema
  current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign
  freeze from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like
  limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
  references returning right select session_user similar some symmetric system_user table tablesample then to trailing
  true union unique user using variadic verbose when where window with`);

/** Columns that PostgreSQL itself gives every table. */
const systemColumns = words('tableoid xmin cmin xmax cmax ctid');

/** ECMAScript 2026 in modules, and what every object has: neither a variable nor a property may be called so. */
const javascript =
  words(`arguments await break case catch class const constructor continue debugger default delete do else enum eval
  export extends false finally for function hasOwnProperty if implements import in instanceof interface isPrototypeOf let new
  null package private propertyIsEnumerable protected prototype public return static super switch then this throw toJSON
  toLocaleString toString true try typeof undefined using valueOf var void while with yield`);

/** Types that every TypeScript file knows, and those that Prisma brings. */
const types =
  words(`Array ArrayBuffer Awaited BigInt Blob Boolean Buffer Bytes Database Date DateTime Decimal Document Element Error Event
  Exclude Extract File Float Function Headers Injectable Int Intl Iterator Json Map Math NonNullable Number Object Omit Parameters Partial
  Pick Prisma PrismaClient Promise Proxy Readonly Record Reflect RegExp Request Required Response ReturnType Set String
  Symbol URL Unsupported WeakMap WeakSet Window`);

/** What every record has; the spec may name `createdAt` and `updatedAt`, which mean these. */
const systemFields =
  words(`id tenantId organization organizationId createdBy createdById createdAt updatedAt
  deletedAt version can computed`);

/** Words that a route or a query of the entity already uses. */
const queryWords = words('q sort limit cursor trash csvColumns csvBom');
const routeWords = words('bulk restore history new edit trash create read update delete list');

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Whose word it is, for a message; null where it is free. */
export function reservedForColumn(column: string): string | null {
  if (sql.has(column)) return 'SQL';
  return systemColumns.has(column) ? 'PostgreSQL' : null;
}

export function reservedForProperty(name: string): string | null {
  if (systemFields.has(name)) return 'every record';
  if (queryWords.has(name)) return 'the query of every list';
  if (javascript.has(name)) return 'TypeScript';
  return name === 'not' || name === 'and' || name === 'or' ? 'Prisma' : null;
}

export function reservedForEntity(pascal: string, camel: string): string | null {
  if (types.has(pascal)) return 'TypeScript or Prisma';
  return javascript.has(camel) ? 'TypeScript' : null;
}

export function reservedForTransition(name: string): string | null {
  if (routeWords.has(name)) return 'a route of every entity';
  return javascript.has(name) ? 'TypeScript' : null;
}

export function reservedForTable(table: string): string | null {
  return sql.has(table) ? 'SQL' : null;
}

/** Prisma takes no other words as values of an enum. */
export function reservedForValue(name: string): string | null {
  return ['true', 'false', 'null'].includes(name.toLowerCase()) ? 'YAML and SQL' : null;
}
