import pg from 'pg';
import { connected } from '../setup/connected.ts';

/** A table of an organisation. */
export interface RowPlace {
  /** Of the role of the application: see `TestDatabase`. */
  readonly runtimeUrl: string;
  readonly tenantId: string;
  readonly table: string;
}

/**
 * Writes a row as the seed does: in its organisation, and for nobody. So it may say what no person could write as things
 * stand, a state far along a workflow or a maker; constraints hold it like any other.
 *
 * @param columns values as JSON has them, by column
 * @returns its id
 */
export async function insertRow(
  { runtimeUrl, tenantId, table }: RowPlace,
  columns: Readonly<Record<string, unknown>>,
): Promise<string> {
  const name = pg.escapeIdentifier(table);
  const names = Object.keys(columns).map((column) => pg.escapeIdentifier(column));
  return connected(runtimeUrl, async (client) => {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.tenant_id', $1, true)", [tenantId]);
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO ${name} (${names.join(', ')})
      SELECT ${names.map((column) => `given.${column}`).join(', ')}
      FROM jsonb_populate_record(NULL::${name}, $1) AS given
      RETURNING id`,
      [JSON.stringify(columns)],
    );
    await client.query('COMMIT');
    return rows[0]?.id ?? '';
  });
}
