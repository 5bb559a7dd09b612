import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compareWithDatabase, type MigrationPlan } from '../../src/database/index.ts';
import { parseSpec } from '../../src/language/index.ts';
import type { App } from '../../src/model/index.ts';
import {
  asOwner,
  asRuntime,
  makeOrganizations,
  type Organizations,
} from '../support/connections.ts';
import { DatabaseProject } from '../support/database-project.ts';
import { firstVersion, type Spec, versions } from './versions.ts';

/** The same database twice: with some rows, and with many. */
const sizes = [50, 100_000] as const;
let databases: readonly { database: TestDatabase; organizations: Organizations; rows: number }[];
let project: DatabaseProject;

beforeAll(async () => {
  project = await DatabaseProject.create();
  databases = await Promise.all(
    sizes.map(async (rows) => {
      const database = await startTestDatabase();
      return { database, organizations: await makeOrganizations(database), rows };
    }),
  );
});
afterAll(async () => {
  await Promise.all(databases.map(({ database }) => database.stop()));
  await project.remove();
});

const spec: Spec = structuredClone(firstVersion);
const plans: MigrationPlan[] = [];

function read(): App {
  const { app, diagnostics } = parseSpec(stringify(spec), 'sales.yaml');
  if (!app) throw new Error(JSON.stringify(diagnostics));
  return app;
}

/** Of every row and each of its columns, as the first version has them. */
const checksum = (columns: string, table: string, order: string) =>
  `SELECT count(*)::int AS rows, md5(string_agg(concat_ws('|', ${columns}), E'\\n' ORDER BY id)) AS sum FROM ${table} AS r ${order}`;
const customersBefore = checksum(
  "id, tenant_id, full_name, email, phone, age, coalesce(city, 'Bonn'), CASE size WHEN 'medium' THEN 'large' ELSE size::text END, budget, created_by_id, version, created_at",
  'customers',
  '',
);
const customersAfter = checksum(
  'id, tenant_id, name, email, phone, age::text, city, size, trunc(budget)::int, created_by_id, version, created_at',
  'clients',
  '',
);
const ticketsBefore = checksum(
  "id, tenant_id, subject, CASE priority WHEN 'normal' THEN 'usual' ELSE priority::text END, status, customer_id, assignee_id, created_at",
  'tickets',
  '',
);
const ticketsAfter = checksum(
  'id, tenant_id, subject, priority, status, client_id, assignee_id, created_at',
  'support_cases',
  '',
);
const sums: unknown[] = [];

/** As the owner and without triggers: that many lines in the audit log would take most of the time. */
async function fill({ database, organizations, rows }: (typeof databases)[number]) {
  await asOwner(
    database,
    ['customers', 'tickets'],
    async (client) => {
      await client.query('ALTER TABLE customers DISABLE TRIGGER USER');
      await client.query('ALTER TABLE tickets DISABLE TRIGGER USER');
      for (const { tenantId, memberId } of [organizations.acme, organizations.globex]) {
        await client.query(
          `INSERT INTO customers (tenant_id, full_name, email, phone, age, city, size, budget, created_by_id)
          SELECT $1, 'Person ' || n, 'person' || n || '@example.com', '+49301' || n, CASE WHEN n % 3 > 0 THEN (n % 90)::text END,
            CASE WHEN n % 40 > 0 THEN 'City ' || n END, (ARRAY['small', 'medium', 'large'])[n % 3 + 1]::size, n, CASE WHEN n <= 100 THEN $2::uuid END
          FROM generate_series(1, $3) AS n`,
          [tenantId, memberId, rows / 2],
        );
        await client.query(
          `INSERT INTO tickets (tenant_id, subject, priority, status, customer_id, assignee_id)
          SELECT $1, 'About ' || full_name, (ARRAY['low', 'normal', 'high'])[budget % 3 + 1]::priority,
            (ARRAY['new', 'open', 'closed'])[budget % 3 + 1]::ticket_status, id, CASE WHEN budget % 2 = 0 THEN $2::uuid END
          FROM customers WHERE budget <= 1000 AND tenant_id = $1`,
          [tenantId, memberId],
        );
      }
      await client.query('ALTER TABLE customers ENABLE TRIGGER USER');
      await client.query('ALTER TABLE tickets ENABLE TRIGGER USER');
    },
    'keep',
  );
}

