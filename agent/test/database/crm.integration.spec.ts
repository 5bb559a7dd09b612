import { findFaults, startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithDatabase, planMigration } from '../../src/database/index.ts';
import { readSpec } from '../../src/language/index.ts';
import type { App } from '../../src/model/index.ts';
import { asRuntime, makeOrganizations, type Organizations } from '../support/connections.ts';
import { DatabaseProject } from '../support/database-project.ts';

let database: TestDatabase;
let project: DatabaseProject;
let organizations: Organizations;
let app: App;
let ids: Records;

interface Records {
  company: string;
  contact: string;
  deal: string;
  foreignCompany: string;
  foreignContact: string;
}

beforeAll(async () => {
  database = await startTestDatabase();
  project = await DatabaseProject.create();
  const spec = await readSpec(new URL('../../../specs/crm.yaml', import.meta.url).pathname);
  if (!spec.app) throw new Error(JSON.stringify(spec.diagnostics));
  app = spec.app;
  await project.generate(app);
  await project.migrate(database.ownerUrl);
  organizations = await makeOrganizations(database);
  ids = await makeRecords();
}, 60_000);
afterAll(async () => {
  await database.stop();
  await project.remove();
});

type Person = 'owner' | 'admin' | 'member' | 'viewer';

/** As a person of acme, unless told; as maintenance without one. */
function as<Result>(
  person: Person | null,
  work: (client: pg.Client) => Promise<Result>,
  organization: keyof Organizations = 'acme',
): Promise<Result> {
  const { tenantId, ...people } = organizations[organization];
  const context = person === null ? { tenantId } : { tenantId, userId: people[`${person}Id`] };
  return asRuntime(database, context, work);
}

async function idOf(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  const { rows } = await client.query<{ id: string }>(`${sql} RETURNING id`, values);
  return rows[0]?.id ?? '';
}

const insertDeal = `INSERT INTO deals (title, value_amount, value_currency, company_id, owner_id) VALUES ($1, 100, 'EUR', $2, $3)`;
const insertContact = 'INSERT INTO contacts (name, email, company_id) VALUES ($1, $2, $3)';

async function makeRecords(): Promise<Records> {
  const company = await as('owner', (sql) =>
    idOf(sql, "INSERT INTO companies (name) VALUES ('Acme')"),
  );
  const foreignCompany = await as(
    'owner',
    (sql) => idOf(sql, "INSERT INTO companies (name) VALUES ('Globex')"),
    'globex',
  );
  const contact = await as('member', (sql) =>
    idOf(sql, insertContact, ['Ada', 'ada@acme.test', company]),
  );
  const foreignContact = await as(
    'member',
    (sql) => idOf(sql, insertContact, ['Eve', 'eve@globex.test', foreignCompany]),
    'globex',
  );
  const deal = await as('member', (sql) =>
    idOf(sql, insertDeal, ['Machine', company, organizations.acme.memberId]),
  );
  return { company, contact, deal, foreignCompany, foreignContact };
}

/** What a statement comes to: the number of rows, or the SQLSTATE. */
async function outcome(client: pg.Client, sql: string, values: unknown[] = []) {
  try {
    return (await client.query(sql, values)).rowCount;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  }
}

const refused = '42501';

describe('the database of crm', () => {
  it('is what the spec says, and nothing else', async () => {
    expect(await compareWithDatabase(app, database.ownerUrl)).toEqual([]);
    expect(planMigration(app, app, null)).toEqual({ migrations: [], errors: [] });
  });

  it('is as tenancy demands', async () => {
    const owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    expect(await findFaults(owner)).toEqual([]);
    await owner.end();
  });

  it('is the one that Prisma knows', async () => {
    const args = [
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema',
      '--exit-code',
    ];
    expect(await project.prisma(database.ownerUrl, 'migrate', 'diff', ...args)).toMatchObject({
      code: 0,
    });
    expect(await project.prisma(database.ownerUrl, 'migrate', 'status')).toMatchObject({ code: 0 });
    expect(await project.prisma(database.ownerUrl, 'format', '--check')).toMatchObject({ code: 0 });
  }, 60_000);
});

