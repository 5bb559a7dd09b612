import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planMigration } from '../src/database/index.ts';
import { emitters } from '../src/emit/index.ts';
import { emitApp } from '../src/plan/emit-app.ts';
import { appOf, specOf } from './spec-text.ts';
import { TestTree } from './tree.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const repository = path.resolve(import.meta.dirname, '../..');
const changed = 25;
const options = { emitters, migrator: planMigration };

let tree: TestTree;

/** Fifty entities in a tree that has, of the platform, the files that their features edit. */
beforeAll(async () => {
  const app = appOf(specOf(entities()));
  const edited = new Set(emitApp(app, emitters).edits.map((edit) => edit.path));
  tree = new TestTree(
    Object.fromEntries(
      [...edited].map((file) => [file, readFileSync(path.join(repository, file), 'utf8')]),
    ),
  );
  await tree.generate(app, options);
});
afterAll(() => tree.remove());

const always = [
  '.groundplan/test/_app.gz',
  '.groundplan/test/az-planet.gz',
  'apps/api/src/modules/az-planets/az-planets.records.ts',
  'apps/web/src/features/az-planets/az-planet-record.ts',
  'packages/database/prisma/migrations/20261125090001_test_az_planets/migration.sql',
  'packages/database/prisma/schema/az-planets.prisma',
  'packages/i18n/src/messages/ar/az-planets.json',
  'packages/i18n/src/messages/de/az-planets.json',
  'packages/i18n/src/messages/en/az-planets.json',
  'packages/shared-types/src/az-planets.ts',
];
const seed = 'packages/database/src/seed/seed-az-planets.ts';
const boundaries = 'packages/shared-types/src/az-planets.spec.ts';
const samples = 'apps/api/test/samples/az-planets.ts';
const routes = 'apps/api/src/modules/az-planets/az-planets.integration.spec.ts';
/** Rows that are there are looked at in a step of its own, which keeps nobody from writing. */
const validation =
  'packages/database/prisma/migrations/20261125090002_test_az_planets_validate/migration.sql';

/** What other tools make of these afterwards (Prisma's client, the OpenAPI document) is not planned. */
describe('one more field of one of fifty entities touches that entity alone', () => {
  it.each([
    ['string, search: B', [seed, boundaries, samples, validation]],
    ['enum, values: [rocky, gaseous]', [seed, boundaries, samples, routes]],
    ['decimal, access: { read: [owner], write: [owner] }', [seed, boundaries, samples, routes]],
    ["sequence, format: 'P-{000}'", [seed, routes]],
    ['decimal, computed: amount / 2', [routes]],
  ])('{ type: %s }', async (field, further) => {
    const { changes, refusals, migrationErrors } = await tree.plan(
      appOf(specOf(entities(`      more: { type: ${field} }`))),
      options,
    );
    expect({ refusals, migrationErrors }).toEqual({ refusals: [], migrationErrors: [] });
    expect(changes.map((change) => change.path).sort()).toEqual([...always, ...further].sort());
  });
});

function entities(more?: string): string {
  return Array.from({ length: 50 }, (_, index) => entityOf(index, more)).join('\n');
}

/** The one in the middle has a parent and children, as the others have. */
function entityOf(index: number, more?: string): string {
  return [
    `${nameOf(index)}:`,
    '    fields:',
    '      name: { type: string, required: true, search: A }',
    '      amount: { type: decimal, min: 0 }',
    index === changed && more,
    index > 0 && `    relations: { parent: { type: belongsTo, entity: ${nameOf(index - 1)} } }`,
    '    access: { read: [owner, member], write: [owner] }',
  ]
    .filter(Boolean)
    .join('\n');
}

/** `AbPlanet`: names by letters, as a spec has them. */
function nameOf(index: number): string {
  const letter = (code: number) => String.fromCodePoint('a'.charCodeAt(0) + code);
  return `${letter(Math.floor(index / 26)).toUpperCase()}${letter(index % 26)}Planet`;
}
