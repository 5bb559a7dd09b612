import { Prisma } from '@monorepo/database';
import { type HistoryEntry, type HistoryPage, Id, type PageQuery } from '@monorepo/shared-types';
import { z } from 'zod';
import { decodeCursor, encodeCursor, pageOfRows } from '../../kernel/pagination/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import type { Database } from '../database/index.ts';
import type { FieldKind } from './field-kinds.ts';
import type { RecordsDefinition } from './records-definition.ts';
import type { Row } from './records-query.ts';

interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly action: HistoryEntry['action'];
  readonly before: Row | null;
  readonly after: Row | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
}

const Cursor = z.tuple([z.literal('history'), Id]);

/** What the audit log says of one record, the newest first, in one statement. */
export async function readHistory(
  database: Database,
  ctx: TenantContext,
  definition: RecordsDefinition<unknown>,
  id: string,
  { cursor, limit }: PageQuery,
  hidden: ReadonlySet<string>,
): Promise<HistoryPage> {
  const before = cursor === undefined ? null : decodeCursor(cursor, Cursor)[1];
  const rows = await database.within(
    ctx,
    (client) => client.$queryRaw<AuditRow[]>`
      SELECT log.id, log.at, log.action, log.before, log.after,
        log.actor_id AS "actorId", users.name AS "actorName"
      FROM audit_log log LEFT JOIN users ON users.id = log.actor_id
      WHERE log.tenant_id = ${ctx.organizationId}::uuid
        AND log.table_name = ${definition.table} AND log.row_id = ${id}::uuid
        AND ${before === null ? Prisma.sql`true` : Prisma.sql`log.id < ${before}::uuid`}
      ORDER BY log.id DESC LIMIT ${limit + 1}`,
  );
  return pageOfRows(
    rows,
    limit,
    (row) => entryOf(row, definition, hidden),
    (row) => encodeCursor(['history', row.id]),
  );
}

function entryOf(
  row: AuditRow,
  definition: RecordsDefinition<unknown>,
  hidden: ReadonlySet<string>,
): HistoryEntry {
  const { id, at, action, actorId, actorName } = row;
  const [before, after] = [fieldsOf(row.before, definition), fieldsOf(row.after, definition)];
  const changes = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !hidden.has(field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  return {
    id,
    at: at.toISOString(),
    actor: actorId === null ? null : { id: actorId, name: actorName },
    action,
    changes,
  };
}

/** A row of the log by the names of the contract; what the contract does not know is left out. */
function fieldsOf(row: Row | null, { fields, references = {} }: RecordsDefinition<unknown>): Row {
  if (row === null) return {};
  const byName = Object.fromEntries(
    Object.entries(row).map(([column, value]) => [camel(column), value]),
  );
  const known: Row = {};
  for (const [name, kind] of Object.entries(fields)) {
    if (kind.computed) continue;
    const value = valueOf(name, kind, byName);
    if (value !== undefined) known[name] = value;
  }
  for (const name of [...Object.keys(references).map((each) => `${each}Id`), 'deletedAt']) {
    if (byName[name] !== undefined) known[name] = byName[name];
  }
  return known;
}

function valueOf(name: string, kind: FieldKind, row: Row): unknown {
  if (kind.parts === undefined) {
    const value = row[name];
    return value == null ? value : kind.fromLog(value);
  }
  const amount = row[`${name}Amount`];
  if (amount == null) return amount;
  return { amount: kind.fromLog(amount), currency: row[`${name}Currency`] };
}

function camel(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