describe('an organisation', () => {
  it('sees and changes nothing of another', async () => {
    await as(
      'owner',
      async (sql) => {
        for (const table of ['companies', 'contacts', 'deals', 'companies']) {
          const { rows } = await sql.query<{ tenant_id: string }>(`SELECT tenant_id FROM ${table}`);
          expect(rows.every((row) => row.tenant_id === organizations.globex.tenantId)).toBe(true);
        }
        expect(
          await outcome(sql, "UPDATE companies SET name = 'Ours' WHERE id = $1", [ids.company]),
        ).toBe(0);
        expect(await outcome(sql, 'DELETE FROM deals WHERE id = $1', [ids.deal])).toBe(0);
      },
      'globex',
    );
  });

  it('can refer to nothing of another', async () => {
    await as('member', async (sql) => {
      const member = organizations.acme.memberId;
      expect(await outcome(sql, insertDeal, ['x', ids.foreignCompany, member])).toBe('23503');
      expect(
        await outcome(sql, insertDeal, ['x', ids.company, organizations.globex.memberId]),
      ).toBe('23503');
      expect(
        await outcome(sql, 'UPDATE deals SET contact_id = $1 WHERE id = $2', [
          ids.foreignContact,
          ids.deal,
        ]),
      ).toBe('23503');
      const tag = await idOf(sql, "INSERT INTO tags (name) VALUES ('vip')");
      const link = 'INSERT INTO contacts_tags (contact_id, tag_id) VALUES ($1, $2)';
      expect(await outcome(sql, link, [ids.contact, tag])).toBe(1);
      expect(await outcome(sql, link, [ids.foreignContact, tag])).toBe(refused);
    });
  });

  it('is needed: without a context there is nothing, and nothing can be written', async () => {
    await asRuntime(database, {}, async (sql) => {
      for (const { names } of app.entities) {
        expect((await sql.query(`SELECT FROM ${names.table}`)).rowCount, names.table).toBe(0);
      }
      expect(await outcome(sql, "INSERT INTO companies (name) VALUES ('x')")).toBe(refused);
    });
  });
});

describe('roles', () => {
  it.each([
    ['owner', { create: 1, update: 1, delete: 1 }],
    ['admin', { create: 1, update: 1, delete: 1 }],
    ['member', { create: 1, update: 1, delete: 0 }],
    ['viewer', { create: refused, update: 0, delete: 0 }],
  ] as const)('let the %s do what the spec says', async (person, may) => {
    const company = await as('owner', (sql) =>
      idOf(sql, "INSERT INTO companies (name) VALUES ('Each')"),
    );
    await as(person, async (sql) => {
      expect((await sql.query('SELECT FROM companies WHERE id = $1', [company])).rowCount).toBe(1);
      expect(await outcome(sql, "INSERT INTO companies (name) VALUES ('x')")).toBe(may.create);
      expect(await outcome(sql, "UPDATE companies SET name = 'y' WHERE id = $1", [company])).toBe(
        may.update,
      );
      expect(await outcome(sql, 'DELETE FROM companies WHERE id = $1', [company])).toBe(may.delete);
    });
  });

  it('tell deleting softly from changing', async () => {
    const remove = 'UPDATE companies SET deleted_at = now() WHERE id = $1';
    const company = await as('owner', (sql) =>
      idOf(sql, "INSERT INTO companies (name) VALUES ('Soft')"),
    );
    expect(await as('member', (sql) => outcome(sql, remove, [company]))).toBe(refused);
    expect(await as('admin', (sql) => outcome(sql, remove, [company]))).toBe(1);
  });

  it('hold for a single field, too', async () => {
    const set = "UPDATE contacts SET birthday = '1990-01-01' WHERE id = $1";
    expect(await as('member', (sql) => outcome(sql, set, [ids.contact]))).toBe(refused);
    expect(await as('admin', (sql) => outcome(sql, set, [ids.contact]))).toBe(1);
  });

  it('of somebody who is no member are none', async () => {
    const context = { tenantId: organizations.acme.tenantId, userId: organizations.globex.ownerId };
    await asRuntime(database, context, async (sql) => {
      expect(await outcome(sql, "INSERT INTO companies (name) VALUES ('x')")).toBe(refused);
      expect(await outcome(sql, "UPDATE companies SET name = 'x'")).toBe(0);
    });
  });
});

