import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compareWithDatabase } from '../../src/database/index.ts';
import { parseSpec } from '../../src/language/index.ts';
import type { App } from '../../src/model/index.ts';
import { asRuntime, makeOrganizations, type Organizations } from '../support/connections.ts';
import { DatabaseProject } from '../support/database-project.ts';

const everyone = {
  read: ['owner', 'admin', 'member', 'viewer'],
  write: ['owner', 'admin', 'member'],
};

/** Every type of a field, with and without a default, and relations of every kind. */
const spec = {
  spec: 'app/v1',
  app: { name: 'everything', locales: ['en'] },
  enums: { Mood: { values: ['calm', 'merry'] } },
  entities: {
    Thing: {
      softDelete: true,
      fields: {
        name: { type: 'string', required: true, default: "it's new" },
        text: { type: 'text', default: 'a "quoted" text' },
        whole: { type: 'int', default: -5 },
        large: { type: 'bigint', default: 12 },
        exact: { type: 'decimal', precision: 8, scale: 3, default: '1.5' },
        yes: { type: 'boolean', default: true },
        day: { type: 'date', default: '2026-01-31' },
        today: { type: 'date', default: 'now()' },
        hour: { type: 'time', default: '08:30' },
        moment: { type: 'datetime', default: '2026-01-31T08:30:00Z' },
        now: { type: 'datetime', default: 'now()' },
        length: { type: 'duration', default: 'PT8H' },
        key: { type: 'uuid', default: 'uuid()' },
        price: { type: 'money', default: { amount: '12.50', currency: 'EUR' } },
        mood: { type: 'Mood', default: 'merry' },
        moods: { type: 'list', of: 'Mood', default: ['calm'] },
        words: { type: 'list', of: 'string', default: ['a', 'b'] },
        meta: { type: 'json', default: { a: [1, 2] } },
        color: { type: 'color' },
        slug: { type: 'slug', unique: true },
        optionalDay: { type: 'date' },
        optionalMoney: { type: 'money' },
        optionalLength: { type: 'duration', min: 'PT1M' },
        weekAhead: { type: 'boolean', computed: 'day != null && day > today' },
        longName: { type: 'int', computed: 'name.size()' },
      },
      relations: {
        parent: { type: 'belongsTo', entity: 'Thing', inverse: 'parts', onDelete: 'cascade' },
        parts: { type: 'hasMany', entity: 'Thing', inverse: 'parent' },
        reviewer: { type: 'belongsTo', entity: 'User', onDelete: 'setNull' },
        author: { type: 'belongsTo', entity: 'User', onDelete: 'setNull', default: 'user.id' },
        passport: { type: 'hasOne', entity: 'Passport' },
        country: { type: 'belongsTo', entity: 'Country', onDelete: 'restrict' },
      },
      access: everyone,
    },
    Passport: {
      fields: { name: { type: 'string', required: true } },
      relations: {
        thing: {
          type: 'belongsTo',
          entity: 'Thing',
          inverse: 'passport',
          required: true,
          onDelete: 'cascade',
        },
      },
      access: everyone,
    },
    Country: {
      scope: 'global',
      fields: { name: { type: 'string', required: true } },
      access: { read: everyone.read },
    },
  },
  pages: {
    things: {
      type: 'list',
      entity: 'Thing',
      columns: ['name'],
      sort: ['name', '-moment', 'optionalDay'],
      filters: ['mood', 'day'],
    },
  },
};

let database: TestDatabase;
let project: DatabaseProject;
let organizations: Organizations;
let app: App;

beforeAll(async () => {
  database = await startTestDatabase();
  project = await DatabaseProject.create();
  const read = parseSpec(stringify(spec), 'everything.yaml');
  if (!read.app) throw new Error(JSON.stringify(read.diagnostics));
  app = read.app;
  await project.generate(app);
  await project.migrate(database.ownerUrl);
  organizations = await makeOrganizations(database);
}, 60_000);
afterAll(async () => {
  await database.stop();
  await project.remove();
});

describe('a database of every type', () => {
  it('is what the spec says, to PostgreSQL and to Prisma', async () => {
    expect(await compareWithDatabase(app, database.ownerUrl)).toEqual([]);
    const args = [
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema',
      '--script',
    ];
    const { output } = await project.prisma(database.ownerUrl, 'migrate', 'diff', ...args);
    expect(output).toContain('-- This is an empty migration.');
    expect(await project.prisma(database.ownerUrl, 'format', '--check')).toMatchObject({ code: 0 });
  }, 60_000);

  it('fills in every default', async () => {
    const { acme } = organizations;
    const context = { tenantId: acme.tenantId, userId: acme.memberId };
    const { rows } = await asRuntime(database, context, (client) =>
      client.query(`INSERT INTO things DEFAULT VALUES
        RETURNING name, text, whole, exact, yes, day::text, hour::text, length, price_amount, price_currency, mood, moods::text, words, meta, author_id, created_by_id`),
    );
    expect(rows).toEqual([
      {
        name: "it's new",
        text: 'a "quoted" text',
        whole: -5,
        exact: '1.500',
        yes: true,
        day: '2026-01-31',
        hour: '08:30:00',
        length: 'PT8H',
        price_amount: '12.5000',
        price_currency: 'EUR',
        mood: 'merry',
        moods: '{calm}',
        words: ['a', 'b'],
        meta: { a: [1, 2] },
        author_id: acme.memberId,
        created_by_id: acme.memberId,
      },
    ]);
  });

  it('sends to the trash what belongs to a record with it, and back, and keeps what went before', async () => {
    await asRuntime(database, { tenantId: organizations.acme.tenantId }, async (client) => {
      const insert = async (parent: string | null) => {
        const sql = 'INSERT INTO things (parent_id) VALUES ($1) RETURNING id';
        const { rows } = await client.query<{ id: string }>(sql, [parent]);
        return rows[0]?.id ?? '';
      };
      const top = await insert(null);
      const [part, early] = [await insert(top), await insert(top)];
      const inner = await insert(part);
      const alive = async () => {
        const sql = 'SELECT id FROM things WHERE deleted_at IS NULL AND id = ANY ($1) ORDER BY id';
        const { rows } = await client.query<{ id: string }>(sql, [[top, part, early, inner]]);
        return rows.map(({ id }) => id);
      };
      await client.query("UPDATE things SET deleted_at = '2026-01-01' WHERE id = $1", [early]);
      await client.query('UPDATE things SET deleted_at = now() WHERE id = $1', [top]);
      expect(await alive()).toEqual([]);
      await client.query('UPDATE things SET deleted_at = NULL WHERE id = $1', [top]);
      expect(await alive()).toEqual([top, part, inner]);
    });
  });

  it('lets everybody signed in read what belongs to no organisation, and nobody write it', async () => {
    const { acme } = organizations;
    const context = { tenantId: acme.tenantId, userId: acme.ownerId };
    await asRuntime(database, context, async (client) => {
      expect((await client.query('SELECT FROM countries')).rowCount).toBe(0);
      const write = client.query("INSERT INTO countries (name) VALUES ('x')");
      await expect(write).rejects.toThrow('permission denied');
    });
  });
});
