import { execFile } from 'node:child_process';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedAppEmitter, seedEmitter } from '../../src/emit/seed/seed.emitter.ts';
import { readSpec } from '../../src/language/index.ts';
import type { App } from '../../src/model/index.ts';
import { asOwner } from '../support/connections.ts';
import { DatabaseProject } from '../support/database-project.ts';

const home = path.resolve(import.meta.dirname, '../../../packages/database');
const run = promisify(execFile);
let database: TestDatabase;
let project: DatabaseProject;
let app: App;

/** The database package with crm generated into it, its client made and its seed run. */
beforeAll(async () => {
  database = await startTestDatabase();
  project = await DatabaseProject.create();
  const spec = await readSpec(path.resolve(home, '../../specs/crm.yaml'));
  if (!spec.app) throw new Error(JSON.stringify(spec.diagnostics));
  app = spec.app;
  await project.generate(app);
  await project.migrate(database.ownerUrl);
  const { folder } = project;
  const isOwn = (source: string) => !source.includes('generated');
  await cp(path.join(home, 'src'), path.join(folder, 'src'), { recursive: true, filter: isOwn });
  await symlink(path.join(home, 'node_modules'), path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeSeed(app);
  await run(process.execPath, [path.join(folder, 'src/cli/generate.js')]);
  await seed();
}, 120_000);
afterAll(async () => {
  await database.stop();
  await project.remove();
});

async function writeSeed(of: App) {
  const at = (file: string) => path.join(project.folder, file.replace('packages/database/', ''));
  const forApp = seedAppEmitter.emitApp(of);
  const files = [
    ...of.entities.flatMap((entity) => seedEmitter.emit(entity, of).files),
    ...forApp.files,
  ];
  for (const file of files) await writeFile(at(file.path), file.text);
  for (const edit of forApp.edits) {
    await writeFile(at(edit.path), edit.ensure(await readFile(at(edit.path), 'utf8')));
  }
}

async function seed() {
  const { runtimeUrl, systemUrl } = database;
  const file = JSON.stringify(path.join(project.folder, 'src/seed/seed.ts'));
  const options = JSON.stringify({ runtimeUrl, systemUrl });
  const script = `const { seed } = await import(${file}); await seed(${options});`;
  await run(process.execPath, ['-C', 'development', '--input-type=module', '-e', script]);
}

const tables = () => app.entities.map(({ names }) => names.table);

async function rows() {
  return await asOwner(database, [...tables(), 'contacts_tags'], async (client) => {
    const counts: Record<string, string> = {};
    for (const table of [...tables(), 'contacts_tags']) {
      const sql = `SELECT concat(count(*), ' ', md5(string_agg(to_jsonb(r)::text, '' ORDER BY id))) AS sum FROM ${table} AS r`;
      const { rows: found } = await client.query<{ sum: string }>(sql);
      counts[table] = found[0]?.sum ?? '';
    }
    return counts;
  });
}

describe('the seed of crm', () => {
  it('makes as many records as the spec says, in each of the two organisations', async () => {
    const counts = await rows();
    const found = app.entities.map(({ names }) => Number(counts[names.table]?.split(' ')[0]));
    expect(found).toEqual(app.entities.map((entity) => entity.seed * 2));
    expect(counts['contacts_tags']).toMatch(/^120 /);
  });

  it('changes nothing when it runs again, and counts no number twice', async () => {
    const before = await rows();
    await seed();
    expect(await rows()).toEqual(before);
  }, 60_000);
});