describe('rules that look at the record', () => {
  it('let its creator change it, and nobody claim to be another', async () => {
    const change = "UPDATE contacts SET name = 'Ada L.' WHERE id = $1";
    expect(await as('member', (sql) => outcome(sql, change, [ids.contact]))).toBe(1);
    const foreign = await as('owner', (sql) =>
      idOf(sql, insertContact, ['Bo', 'bo@acme.test', ids.company]),
    );
    await as('member', async (sql) => {
      expect(await outcome(sql, change, [foreign])).toBe(0);
      const claim = 'UPDATE contacts SET created_by_id = $2 WHERE id = $1';
      expect(await outcome(sql, claim, [ids.contact, organizations.acme.ownerId])).toBe('GP003');
      const forged = 'INSERT INTO contacts (name, email, created_by_id) VALUES ($1, $2, $3)';
      expect(await outcome(sql, forged, ['x', 'x@acme.test', organizations.acme.ownerId])).toBe(
        refused,
      );
    });
  });

  it('look through the parent, which must be there to be seen', async () => {
    const deal = await as('owner', (sql) =>
      idOf(sql, insertDeal, ['Seen', ids.company, organizations.acme.ownerId]),
    );
    const quote = await as('owner', (sql) =>
      idOf(sql, 'INSERT INTO quotes (deal_id) VALUES ($1)', [deal]),
    );
    const see = 'SELECT FROM quotes WHERE id = $1';
    expect(await as('viewer', (sql) => outcome(sql, see, [quote]))).toBe(1);
    expect(
      await as('member', (sql) =>
        outcome(sql, "UPDATE quotes SET remarks = 'x' WHERE id = $1", [quote]),
      ),
    ).toBe(0);
    await as('owner', (sql) =>
      sql.query('UPDATE deals SET deleted_at = now() WHERE id = $1', [deal]),
    );
    expect(await as('viewer', (sql) => outcome(sql, see, [quote]))).toBe(0);
  });

  it('keep what is a person’s own to that person', async () => {
    const note = await as('member', (sql) =>
      idOf(sql, "INSERT INTO notes (title) VALUES ('Mine')"),
    );
    const see = 'SELECT FROM notes WHERE id = $1';
    expect(await as('member', (sql) => outcome(sql, see, [note]))).toBe(1);
    expect(await as('owner', (sql) => outcome(sql, see, [note]))).toBe(0);
    expect(
      await as('owner', (sql) => outcome(sql, 'DELETE FROM notes WHERE id = $1', [note])),
    ).toBe(0);
    expect(await as(null, (sql) => outcome(sql, see, [note]))).toBe(1);
  });

  it('say of each record what its reader may do', async () => {
    const may = 'SELECT can_update, can_delete, can_propose FROM deals_computed WHERE id = $1';
    const answer = (person: Person) =>
      as(
        person,
        async (sql) => (await sql.query<Record<string, boolean>>(may, [ids.deal])).rows[0],
      );
    expect(await answer('member')).toEqual({
      can_update: true,
      can_delete: false,
      can_propose: false,
    });
    expect(await answer('owner')).toMatchObject({ can_update: true, can_delete: true });
    expect(await answer('viewer')).toMatchObject({ can_update: false, can_delete: false });
    expect((await as('owner', (sql) => sql.query(may, [ids.deal]), 'globex')).rowCount).toBe(0);
  });
});

