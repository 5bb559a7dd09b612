import pg from 'pg';
import type { App } from '../model/index.ts';
import { readCatalogue } from './catalogue.ts';
import { planMigration } from './plan-migration.ts';
import { schemaOf } from './tables.ts';

const scratch = 'groundplan_expected';

/**
 * How a database differs from what an app wants, in words; nothing where they agree. PostgreSQL itself says what the app
 * wants: its tables are made in a schema of their own, looked at, and rolled back.
 *
 * @param url the address of the role that owns the tables.
 */
export async function compareWithDatabase(app: App, url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const schema = schemaOf(app);
    await client.query('BEGIN');
    const actual = await readCatalogue(client, schema, 'public');
    await client.query(`CREATE SCHEMA ${scratch}; SET LOCAL search_path = ${scratch}, public`);
    for (const { sql } of planMigration(null, app, null).migrations) await client.query(sql);
    const expected = await readCatalogue(client, schema, scratch);
    await client.query('ROLLBACK');
    return [
      ...[...expected].flatMap(([object, definition]) => {
        const found = actual.get(object);
        if (found === definition) return [];
        return found === undefined
          ? [`The database lacks the ${object}.`]
          : [`The ${object} is "${found}" in the database, and "${definition}" in the spec.`];
      }),
      ...[...actual.keys()]
        .filter((object) => !expected.has(object))
        .map((object) => `The database has the ${object}, of which the spec says nothing.`),
    ];
  } finally {
    await client.end();
  }
}
