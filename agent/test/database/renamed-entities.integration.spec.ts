import { readFile } from 'node:fs/promises';
import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithDatabase } from '../../src/database/index.ts';
import { parseSpec } from '../../src/language/index.ts';
import type { App } from '../../src/model/index.ts';
import { DatabaseProject } from '../support/database-project.ts';

let database: TestDatabase;
let project: DatabaseProject;
let text: string;

beforeAll(async () => {
  database = await startTestDatabase();
  project = await DatabaseProject.create();
  const spec = await readFile(new URL('../../../specs/crm.yaml', import.meta.url), 'utf8');
  text = spec.slice(0, spec.indexOf('\nscenarios:') + 1);
  await project.generate(read());
  await project.migrate(database.ownerUrl);
}, 60_000);
afterAll(async () => {
  await database.stop();
  await project.remove();
});

function read(): App {
  const { app, diagnostics } = parseSpec(text, 'crm.yaml');
  if (!app) throw new Error(JSON.stringify(diagnostics));
  return app;
}

/** The entity under another name wherever the spec speaks of it. */
function renameEntity(from: string, to: string) {
  text = text
    .replaceAll(new RegExp(`\\b${from}\\b(?=[\\s,:}])`, 'g'), to)
    .replace(
      new RegExp(`^ {2}${to}:\n {4}label`, 'm'),
      `  ${to}:\n    renamedFrom: ${from}\n    label`,
    );
}

describe('an entity under another name', () => {
  it.each([
    [
      'with a workflow, a sequence, checks, fields that are computed and children',
      'Deal',
      'Opportunity',
    ],
    ['with many to many, redaction and fields of some roles', 'Contact', 'Person'],
    ['that refers to itself and is referred to', 'Company', 'Firm'],
    ['of which rules of others ask', 'Quote', 'Bid'],
  ])('%s, is the same table', async (_what, from, to) => {
    renameEntity(from, to);
    const plan = await project.generate(read());
    expect(plan.errors).toEqual([]);
    expect(plan.migrations.map(({ suffix }) => suffix)).toEqual(['']);
    const steps = plan.migrations.flatMap((migration) => migration.steps);
    expect(steps.every((step) => step.class === 'safe')).toBe(true);
    await project.migrate(database.ownerUrl);
    expect(await compareWithDatabase(read(), database.ownerUrl)).toEqual([]);
  });
});

it('A state under another name keeps its records and its rules', async () => {
  text = text
    .replaceAll(/\boffer\b/g, 'proposal')
    .replace('proposal: { label', 'proposal: { renamedFrom: offer, label');
  const plan = await project.generate(read());
  expect(plan.errors).toEqual([]);
  await project.migrate(database.ownerUrl);
  expect(await compareWithDatabase(read(), database.ownerUrl)).toEqual([]);
});

it('What belonged to one person may belong to the organisation', async () => {
  text = text.replace('    scope: user\n', '');
  await project.generate(read());
  await project.migrate(database.ownerUrl);
  expect(await compareWithDatabase(read(), database.ownerUrl)).toEqual([]);
});
