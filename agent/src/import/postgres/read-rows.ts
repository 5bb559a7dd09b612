import pg from 'pg';
import { ImportRefused } from '../import-refused.ts';
import type { CatalogueRows, ColumnRow, Extent, TableRow } from './rows.ts';
import {
  columnsSql,
  constraintsSql,
  enumsSql,
  indexesSql,
  objectsSql,
  otherSchemasSql,
  tablesSql,
} from './queries.ts';
import { withoutPassword } from './without-password.ts';

/** Larger tables are not counted: their texts may be as long as they like. */
const countedBytes = 256 * 1024 * 1024;

/**
 * Everything that the catalogue says, in one transaction that can only read.
 *
 * @param url `postgresql://…`; `?schema=` names another schema than `public`
 * @throws {ImportRefused} where nobody answers, the password is wrong, or there is nothing to read
 */
export async function readRows(url: string): Promise<CatalogueRows> {
  const { connection, schema } = parsed(url);
  const client = new pg.Client({ connectionString: connection, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw refusal(error, url);
  }
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const path = `${pg.escapeIdentifier(schema)}, public`;
    await client.query(`SET LOCAL statement_timeout = '60s'; SET LOCAL search_path = ${path}`);
    return await read(client, schema);
  } catch (error) {
    throw error instanceof ImportRefused ? error : refusal(error, url);
  } finally {
    await client.end();
  }
}

function parsed(text: string): { connection: string; schema: string } {
  if (!URL.canParse(text)) throw new ImportRefused('The address of the database is no URL.');
  const url = new URL(text);
  const schema = url.searchParams.get('schema') ?? 'public';
  // A word of Prisma, which PostgreSQL does not know.
  url.searchParams.delete('schema');
  return { connection: url.toString(), schema };
}

async function read(client: pg.Client, schema: string): Promise<CatalogueRows> {
  const rows = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> =>
    (await client.query<Row>(sql, [pg.escapeIdentifier(schema)])).rows;
  const tables = await rows<TableRow & pg.QueryResultRow>(tablesSql);
  if (tables.length === 0) throw await noTables(client, schema);
  const unreadable = tables.filter(({ isReadable }) => !isReadable);
  if (unreadable.length === tables.length) {
    throw new ImportRefused(
      `The role may read none of the ${tables.length} tables in the schema ${schema}: grant it SELECT.`,
    );
  }
  const columns = await rows<ColumnRow & pg.QueryResultRow>(columnsSql);
  const { rows: names } = await client.query<{ name: string }>('SELECT current_database() AS name');
  return {
    schema,
    database: names[0]?.name ?? 'app',
    tables,
    columns,
    constraints: await rows(constraintsSql),
    indexes: await rows(indexesSql),
    enums: await rows(enumsSql),
    objects: await rows(objectsSql),
    extents: await readExtents(client, schema, tables, columns),
  };
}

async function noTables(client: pg.Client, schema: string): Promise<ImportRefused> {
  const { rows } = await client.query<{ name: string; tables: number }>(otherSchemasSql);
  const others = rows.map(({ name, tables }) => `${name} (${tables})`).join(', ');
  const hint =
    others === ''
      ? 'The database is empty, or the role sees none of it.'
      : `Tables are in ${others}: add ?schema=${rows[0]?.name ?? ''} to the address.`;
  return new ImportRefused(`There are no tables in the schema ${schema}. ${hint}`);
}

/** How long texts and lists really are, for those that the source does not bound. */
async function readExtents(
  client: pg.Client,
  schema: string,
  tables: readonly TableRow[],
  columns: readonly ColumnRow[],
): Promise<Map<string, Extent>> {
  const extents = new Map<string, Extent>();
  for (const { name, bytes, isReadable } of tables) {
    const counted = columns.filter(({ table, category, isNullable, default: value }) => {
      return table === name && (isSized(category) || (isNullable && value !== null));
    });
    if (counted.length === 0 || bytes > countedBytes || !isReadable) continue;
    const parts = counted.flatMap(({ name: column, category }, index) => {
      const quoted = pg.escapeIdentifier(column);
      const length = category === 'A' ? `cardinality(${quoted})` : `char_length(${quoted}::text)`;
      const sized = [`max(${length}) AS l${index}`, `bool_or(${length} = 0) AS e${index}`];
      return [...(isSized(category) ? sized : []), `bool_or(${quoted} IS NULL) AS n${index}`];
    });
    const from = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    const { rows } = await client.query<Record<string, number | boolean | null>>(
      `SELECT ${parts.join(', ')} FROM ${from}`,
    );
    counted.forEach((column, index) => {
      extents.set(`${name}.${column.name}`, {
        longest: Number(rows[0]?.[`l${index}`] ?? 0),
        hasEmpty: rows[0]?.[`e${index}`] === true,
        hasNull: rows[0]?.[`n${index}`] === true,
      });
    });
  }
  return extents;
}

/** Texts and lists. */
function isSized(category: string): boolean {
  return category === 'S' || category === 'A';
}

const sentences: Readonly<Record<string, (at: string) => string>> = {
  ECONNREFUSED: (at) => `Nobody answers at ${at}: is the database running, and the port right?`,
  ENOTFOUND: (at) => `There is no such host: ${at}.`,
  EAI_AGAIN: (at) => `The name of the host cannot be looked up: ${at}.`,
  ETIMEDOUT: (at) => `${at} does not answer in time.`,
  '28P01': (at) => `${at} refuses the password of the role.`,
  '28000': (at) => `${at} does not let the role in.`,
  '3D000': (at) => `There is no such database: ${at}.`,
  '42501': (at) => `The role may not read what is there: ${at}. Grant it SELECT and USAGE.`,
  '57014': (at) => `${at} took longer than a minute for one question.`,
};

function refusal(error: unknown, url: string): ImportRefused {
  const at = withoutPassword(url);
  const known = (error as NodeJS.ErrnoException).code ?? '';
  const first = error instanceof AggregateError ? (error.errors[0] as NodeJS.ErrnoException) : null;
  const sentence = sentences[known] ?? sentences[first?.code ?? ''];
  if (sentence !== undefined) return new ImportRefused(sentence(at));
  const message = error instanceof Error ? error.message : String(error);
  return new ImportRefused(`${at} cannot be read: ${message}`);
}
