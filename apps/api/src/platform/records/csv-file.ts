import { csvLine } from '@monorepo/shared-types';
import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ExportTooLarge } from '../../kernel/errors/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import { csvColumns } from './csv-columns.ts';
import { assertFields, deniedFields } from './field-access.ts';
import type { RecordsDefinition } from './records-definition.ts';
import type { ListOrder, RecordsFilter, Row, Where } from './records-query.ts';
import type { Presence, RecordsRepository } from './records.repository.ts';

/** What a CSV file takes beside the filters and the order of its list. */
export interface CsvQuery extends RecordsFilter {
  readonly csvColumns?: readonly string[] | undefined;
  readonly csvBom?: boolean | undefined;
}

/** Which rows, and in which order. */
export interface Selection {
  readonly presence: Presence;
  readonly conditions: Where[];
  readonly order: ListOrder;
}

/** The rows that are in memory at a time. */
const rowsAtATime = 1000;

/** What a spreadsheet can still open (Excel has 1,048,576 lines). */
const maximumRows = 1_000_000;

/** A file that is not through by then is broken off, so that nobody takes a part of it for the whole. */
const longestMs = 15 * 60_000;

class ExportTookTooLong extends Error {
  override readonly message = `An export was not through after ${String(longestMs)} ms`;
}

/**
 * A list as a CSV file in UTF-8 (RFC 4180), read by keyset pages while it is sent, at the pace of whoever takes it.
 *
 * @throws {FieldDenied} for a column that is not for the person's role
 * @throws {ExportTooLarge}
 */
export async function csvFileOf<Item extends object>(
  ctx: TenantContext,
  records: RecordsRepository,
  definition: RecordsDefinition<Item>,
  selection: Selection,
  { csvColumns: asked, csvBom = false }: CsvQuery,
  recordOf: (row: Row) => Item,
): Promise<StreamableFile> {
  const all = csvColumns(definition);
  const denied = deniedFields(definition, 'read', ctx.role, 'creator');
  if (asked)
    assertFields(
      'query',
      asked.map((name) => all.get(name)?.field ?? name),
      denied,
    );
  const names =
    asked ?? [...all].filter(([, { field }]) => !denied.has(field)).map(([name]) => name);
  const columns = names.flatMap((name) => all.get(name) ?? []);
  const { presence, conditions } = selection;
  const count = await records.count(ctx, presence, conditions, maximumRows + 1);
  if (count > maximumRows) throw new ExportTooLarge();
  const lines = async function* () {
    yield (csvBom ? '\uFEFF' : '') + csvLine(names);
    for await (const rows of pagesOf(ctx, records, selection)) {
      const items = rows.map((row) => recordOf(row) as Row);
      yield items.map((item) => csvLine(columns.map(({ cell }) => cell(item)))).join('');
    }
  };
  return new StreamableFile(Readable.from(lines()), {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: `attachment; filename="${definition.table.replaceAll('_', '-')}.csv"`,
  });
}

/** All rows of a selection, some at a time: each page begins where the one before it ended. */
async function* pagesOf(
  ctx: TenantContext,
  records: RecordsRepository,
  { presence, conditions, order }: Selection,
): AsyncGenerator<Row[]> {
  const end = Date.now() + longestMs;
  for (const { where, orderBy } of order.slices) {
    let last: Row | undefined;
    do {
      if (Date.now() > end) throw new ExportTookTooLong();
      const after = last === undefined ? [] : [order.afterIn(last)];
      const asked = [...conditions, where, ...after];
      const rows = await records.findPage(ctx, presence, asked, orderBy, rowsAtATime);
      const page = rows.slice(0, rowsAtATime);
      if (page.length > 0) yield page;
      last = rows.length > rowsAtATime ? page.at(-1) : undefined;
    } while (last !== undefined);
  }
}
