import path from 'node:path';
import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planMigration } from '../../src/database/index.ts';
import { adoptionSql } from '../../src/import/adopt/adoption-sql.ts';
import { type Import, importSource } from '../../src/import/import-source.ts';
import { readRows } from '../../src/import/postgres/read-rows.ts';
import { parseSpec } from '../../src/language/index.ts';
import type { Entity } from '../../src/model/index.ts';
import { readBase } from '../../src/tree/base/base-store.ts';
import { Root } from '../../src/tree/files/root.ts';
import { asOwner, makeOrganizations } from '../support/connections.ts';
import { differences } from './compare-with-source.ts';
import { rentalShop, rentalShopRows } from './rental-shop.ts';

let database: TestDatabase;
let imported: Import;

const from = (schema: string) => `${database.ownerUrl}?schema=${schema}`;

async function run(...statements: string[]): Promise<pg.QueryResult[]> {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  try {
    const results = [];
    for (const statement of statements) results.push(await client.query(statement));
    return results;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  database = await startTestDatabase();
  await makeOrganizations(database);
  const path = 'SET search_path = source, public';
  await run('CREATE SCHEMA source', path, rentalShop);
  await run(path, rentalShopRows);
  imported = await importSource(from('source'), 'shop');
  for (const { sql } of planMigration(null, imported.app, null).migrations) await run(sql);
});
afterAll(() => database.stop());

