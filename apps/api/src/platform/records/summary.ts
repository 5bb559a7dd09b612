import { Prisma } from '@monorepo/database';
import type { Summary, SummaryGroup } from '@monorepo/shared-types';
import type { TenantContext } from '../../kernel/request-context.ts';
import type { Database } from '../database/index.ts';
import { stamps } from './field-kinds.ts';
import { name } from './look-up.ts';
import type { RecordsDefinition, Target } from './records-definition.ts';
import { conditionsOf, type RecordsQuery } from './records-query.ts';
import { column, computed, presentWhere, record, recordsFrom } from './where-sql.ts';

/** What a summary takes beside the filters of the list. */
export interface SummaryQuery extends Pick<RecordsQuery, 'q'> {
  /** A field or relation; none: all in one group. */
  readonly by?: string | undefined;
  /** How long the groups are where `by` is a date. */
  readonly per?: 'day' | 'week' | 'month' | undefined;
  /** Where a day begins, for the moments of `by`. */
  readonly timeZone?: string | undefined;
  readonly sum?: string | undefined;
  readonly avg?: string | undefined;
}

/** Most groups of one answer: days of a year and more, and of values the largest. */
const mostPeriods = 400;
const mostValues = 100;

/** The fields that a summary tells something of, beside its filters. */
export function summedFields({ by, sum, avg }: SummaryQuery): string[] {
  return [by, sum, avg].filter((field) => field !== undefined);
}

/** Counts and adds up records in groups, in one statement: those that the person may see, as the database says. */
export async function readSummary(
  database: Database,
  ctx: TenantContext,
  definition: RecordsDefinition<unknown>,
  query: SummaryQuery,
  hidden: ReadonlySet<string>,
): Promise<Summary> {
  const group = groupOf(definition, query);
  const measured = query.sum ?? query.avg;
  const amount = measured === undefined ? null : amountOf(definition, measured);
  const total = (how: 'sum' | 'avg') =>
    query[how] === undefined || amount === null
      ? Prisma.sql`NULL`
      : Prisma.sql`${Prisma.raw(how)}(${amount.value})`;
  const currency = amount?.currency ?? Prisma.sql`NULL`;
  const conditions = conditionsOf(definition, { ...query, sort: '' }, hidden);
  const order = group.isPeriod
    ? Prisma.sql`1 DESC NULLS FIRST`
    : Prisma.sql`coalesce(${total('sum')}, ${total('avg')}, count(*)) DESC, 1`;
  const most = group.isPeriod ? mostPeriods : mostValues;
  const rows = await database.within(
    ctx,
    (client) => client.$queryRaw<SummaryGroup[]>`
      SELECT ${group.key} AS key, ${group.label} AS label, count(*)::int AS count,
        ${total('sum')}::text AS sum, ${total('avg')}::text AS avg, ${currency}::text AS currency
      FROM ${recordsFrom(definition)}${group.join}
      WHERE ${presentWhere(definition, conditions)}
      ${groupBy(query.by !== undefined, amount?.currency != null)}
      ORDER BY ${order} LIMIT ${most + 1}`,
  );
  const groups = rows.slice(0, most).map(exact);
  return { groups: group.isPeriod ? groups.reverse() : groups, more: rows.length > most };
}

/** All in one group is a group also where there is nothing. */
function groupBy(isGrouped: boolean, isMoney: boolean): Prisma.Sql {
  const columns = [...(isGrouped ? [1, 2] : []), ...(isMoney ? [6] : [])];
  return columns.length === 0 ? Prisma.empty : Prisma.raw(`GROUP BY ${columns.join(', ')}`);
}

interface Grouping {
  readonly key: Prisma.Sql;
  readonly label: Prisma.Sql;
  readonly join: Prisma.Sql;
  readonly isPeriod: boolean;
}

function groupOf(definition: RecordsDefinition<unknown>, query: SummaryQuery): Grouping {
  const plain = { label: Prisma.sql`NULL::text`, join: Prisma.empty, isPeriod: false };
  const { by, per = 'month', timeZone = 'UTC' } = query;
  if (by === undefined) return { ...plain, key: Prisma.sql`NULL::text` };
  const target = definition.references?.[by];
  if (target !== undefined) return { ...plain, ...referenceGroup(by, target) };
  const kind = { ...definition.fields, ...stamps }[by];
  if (kind === undefined) throw new Error(`Nothing is grouped by ${by}`);
  const value = column(by, kind.computed ? computed : record);
  if (kind.period === undefined) return { ...plain, key: Prisma.sql`${value}::text` };
  const local = kind.period === 'moment' ? Prisma.sql`${value} AT TIME ZONE ${timeZone}` : value;
  const start = Prisma.sql`date_trunc(${Prisma.raw(`'${per}'`)}, ${local})`;
  return { ...plain, key: Prisma.sql`to_char(${start}, 'YYYY-MM-DD')`, isPeriod: true };
}

/** Another record that the person may not see is none to them. */
function referenceGroup(by: string, { table, label }: Target) {
  const other = Prisma.sql`other`;
  const own = Prisma.sql`${other}.${name(label)}`;
  return {
    key: Prisma.sql`${other}.id::text`,
    label:
      table === 'users' ? Prisma.sql`coalesce(${own}, ${other}.email)` : Prisma.sql`${own}::text`,
    join: Prisma.sql` LEFT JOIN ${name(table)} ${other} ON ${other}.id = ${column(`${by}Id`)}`,
  };
}

/** What is added up: of money the amount, each currency for itself. */
function amountOf({ fields }: RecordsDefinition<unknown>, field: string) {
  const kind = fields[field];
  if (kind === undefined) throw new Error(`There is no ${field} to add up`);
  if (kind.parts === undefined) {
    return { value: column(field, kind.computed ? computed : record), currency: null };
  }
  return { value: column(`${field}Amount`), currency: column(`${field}Currency`) };
}

/** An average has more digits than anybody reads; zeros at the end say nothing. */
function exact(group: SummaryGroup): SummaryGroup {
  return { ...group, sum: trimmed(group.sum), avg: trimmed(group.avg) };
}

function trimmed(value: string | null): string | null {
  if (value?.includes('.') !== true) return value;
  const [whole = '', fraction = ''] = value.split('.');
  const digits = fraction.slice(0, 6).replace(/0+$/, '');
  return digits === '' ? whole : `${whole}.${digits}`;
}
