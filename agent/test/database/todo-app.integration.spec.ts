import { readFile } from 'node:fs/promises';
import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithDatabase, readDatabaseFacts } from '../../src/database/index.ts';
import { prismaEmitter } from '../../src/emit/prisma/prisma.emitter.ts';
import { seedAppEmitter, seedEmitter } from '../../src/emit/seed/seed.emitter.ts';
import { readSpec } from '../../src/language/index.ts';
import type { App } from '../../src/model/index.ts';
import { formatted } from '../../src/tree/format.ts';
import { asRuntime, makeOrganizations } from '../support/connections.ts';

const root = new URL('../../../', import.meta.url);
let database: TestDatabase;
let app: App;

beforeAll(async () => {
  database = await startTestDatabase();
  const spec = await readSpec(new URL('specs/todo-app.yaml', root).pathname);
  if (!spec.app) throw new Error(JSON.stringify(spec.diagnostics));
  app = spec.app;
});
afterAll(() => database.stop());

describe('the todos of this repository', () => {
  it('are in the database what their spec says, and nothing else', async () => {
    expect(await compareWithDatabase(app, database.ownerUrl)).toEqual([]);
  });

  it('are byte for byte what their spec makes, in Prisma’s schema and in the seed', async () => {
    const emissions = [
      ...app.entities.flatMap((entity) => [
        prismaEmitter.emit(entity, app),
        seedEmitter.emit(entity, app),
      ]),
      seedAppEmitter.emitApp(app),
    ];
    for (const { files, edits } of emissions) {
      for (const { path, text } of files) {
        expect((await formatted(path, text)) ?? text, path).toBe(
          await readFile(new URL(path, root), 'utf8'),
        );
      }
      for (const edit of edits) {
        const text = await readFile(new URL(edit.path, root), 'utf8');
        expect(edit.ensure(text), edit.path).toBe(text);
      }
    }
  });
});

describe('a database', () => {
  it('tells which tables have rows, although no policy shows its owner one', async () => {
    const before = await readDatabaseFacts(database.ownerUrl);
    expect(before.tablesWithRows).toEqual([]);
    expect(before.appliedMigrations).toContain('20261123080000_tenancy');
    const { acme } = await makeOrganizations(database);
    await asRuntime(database, acme, (client) =>
      client.query("INSERT INTO todos (title, position) VALUES ('One', 'a0')"),
    );
    const after = await readDatabaseFacts(database.ownerUrl);
    expect(after.tablesWithRows).toContain('todos');
  });

  it('that differs is told, object by object', async () => {
    const spec = { ...app, entities: app.entities.map((each) => ({ ...each, audit: false })) };
    expect(await compareWithDatabase(spec, database.ownerUrl)).toEqual([
      'The database lacks the comment of todos.',
      'The database has the trigger audit of todos, of which the spec says nothing.',
    ]);
  });
});