describe('a database that somebody has already', () => {
  it('becomes a spec without an error', () => {
    const { app, diagnostics } = parseSpec(imported.text, 'shop.yaml');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(app?.entities).toHaveLength(14);
    expect(imported.text).toMatch(/^# yaml-language-server: \$schema=/);
  });

  it('has the tables of its source, except for what the report names', async () => {
    const [source, made] = [await readRows(from('source')), await readRows(from('public'))];
    expect(differences(source, made, imported)).toEqual([]);
  });

  it('names what it leaves out, where it stands and what is there instead', () => {
    const { notes } = imported;
    expect(notes).toContainEqual({
      element: 'staff.picture',
      place: 'source.staff.picture',
      aspect: 'column',
      what: 'a column of type bytea',
      instead: 'nothing: files are kept outside the database',
    });
    const elements = notes.map(({ element }) => element);
    expect(elements).toEqual(
      expect.arrayContaining(['long_films', 'films()', 'film.film_lower_idx']),
    );
    expect(notes.every(({ what, instead }) => what !== '' && instead !== '')).toBe(true);
  });

  it('is only read', async () => {
    const before = await run(
      'SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables',
    );
    await importSource(from('source'), null);
    const after = await run(
      'SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables',
    );
    expect(after[0]?.rows).toEqual(before[0]?.rows);
  });
});

const questions: readonly (readonly [
  what: string,
  source: string,
  made: string,
  tables: string[],
])[] = [
  [
    'films, their languages and ratings',
    `SELECT f.title, f.rental_rate, f.length, trim(l.name) AS name, trim(o.name) AS original, f.score::numeric(38,10), replace(replace(f.rating::text, 'PG-13', 'PG_13'), '18+', 'value_18') AS rating, coalesce(f.special_features, '{}') AS features, extract(epoch FROM f.trailer) AS trailer, f.meta
      FROM source.film f JOIN source.language l USING (language_id) LEFT JOIN source.language o ON o.language_id = f.original_language_id ORDER BY 1`,
    `SELECT f.title, f.rental_rate, f.length, l.name, o.name AS original, f.score, f.rating::text, f.special_features AS features, extract(epoch FROM f.trailer::interval) AS trailer, f.meta
      FROM films f JOIN languages l ON l.id = f.language_id LEFT JOIN languages o ON o.id = f.original_language_id ORDER BY 1`,
    ['films', 'languages'],
  ],
  [
    'who works where and for whom',
    `SELECT s.username, s.active, b.username AS boss, m.username AS manager FROM source.staff s JOIN source.store t USING (store_id)
      LEFT JOIN source.staff b ON b.staff_id = s.reports_to JOIN source.staff m ON m.staff_id = t.manager_staff_id ORDER BY 1, 2`,
    `SELECT s.username, s.active, b.username AS boss, m.username AS manager FROM staff_items s JOIN stores t ON t.id = s.store_id
      LEFT JOIN staff_items b ON b.id = s.reports_to_id JOIN staff_items m ON m.id = t.manager_staff_id ORDER BY 1, 2`,
    ['staff_items', 'stores'],
  ],
  [
    'categories',
    'SELECT c.name, f.title FROM source.film_category JOIN source.film f USING (film_id) JOIN source.category c USING (category_id) ORDER BY 1, 2',
    'SELECT c.name, f.title FROM categories_films l JOIN films f ON f.id = l.film_id JOIN categories c ON c.id = l.category_id ORDER BY 1, 2',
    ['categories_films', 'films', 'categories'],
  ],
  [
    'actors with empty names',
    'SELECT a.first_name, a.last_name, f.title FROM source.film_actor JOIN source.actor a USING (actor_id) JOIN source.film f USING (film_id) ORDER BY 1',
    'SELECT a.first_name, a.last_name, f.title FROM film_actors l JOIN actors a ON a.id = l.actor_id JOIN films f ON f.id = l.film_id ORDER BY 1',
    ['film_actors', 'actors', 'films'],
  ],
  [
    'payments, by people who keep their ids',
    `SELECT p.amount::numeric(38,10), c.name, u.id, u.email, extract(epoch FROM p.paid_at) AS paid FROM source.payment p JOIN source."user" u ON u.id = p.customer JOIN source.country c ON c.code = p.country ORDER BY u.email`,
    'SELECT p.amount, c.name, u.id, u.email, extract(epoch FROM p.paid_at) AS paid FROM payments p JOIN user_records u ON u.id = p.customer_id JOIN countries c ON c.id = p.country_id ORDER BY u.email',
    ['payments', 'user_records', 'countries'],
  ],
  [
    'rows without a key',
    'SELECT line FROM source.log ORDER BY 1',
    'SELECT line FROM logs ORDER BY 1',
    ['logs'],
  ],
];

describe('its rows', () => {
  it('are one organisation’s after the adoption, all of them, with the same values and references', async () => {
    const sql = adoptionSql({ ...adopted(), organization: 'acme' });
    await run(sql);
    for (const [what, source, made, tables] of questions) {
      const [before] = await run(source);
      const after = await asOwner(database, tables, (client) => client.query(made));
      expect(before?.rows.length, what).toBeGreaterThan(0);
      expect(after.rows, what).toEqual(before?.rows);
    }
    const owners = await asOwner(database, ['films'], (client) =>
      client.query('SELECT DISTINCT o.slug FROM films JOIN organizations o ON o.id = tenant_id'),
    );
    expect(owners.rows.length).toBeLessThanOrEqual(1);
  });

  it('are adopted once, however often it runs, and by nobody who is not there', async () => {
    const count = () =>
      asOwner(database, ['films', 'logs', 'categories_films'], (client) =>
        client.query(
          'SELECT (SELECT count(*) FROM films), (SELECT count(*) FROM logs) AS logs, (SELECT count(*) FROM categories_films) AS links',
        ),
      );
    const before = await count();
    await run(adoptionSql({ ...adopted(), organization: 'acme' }));
    expect((await count()).rows).toEqual(before.rows);
    await expect(run(adoptionSql({ ...adopted(), organization: "nobody's" }))).rejects.toThrow(
      "There is no organisation nobody's.",
    );
  });
});

function adopted() {
  const { app, mapping } = imported;
  if (mapping === null) throw new Error('nothing was foreign');
  return { app, mapping };
}

describe('the database of a product that was generated here', () => {
  it('is read back as the spec that it was made of, with what only the checkout keeps', async () => {
    const root = new Root(path.resolve(import.meta.dirname, '../../..'));
    const { app: kept } = (await readBase(root, 'todo-app')).base;
    const { app, notes } = await importSource(database.ownerUrl, 'todo-app', root);
    expect(notes).toEqual([]);
    expect(planMigration(kept, app, null).migrations).toEqual([]);
    expect({ ...app, entities: app.entities.map(withoutPosition) }).toEqual({
      ...kept,
      entities: kept?.entities.map(withoutPosition),
    });
  });

  it('is told where it is not as it was generated', async () => {
    const root = new Root(path.resolve(import.meta.dirname, '../../..'));
    await run('ALTER TABLE todos ADD COLUMN extra int, ALTER COLUMN title DROP NOT NULL');
    const { notes } = await importSource(database.ownerUrl, 'todo-app', root);
    await run('ALTER TABLE todos DROP COLUMN extra, ALTER COLUMN title SET NOT NULL');
    expect(notes.map(({ element, aspect }) => `${aspect} ${element}`)).toEqual([
      'nullability todos.title',
      'column todos.extra',
    ]);
  });
});

function withoutPosition(entity: Entity): Entity {
  return { ...entity, position: { line: 0, column: 0 } };
}

describe('an address where nothing can be read', () => {
  const secret = 'hunter2-secret';
  const refused = async (url: string) => {
    const error: unknown = await importSource(url, null).then(
      () => null,
      (caught: unknown) => caught,
    );
    if (!(error instanceof Error)) throw new Error('it was read');
    expect(error.name).toBe('ImportRefused');
    expect(error.message).not.toContain(secret);
    return error.message;
  };

  it('is refused in a sentence that has no password in it', async () => {
    const wrong = new URL(database.ownerUrl);
    wrong.password = secret;
    expect(await refused(wrong.href)).toMatch(/refuses the password/);
    const nobody = new URL(wrong);
    nobody.port = '1';
    expect(await refused(nobody.href)).toMatch(/Nobody answers at/);
    const none = new URL(database.ownerUrl);
    none.pathname = '/no_such_database';
    expect(await refused(none.href)).toMatch(/There is no such database/);
    expect(await refused(`${database.ownerUrl}?schema=empty`)).toMatch(
      /no tables in the schema empty.*add \?schema=/,
    );
    expect(await refused(from('source').replace(database.ownerUrl, database.runtimeUrl))).toMatch(
      /may not read|may read none/,
    );
    expect(await refused(database.ownerUrl)).toMatch(/name its checkout with --root/);
    expect(await refused('postgres://:::')).toMatch(/no URL/);
    expect(await refused('mysql://here/db')).toMatch(/A source is/);
  });
});
