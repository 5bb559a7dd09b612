import { Prisma } from '@monorepo/database';
import type { CalendarDay, CalendarDays } from '@monorepo/shared-types';
import type { TenantContext } from '../../kernel/request-context.ts';
import type { Database } from '../database/index.ts';
import { stamps } from './field-kinds.ts';
import type { RecordsDefinition } from './records-definition.ts';
import { conditionsOf, type RecordsQuery } from './records-query.ts';
import { column, computed, presentWhere, record, recordsFrom } from './where-sql.ts';

/** What a calendar takes beside the filters of the list. Both days belong to the range. */
export interface CalendarQuery extends Pick<RecordsQuery, 'q'> {
  /** A date, or a moment. */
  readonly by: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Where a moment is on which day. */
  readonly timeZone?: string | undefined;
}

/** Entries that a day brings along; all of them are counted. */
const mostEntries = 20;

interface EntryRow {
  readonly day: string;
  readonly count: number;
  readonly id: string;
  readonly at: string;
  readonly title: string | null;
}

/** What is on which day of a range, in one statement: those records that the person may see, as the database says. */
export async function readCalendar(
  database: Database,
  ctx: TenantContext,
  definition: RecordsDefinition<unknown>,
  query: CalendarQuery,
  hidden: ReadonlySet<string>,
): Promise<CalendarDays> {
  const { by, firstDay, lastDay, timeZone = 'UTC' } = query;
  const kind = { ...definition.fields, ...stamps }[by];
  if (kind?.period === undefined) throw new Error(`${by} is on no day`);
  const value = column(by, kind.computed ? computed : record);
  const isMoment = kind.period === 'moment';
  const local = isMoment ? Prisma.sql`(${value} AT TIME ZONE ${timeZone})` : value;
  const at = isMoment
    ? Prisma.sql`to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : Prisma.sql`to_char(${value}, 'YYYY-MM-DD')`;
  const edge = (day: string, daysLater: 0 | 1) => {
    const start = Prisma.sql`(${day}::date + ${Prisma.raw(String(daysLater))})`;
    return isMoment ? Prisma.sql`(${start}::timestamp AT TIME ZONE ${timeZone})` : start;
  };
  const { display } = definition;
  const title =
    display === undefined || hidden.has(display)
      ? Prisma.sql`NULL::text`
      : Prisma.sql`left(${column(display)}::text, 500)`;
  const conditions = conditionsOf(definition, { ...query, sort: '' }, hidden);
  const rows = await database.within(
    ctx,
    (client) => client.$queryRaw<EntryRow[]>`
      SELECT day, count, id, at, title FROM (
        SELECT to_char(moment, 'YYYY-MM-DD') AS day, id::text, at, title,
          (count(*) OVER (PARTITION BY moment::date))::int AS count,
          row_number() OVER (PARTITION BY moment::date ORDER BY moment, id) AS place
        FROM (
          SELECT ${local} AS moment, ${record}.id, ${at} AS at, ${title} AS title
          FROM ${recordsFrom(definition)}
          WHERE ${value} >= ${edge(firstDay, 0)} AND ${value} < ${edge(lastDay, 1)}
            AND ${presentWhere(definition, conditions)}
        ) entry
      ) placed
      WHERE place <= ${mostEntries} ORDER BY day, place`,
  );
  return { days: daysOf(rows) };
}

function daysOf(rows: readonly EntryRow[]): CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  for (const { day, count, ...entry } of rows) {
    const known = days.get(day) ?? { day, count, entries: [] };
    known.entries.push(entry);
    days.set(day, known);
  }
  return [...days.values()];
}
