import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planMigration } from '../../src/database/index.ts';
import { type Import, importForeign } from '../../src/import/import-source.ts';
import { readRows } from '../../src/import/postgres/read-rows.ts';
import { readFileSource } from '../../src/import/read-file-source.ts';
import { differences } from './compare-with-source.ts';

const file = path.join(import.meta.dirname, 'clinic.prisma');
const database = path.resolve(import.meta.dirname, '../../../packages/database');

let server: TestDatabase;
let imported: Import;

/** What Prisma itself makes of the schema. */
function sqlOfPrisma(): string {
  const command = ['migrate', 'diff', '--from-empty', `--to-schema=${file}`, '--script'];
  return execFileSync(
    process.execPath,
    ['-C', 'development', path.join(database, 'src/cli/prisma.ts'), ...command],
    {
      cwd: database,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: server.ownerUrl },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
}

beforeAll(async () => {
  server = await startTestDatabase();
  const client = new pg.Client(server.ownerUrl);
  await client.connect();
  try {
    await client.query('CREATE SCHEMA source; SET search_path = source, public');
    await client.query(sqlOfPrisma().replace(/^CREATE SCHEMA.*$/m, ''));
    await client.query('SET search_path = public');
    const { schema, headline } = readFileSource(file);
    imported = await importForeign(schema, 'clinic', headline);
    for (const { sql } of planMigration(null, imported.app, null).migrations)
      await client.query(sql);
  } finally {
    await client.end();
  }
}, 120_000);
afterAll(() => server.stop());

describe('a schema of Prisma', () => {
  it('becomes the tables that Prisma makes of it, except for what the report names', async () => {
    const source = await readRows(`${server.ownerUrl}?schema=source`);
    const made = await readRows(`${server.ownerUrl}?schema=public`);
    expect(source.tables.map(({ name }) => name)).toContain('_PersonToSkill');
    expect(differences(source, made, imported)).toEqual([]);
  });

  it('is said to be what its database is said to be', async () => {
    const { foreignSchemaOf } = await import('../../src/import/postgres/foreign-schema-of.ts');
    const source = await readRows(`${server.ownerUrl}?schema=source`);
    const { app } = await importForeign(foreignSchemaOf(source, new Set()), 'clinic', 'it');
    const columns = (of: typeof app) =>
      of.entities
        .map(({ names, fields }) => [names.table, ...fields.map(({ column }) => column).toSorted()])
        .toSorted();
    expect(columns(imported.app)).toEqual(columns(app));
  });
});
