import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compareWithDatabase } from '../../src/database/index.ts';
import { parseSpec } from '../../src/language/index.ts';
import type { App } from '../../src/model/index.ts';
import { asRuntime, makeOrganizations, type Organizations } from '../support/connections.ts';
import { DatabaseProject } from '../support/database-project.ts';

type Part = Record<string, unknown>;

const access = {
  read: ['owner', 'admin', 'member', 'viewer'],
  write: ['owner', 'admin', 'member'],
};
const name = { type: 'string', required: true };

function appWith(entities: Part, enums: Part = {}): App {
  const spec = { spec: 'app/v1', app: { name: 'book', locales: ['en'] }, enums, entities };
  const { app, diagnostics } = parseSpec(stringify(spec), 'book.yaml');
  if (!app) throw new Error(JSON.stringify(diagnostics));
  return app;
}

const contact = (fields: Part, more: Part = {}) => ({
  Contact: { fields: { name, ...fields }, access, ...more },
});

let database: TestDatabase;
let project: DatabaseProject;
let organizations: Organizations;

beforeEach(async () => {
  database = await startTestDatabase();
  project = await DatabaseProject.create();
  organizations = await makeOrganizations(database);
});
afterEach(async () => {
  await database.stop();
  await project.remove();
});

async function migrateTo(app: App) {
  expect((await project.generate(app)).errors).toEqual([]);
  await project.migrate(database.ownerUrl);
}

async function query(sql: string): Promise<Part[]> {
  const { tenantId } = organizations.acme;
  return await asRuntime(
    database,
    { tenantId },
    async (client) => (await client.query<Part>(sql)).rows,
  );
}

describe('a migration that rows do not fit', () => {
  it.each([
    {
      what: 'a text that is no number',
      from: { age: { type: 'string' } },
      to: { age: { type: 'int' } },
      row: "(name, age) VALUES ('Ada', '36'), ('Bo', 'old')",
      says: /contacts\.age cannot become INTEGER in 1 rows, for example 'old'\. Mend those rows/,
    },
    {
      what: 'a text that is too long now',
      from: { city: { type: 'string', maxLength: 50 } },
      to: { city: { type: 'string', maxLength: 5 } },
      row: "(name, city) VALUES ('Ada', 'Hannover')",
      says: /Some rows of contacts break contacts_city_length.*Mend those rows/,
    },
    {
      what: 'two of what must be unique',
      from: { code: { type: 'string' } },
      to: { code: { type: 'string', unique: true } },
      row: "(name, code) VALUES ('Ada', 'x'), ('Bo', 'x')",
      says: /Some rows of contacts have the same, which contacts_tenant_id_code_key forbids/,
    },
    {
      what: 'nothing where something is required',
      from: { code: { type: 'string' } },
      to: { code: { type: 'string', required: true } },
      row: "(name) VALUES ('Ada')",
      says: /Some rows of contacts have no code/,
    },
  ])('says so of $what, and goes on once that is mended', async ({ from, to, row, says }) => {
    await migrateTo(appWith(contact(from)));
    await query(`INSERT INTO contacts ${row}`);
    const next = appWith(contact(to));
    await project.generate(next);
    await expect(project.migrate(database.ownerUrl)).rejects.toThrow(says);
    await query("DELETE FROM contacts WHERE name = 'Bo' OR name = 'Ada'");
    await project.migrate(database.ownerUrl);
    expect(await compareWithDatabase(next, database.ownerUrl)).toEqual([]);
  });
});

describe('a migration that loses what it names', () => {
  it('gives rows whose value goes the default', async () => {
    const kind = { kind: { type: 'Kind', default: 'a' }, kinds: { type: 'list', of: 'Kind' } };
    await migrateTo(appWith(contact(kind), { Kind: { values: ['a', 'b', 'c'] } }));
    await query(
      "INSERT INTO contacts (name, kind, kinds) VALUES ('Ada', 'b', '{a,b,c}'), ('Bo', 'c', '{}')",
    );
    const next = appWith(contact(kind), { Kind: { values: ['c', 'a'] } });
    await migrateTo(next);
    expect(await query('SELECT kind, kinds::text FROM contacts ORDER BY name')).toEqual([
      { kind: 'a', kinds: '{a,c}' },
      { kind: 'c', kinds: '{}' },
    ]);
    expect(await compareWithDatabase(next, database.ownerUrl)).toEqual([]);
  });

  it('empties a trash that is no more, and leaves what was never in it', async () => {
    await migrateTo(appWith(contact({}, { softDelete: true })));
    await query("INSERT INTO contacts (name, deleted_at) VALUES ('Ada', NULL), ('Bo', now())");
    const next = appWith(contact({}));
    await migrateTo(next);
    expect(await query('SELECT name FROM contacts')).toEqual([{ name: 'Ada' }]);
    expect(await compareWithDatabase(next, database.ownerUrl)).toEqual([]);
  });

  it('drops an entity with all that refers to it', async () => {
    const group = {
      Group: {
        fields: { name, number: { type: 'sequence', format: 'G-{000}' } },
        access,
        softDelete: true,
      },
    };
    const members = {
      relations: {
        group: { type: 'belongsTo', entity: 'Group', onDelete: 'restrict' },
        groups: { type: 'manyToMany', entity: 'Group' },
      },
    };
    await migrateTo(appWith({ ...contact({}, members), ...group }));
    await query("INSERT INTO groups (name) VALUES ('All')");
    await query("INSERT INTO contacts (name, group_id) SELECT 'Ada', id FROM groups");
    const next = appWith(contact({}));
    await migrateTo(next);
    expect(await query('SELECT name FROM contacts')).toEqual([{ name: 'Ada' }]);
    expect(await compareWithDatabase(next, database.ownerUrl)).toEqual([]);
    expect(
      await query(
        "SELECT FROM pg_class WHERE relname LIKE '%group%' AND relnamespace = 'public'::regnamespace",
      ),
    ).toEqual([]);
  });
});

it('A migration that writes rows leaves them bound by their policies, and audited', async () => {
  await migrateTo(appWith(contact({ city: { type: 'string' } })));
  await query("INSERT INTO contacts (name) VALUES ('Ada')");
  const next = appWith(
    contact({ city: { type: 'string', required: true, immutable: true, backfill: 'Bonn' } }),
  );
  await migrateTo(next);
  expect(await query('SELECT city FROM contacts')).toEqual([{ city: 'Bonn' }]);
  expect(
    await query("SELECT after ->> 'city' AS city FROM audit_log WHERE action = 'update'"),
  ).toEqual([{ city: 'Bonn' }]);
  expect(await compareWithDatabase(next, database.ownerUrl)).toEqual([]);
});
