import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFaults } from '../src/testing/index.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('finds every table as tenancy demands it', async () => {
  expect(await findFaults(world.owner)).toEqual([]);
});

describe('a table is found out', () => {
  beforeEach(() => world.owner.query('BEGIN'));
  afterEach(() => world.owner.query('ROLLBACK'));

  const expression = "nullif(current_setting('app.tenant_id', true), '')::uuid";
  const right = `
    CREATE TABLE things (id uuid, tenant_id uuid NOT NULL);
    CREATE INDEX ON things (tenant_id, id);
    ALTER TABLE things ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY things_tenant ON things TO groundplan_runtime
      USING (tenant_id = ${expression}) WITH CHECK (tenant_id = ${expression});
    GRANT SELECT, INSERT, UPDATE, DELETE ON things TO groundplan_runtime;
    CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON things
      FOR EACH ROW EXECUTE FUNCTION audit_row('tenant_id');`;

  it('when nothing is wrong: not at all', async () => {
    await world.owner.query(right);
    expect(await findFaults(world.owner)).toEqual([]);
  });

  it.each([['when some columns are redacted', `audit_row('tenant_id', 'phone', 'birth_date')`]])(
    'not %s',
    async (_what, call) => {
      await world.owner.query(right.replace("audit_row('tenant_id')", call));
      expect(await findFaults(world.owner)).toEqual([]);
    },
  );

  it.each([
    [
      'has no tenant_id',
      'ALTER TABLE things DROP COLUMN tenant_id CASCADE',
      'either has tenant_id',
    ],
    ['lets it be null', 'ALTER TABLE things ALTER tenant_id DROP NOT NULL', 'may be null'],
    ['has no leading index', 'DROP INDEX things_tenant_id_id_idx', 'no index leads'],
    ['has no row-level security', 'ALTER TABLE things DISABLE ROW LEVEL SECURITY', 'not enabled'],
    ['spares its owner', 'ALTER TABLE things NO FORCE ROW LEVEL SECURITY', 'not forced'],
    ['has no policy', 'DROP POLICY things_tenant ON things', 'no policy binds SELECT'],
    [
      'checks no write',
      'ALTER POLICY things_tenant ON things WITH CHECK (true)',
      'no policy binds what INSERT writes',
    ],
    [
      'has a policy that lets everything through',
      'CREATE POLICY hole ON things TO groundplan_runtime USING (true)',
      'does not mind the organisation',
    ],
    ['is open to everybody', 'GRANT SELECT ON things TO PUBLIC', 'everybody has SELECT'],
    ['can be emptied', 'GRANT TRUNCATE ON things TO groundplan_runtime', 'has TRUNCATE'],
    [
      'hides its organisation from the trace',
      `DROP TRIGGER audit ON things; CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON things
        FOR EACH ROW EXECUTE FUNCTION audit_row('id', 'tenant_id')`,
      'does not name the organisation',
    ],
    [
      'refers to rows of another organisation',
      'ALTER TABLE things ADD UNIQUE (id), ADD part_of uuid REFERENCES things (id)',
      'things_part_of_fkey leads into other organisations',
    ],
    ['leaves no trace', 'DROP TRIGGER audit ON things', 'not every change is audited'],
    [
      'is not audited now',
      'ALTER TABLE things DISABLE TRIGGER audit',
      'not every change is audited',
    ],
  ])('that %s', async (_what, change, fault) => {
    await world.owner.query(right);
    await world.owner.query(change);
    expect(await findFaults(world.owner)).toContainEqual(
      expect.stringMatching(new RegExp(`^things: .*${fault}`)),
    );
  });
});

describe('the roles', () => {
  it('of the application own nothing and are bound by every policy', async () => {
    const { rows } = await world.owner.query(`
      SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
      FROM pg_roles r
      WHERE rolname ~ '^groundplan_(test_)?(runtime|system)$'`);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row).toEqual({
        rolname: expect.any(String) as string,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
      });
    }
  });

  it('of the application may make no table and call no function that runs as the owner', async () => {
    const { rows } = await world.owner.query(`
      SELECT has_schema_privilege(r.rolname, 'public', 'CREATE') AS create,
        (SELECT array_agg(p.proname::text) FROM pg_proc p
          WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND has_function_privilege(r.rolname, p.oid, 'EXECUTE')) AS callable
      FROM pg_roles r WHERE rolname IN ('groundplan_runtime', 'groundplan_system')`);
    expect(rows).toEqual([
      { create: false, callable: null },
      { create: false, callable: null },
    ]);
  });
});
