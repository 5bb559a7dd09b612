import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from '../setup/connected.ts';
import { withDatabase } from '../setup/database-url.ts';
import { migrationsFolder, readShippedMigrations } from '../setup/shipped-migrations.ts';
import { startTestDatabase, type TestDatabase } from '../testing/index.ts';
import { administer } from './administer.ts';
import { createSchemaEngine, panics } from './engine.ts';
import { describeFailure } from './failure.ts';
import { answerRequests } from './json-rpc.ts';
import { MigrationAdapterFactory } from './migration-adapter.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase({ isMigrated: false });
});
afterAll(() => database.stop());

interface Answer {
  id: number;
  result?: unknown;
  method?: string;
  params?: { content: string };
  error?: { code: number; data: { message: string; is_panic: boolean; error_code: string | null } };
}

/** Asks an engine of its own one thing after another, as Prisma's command line does. */
async function ask(...requests: { method?: string; params?: unknown }[]): Promise<Answer[]> {
  const lines = requests.map((request, index) =>
    JSON.stringify({ jsonrpc: '2.0', id: index + 1, ...request }),
  );
  let output = '';
  const adapter = new MigrationAdapterFactory(database.ownerUrl);
  const write = (text: string) => (output += text);
  await answerRequests(() => createSchemaEngine(adapter), Readable.from(lines), { write });
  await adapter.close();
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

const filters = { externalTables: [], externalEnums: [] };
const listOf = (migrations: { name: string; sql: string }[]) => ({
  baseDir: migrationsFolder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
});

describe('the stand-in for Prisma’s schema engine', () => {
  it('answers requests in order and passes over answers to its own', async () => {
    const answers = await ask({ method: 'getDatabaseVersion' }, {}, { method: 'debugPanicNot' });
    expect(answers).toMatchObject([
      { id: 1, result: expect.stringContaining('PostgreSQL 18') as string },
      { id: 3, error: { code: 4466, data: { is_panic: false } } },
    ]);
    expect(answers[1]?.error?.data.message).toContain('has no debugPanicNot');
  });

  it('has a difference printed by its client', async () => {
    const [print, answer] = await ask({
      method: 'diff',
      params: {
        from: { tag: 'empty' },
        to: {
          tag: 'schemaDatamodel',
          files: [
            {
              path: 'schema.prisma',
              content:
                'datasource db {\n  provider = "postgresql"\n}\nmodel Book {\n  id Int @id\n}\n',
            },
          ],
        },
        script: true,
        shadowDatabaseUrl: null,
        exitCode: true,
        filters,
      },
    });
    expect(print?.method).toBe('print');
    expect(print?.params?.content).toContain('CREATE TABLE "Book"');
    expect(answer?.result).toEqual({ exitCode: 2, stdout: null });
  });

  it('finds that this package’s migrations make its schema, no more and no less', async () => {
    const shipped = await readShippedMigrations();
    const schema = path.resolve(migrationsFolder, '../schema');
    const files = (await readdir(schema)).map(async (file) => ({
      path: path.join(schema, file),
      content: await readFile(path.join(schema, file), 'utf8'),
    }));
    const [answer] = await ask({
      method: 'diff',
      params: {
        from: { tag: 'migrations', ...listOf(shipped) },
        to: { tag: 'schemaDatamodel', files: await Promise.all(files) },
        script: false,
        shadowDatabaseUrl: null,
        exitCode: true,
        filters,
      },
    });
    expect(answer).toMatchObject({ params: { content: 'No difference detected.' } });
  });

  it('says what PostgreSQL said of a migration, and in which line', async () => {
    const migrationsList = listOf([{ name: '1_broken', sql: 'SELECT 1;\nSELECT nonsense;' }]);
    const [answer] = await ask({ method: 'applyMigrations', params: { migrationsList, filters } });
    expect(answer?.error?.data.message).toContain('column "nonsense" does not exist (line 2)');
    await ask({ method: 'reset', params: { filter: filters } });
  });

  it('waits for another migrator to finish', async () => {
    const events: string[] = [];
    const params = { migrationsList: listOf([{ name: '1_fine', sql: 'SELECT 1' }]), filters };
    await connected(database.ownerUrl, async (other) => {
      await other.query('SELECT pg_advisory_lock(72707369)');
      const asked = ask({ method: 'applyMigrations', params }).then(() => events.push('migrated'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      events.push('unlocked');
      await other.query('SELECT pg_advisory_unlock(72707369)');
      await asked;
    });
    expect(events).toEqual(['unlocked', 'migrated']);
  });

  it('uses the shadow database it is given', async () => {
    const url = withDatabase(database.ownerUrl, 'groundplan_given_shadow');
    await connected(database.ownerUrl, (client) =>
      client.query('CREATE DATABASE groundplan_given_shadow'),
    );
    const shadow = await new MigrationAdapterFactory(database.ownerUrl, url).connectToShadowDb();
    await shadow.executeScript('CREATE TABLE here (id int)');
    await shadow.dispose();
    const found = await connected(url, (client) =>
      client.query("SELECT to_regclass('here') IS NOT NULL AS is_here"),
    );
    expect(found.rows).toEqual([{ is_here: true }]);
    await connected(database.ownerUrl, (client) =>
      client.query('DROP DATABASE groundplan_given_shadow'),
    );
  });
});

describe('the commands on databases', () => {
  const run = async (command: string, url: string) => {
    let log = '';
    const code = await administer(command, url, { write: (text) => (log += text) });
    return { code, log };
  };
  const other = () => withDatabase(database.ownerUrl, 'groundplan_administered');

  it('make, find and drop one', async () => {
    expect(await run('create-database', other())).toEqual({ code: 0, log: '' });
    expect(await run('can-connect-to-database', other())).toEqual({ code: 0, log: '' });
    expect((await run('create-database', other())).log).toContain('P1009');
    expect(await run('drop-database', other())).toEqual({ code: 0, log: '' });
  });

  it.each([
    ['a missing database', (url: URL) => (url.pathname = '/missing'), 'P1003'],
    ['a wrong password', (url: URL) => (url.password = 'wrong'), 'P1000'],
    ['a server that is not there', (url: URL) => (url.port = '1'), 'P1001'],
  ])('know %s', async (_what, change, code) => {
    const url = new URL(database.ownerUrl);
    change(url);
    const outcome = await run('can-connect-to-database', url.href);
    expect(outcome.code).toBe(1);
    expect(outcome.log.split('\n')[0]).toBe('');
    expect(JSON.parse(outcome.log.split('\n')[1] ?? '')).toMatchObject({
      level: 'ERROR',
      target: 'schema_engine::logger',
      fields: { error_code: code },
    });
  });

  it('are no others', async () => {
    expect((await run('explode', other())).log).toContain('has no command explode');
  });
});

describe('a failure', () => {
  it('is read from what the engine throws', () => {
    const known = JSON.stringify({ message: 'no such table', error_code: 'P3018' });
    expect(describeFailure(new Error(known))).toEqual({
      is_panic: false,
      message: 'no such table',
      error_code: 'P3018',
    });
    expect(describeFailure('plain')).toMatchObject({ message: 'plain', error_code: null });
    const coded = Object.assign(new Error('text'), { code: 'P1001' });
    expect(describeFailure(coded)).toMatchObject({ message: 'text', error_code: 'P1001' });
  });

  it('is a panic where the engine left word of one', () => {
    panics.set_message('index out of bounds');
    expect(describeFailure(new Error('unreachable'))).toEqual({
      is_panic: true,
      message: 'index out of bounds',
      error_code: null,
    });
    panics.message = '';
  });
});