describe('a workflow', () => {
  const move = 'UPDATE deals SET stage = $2 WHERE id = $1';
  const make = (contact: string | null) =>
    as('member', (sql) =>
      idOf(
        sql,
        "INSERT INTO deals (title, value_amount, value_currency, company_id, owner_id, contact_id) VALUES ('W', 1, 'EUR', $1, $2, $3)",
        [ids.company, organizations.acme.memberId, contact],
      ),
    );

  it('refuses what is no transition, on any path and to anybody', async () => {
    const deal = await make(ids.contact);
    for (const person of ['owner', 'member', null] as const) {
      expect(await as(person, (sql) => outcome(sql, move, [deal, 'won']))).toBe('GP001');
    }
    const begin =
      "INSERT INTO deals (title, value_amount, value_currency, company_id, stage) VALUES ('W', 1, 'EUR', $1, 'won')";
    expect(await as('owner', (sql) => outcome(sql, begin, [ids.company]))).toBe('GP001');
    expect(await as(null, (sql) => outcome(sql, begin, [ids.company]))).toBe(1);
  });

  it('refuses where the guard does not hold, and whom the rule does not name', async () => {
    const [guarded, deal] = [await make(null), await make(ids.contact)];
    expect(await as('member', (sql) => outcome(sql, move, [guarded, 'offer']))).toBe('GP002');
    expect(await as('viewer', (sql) => outcome(sql, move, [deal, 'offer']))).toBe(0);
    expect(await as('member', (sql) => outcome(sql, move, [deal, 'offer']))).toBe(1);
    expect(await as('member', (sql) => outcome(sql, move, [deal, 'won']))).toBe(refused);
    expect(await as('admin', (sql) => outcome(sql, move, [deal, 'won']))).toBe(1);
    expect(await as('owner', (sql) => outcome(sql, move, [deal, 'lost']))).toBe('GP001');
  });
});

describe('fields', () => {
  it.each([
    ['a text too long', 'UPDATE companies SET name = repeat($2, 161) WHERE id = $1', 'x', '23514'],
    ['a number out of range', 'UPDATE companies SET employees = $2 WHERE id = $1', -1, '23514'],
    ['a value the enum lacks', 'UPDATE companies SET size = $2 WHERE id = $1', 'tiny', '22P02'],
  ])('refuse %s', async (_what, sql, value, code) => {
    expect(await as('owner', (client) => outcome(client, sql, [ids.company, value]))).toBe(code);
  });

  it('that never change are refused, whoever asks', async () => {
    const product = await as('owner', (sql) =>
      idOf(sql, "INSERT INTO products (sku, name, price) VALUES ('A-1', 'Lamp', 5)"),
    );
    const change = "UPDATE products SET sku = 'B-2' WHERE id = $1";
    expect(await as(null, (sql) => outcome(sql, change, [product]))).toBe('GP003');
    const again = "INSERT INTO products (sku, name, price) VALUES ('A-1', 'Lamp', 5)";
    expect(await as('owner', (sql) => outcome(sql, again))).toBe('23505');
    expect(await as('owner', (sql) => outcome(sql, again), 'globex')).toBe(1);
  });

  it('that are worked out are worked out', async () => {
    const worth = 'SELECT expected::float FROM deals_computed WHERE id = $1';
    const { rows } = await as('viewer', (sql) => sql.query(worth, [ids.deal]));
    expect(rows).toEqual([{ expected: 20 }]);
  });

  it('that are redacted are in no line of the audit log', async () => {
    await as('owner', (sql) =>
      sql.query("UPDATE contacts SET phone = '+4930123' WHERE id = $1", [ids.contact]),
    );
    const { rows } = await as('owner', (sql) =>
      sql.query<{ line: string }>(
        'SELECT concat(before, after) AS line FROM audit_log WHERE row_id = $1',
        [ids.contact],
      ),
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ line }) => /phone|birthday/.test(line))).toEqual([]);
  });

  it('that count do so without gaps, for each organisation, however many come at once', async () => {
    const numbers = async (organization: keyof Organizations, company: string) => {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          as('owner', (sql) => sql.query(insertDeal, [`No ${index}`, company, null]), organization),
        ),
      );
      const sql = 'SELECT substr(number, 3)::int AS number FROM deals ORDER BY 1';
      const { rows } = await as(
        'owner',
        (client) => client.query<{ number: number }>(sql),
        organization,
      );
      return rows.map(({ number }) => number);
    };
    const [ours, theirs] = await Promise.all([
      numbers('acme', ids.company),
      numbers('globex', ids.foreignCompany),
    ]);
    expect(ours).toEqual(ours.map((_, index) => index + 1));
    expect(theirs).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});

describe('the trash', () => {
  it('refuses what others use', async () => {
    const remove = 'UPDATE companies SET deleted_at = now() WHERE id = $1';
    expect(await as('owner', (sql) => outcome(sql, remove, [ids.company]))).toBe('23503');
    const company = await as('owner', (sql) =>
      idOf(sql, "INSERT INTO companies (name) VALUES ('Free')"),
    );
    expect(await as('owner', (sql) => outcome(sql, remove, [company]))).toBe(1);
  });
});