describe('twenty successive versions of a spec', () => {
  it.each(versions.map((version, index) => ({ ...version, index })))(
    'migrate to $what',
    async ({ change, index }) => {
      change(spec);
      const next = read();
      const plan = await project.generate(next);
      expect(plan.errors).toEqual([]);
      plans.push(plan);
      for (const each of databases) {
        await project.migrate(each.database.ownerUrl);
        if (index > 0) continue;
        await fill(each);
        sums.push(
          await asOwner(each.database, ['customers', 'tickets'], async (client) => [
            (await client.query(customersBefore)).rows,
            (await client.query(ticketsBefore)).rows,
          ]),
        );
      }
      expect(await compareWithDatabase(next, databases[0]?.database.ownerUrl ?? '')).toEqual([]);
    },
    120_000,
  );

  it('keep every row and every value, of few rows and of many', async () => {
    for (const [index, { database, rows }] of databases.entries()) {
      const after = await asOwner(database, ['clients', 'support_cases'], async (client) => [
        (await client.query(customersAfter)).rows,
        (await client.query(ticketsAfter)).rows,
      ]);
      expect(after).toEqual(sums[index]);
      expect(after[0]).toMatchObject([{ rows }]);
    }
  });

  it('leave nothing under an old name', async () => {
    const { database } = databases[0] ?? {};
    const names = await asOwner(database, [], async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION SELECT conname FROM pg_constraint UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION SELECT polname FROM pg_policy UNION SELECT tgname FROM pg_trigger UNION SELECT typname FROM pg_type
        UNION SELECT attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid AND relkind <> 'i' UNION SELECT name FROM record_sequences`);
      return rows.map(({ name }) => name);
    });
    expect(names.filter((name) => /customer|ticket|full_name/.test(name))).toEqual([]);
  });

  it('number and order what was there, each organisation for itself, and go on from there', async () => {
    for (const { database, organizations } of databases) {
      for (const { tenantId } of [organizations.acme, organizations.globex]) {
        await asRuntime(database, { tenantId }, async (client) => {
          const { rows } = await client.query<{
            count: number;
            first: string;
            last: string;
            places: number;
          }>(
            `SELECT count(*)::int AS count, min(number) AS first, max(number) AS last, count(DISTINCT position)::int AS places FROM support_cases`,
          );
          const [{ count, first, last, places }] = rows as [(typeof rows)[number]];
          expect([first, last, places]).toEqual([
            'T-0001',
            `T-${String(count).padStart(4, '0')}`,
            count,
          ]);
          const { rows: made } = await client.query(
            `INSERT INTO support_cases (subject, position, client_id) SELECT 'New', 'zz', id FROM clients LIMIT 1 RETURNING number`,
          );
          expect(made).toEqual([{ number: `T-${String(count + 1).padStart(4, '0')}` }]);
        });
      }
    }
  });

  it('say in each step how it is undone, and name what is lost', () => {
    const steps = plans.flatMap(({ migrations }) =>
      migrations.flatMap((migration) => migration.steps),
    );
    expect(steps.every(({ undo, name }) => undo !== '' && name !== '')).toBe(true);
    const lost = steps.flatMap(({ lossName }) => lossName ?? []);
    expect(lost).toEqual(['Client.nickname']);
  });

  it('agree with Prisma, and it with them', async () => {
    const url = databases[0]?.database.ownerUrl ?? '';
    const args = [
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema',
      '--exit-code',
    ];
    expect(await project.prisma(url, 'migrate', 'diff', ...args)).toMatchObject({ code: 0 });
    expect(await project.prisma(url, 'migrate', 'status')).toMatchObject({ code: 0 });
  }, 60_000);
});
