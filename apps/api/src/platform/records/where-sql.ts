import { Prisma } from '@monorepo/database';
import { name } from './look-up.ts';
import type { Link, RecordsDefinition } from './records-definition.ts';
import type { Row, Where } from './records-query.ts';

/** The table of a kind of record, and what is worked out of it, in a statement of one's own. */
export const record = Prisma.sql`record`;
export const computed = Prisma.sql`computed`;

/** `FROM` what a statement about records reads: the table, and its view where the kind has one. */
export function recordsFrom({ table, view }: RecordsDefinition<unknown>): Prisma.Sql {
  const joined =
    view === undefined
      ? Prisma.empty
      : Prisma.sql` LEFT JOIN ${name(view)} ${computed} ON ${computed}.id = ${record}.id`;
  return Prisma.sql`${name(table)} ${record}${joined}`;
}

/** The records that are there and meet every condition, as `conditionsOf` makes them. */
export function presentWhere(
  definition: RecordsDefinition<unknown>,
  conditions: readonly Where[],
): Prisma.Sql {
  const present = definition.softDelete === true ? [Prisma.sql`${record}.deleted_at IS NULL`] : [];
  return all([...present, ...conditions.map((each) => conditionSql(definition, each, record))]);
}

/** The column of a field, by the name that Prisma has for it: `dueAt` is `due_at`. */
export function column(field: string, holder: Prisma.Sql = record): Prisma.Sql {
  const snake = field
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
  return Prisma.sql`${holder}.${name(snake)}`;
}

function conditionSql(
  definition: RecordsDefinition<unknown>,
  condition: Where,
  holder: Prisma.Sql,
): Prisma.Sql {
  const parts = Object.entries(condition).map(([key, asked]) => {
    if (key === 'OR') {
      const ways = (asked as Where[]).map((way) => conditionSql(definition, way, holder));
      return ways.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
    }
    if (key === 'computed') return conditionSql(definition, asked as Where, computed);
    const link = definition.links?.[key];
    return link === undefined
      ? comparison(column(key, holder), asked)
      : linked(link, asked as { some: Row });
  });
  return all(parts);
}

/** One column, compared as Prisma's `equals`, `in`, `gte`, `lte` and `contains` do. */
function comparison(value: Prisma.Sql, asked: unknown): Prisma.Sql {
  if (!isOperation(asked)) return Prisma.sql`${value} = ${asked}`;
  const { in: options, gte, lte, contains } = asked;
  return all([
    ...(options === undefined ? [] : [Prisma.sql`${value} IN (${Prisma.join(options)})`]),
    ...(gte === undefined ? [] : [Prisma.sql`${value} >= ${gte}`]),
    ...(lte === undefined ? [] : [Prisma.sql`${value} <= ${lte}`]),
    ...(contains === undefined ? [] : [Prisma.sql`${value} ILIKE ${`%${contains}%`}`]),
  ]);
}

interface Operation {
  readonly in?: unknown[];
  readonly gte?: unknown;
  readonly lte?: unknown;
  readonly contains?: string;
}

function isOperation(asked: unknown): asked is Operation {
  return typeof asked === 'object' && asked !== null && !(asked instanceof Date);
}

function linked(link: Link, { some }: { some: Row }): Prisma.Sql {
  const { in: ids } = some[link.otherField] as { in: string[] };
  const pair = Prisma.sql`pair`;
  return Prisma.sql`EXISTS (SELECT 1 FROM ${name(link.pairs)} ${pair}
    WHERE ${pair}.${name(link.ownColumn)} = ${record}.id
      AND ${pair}.${name(link.otherColumn)} IN (${Prisma.join(ids)}))`;
}

function all(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return parts.length === 0 ? Prisma.sql`true` : Prisma.join(parts, ' AND ');
}
