import type pg from 'pg';

/** Tables that belong to no organisation, and why. Whoever adds one says why here. */
const tablesOfNoOrganization: Readonly<Record<string, string>> = {
  _prisma_migrations:
    'Prisma’s record of the migrations; only the owner writes, the system role reads it',
  users: 'a person may belong to several organisations; seen by those they share one with',
  accounts: 'how a person signs in; the system role alone',
  sessions: 'where a person is signed in; theirs alone, and never the token',
  verification_tokens: 'what an e-mailed link proves; the system role alone',
  organizations: 'the organisation itself; its id is what tenant_id means elsewhere',
  idempotency_keys: 'answers kept for a person, in an organisation or outside any; theirs alone',
};

/** Tables whose rows are the trace, or leave none worth keeping. */
const tablesWithoutAudit = new Set([
  '_prisma_migrations',
  'audit_log',
  'users',
  'accounts',
  'sessions',
  'verification_tokens',
  'idempotency_keys',
  'record_sequences',
]);

/** Tables of organisations that no role of the application touches; trigger functions do, as the owner. */
const tablesOfTriggers = new Set(['record_sequences']);

/** What a generated table says of itself where its spec wants it otherwise (agent/src/database/comments.ts). */
const commentOfNoOrganization = 'Belongs to no organisation: its spec says scope global.';
const commentOfNoAudit = 'Leaves no trace in the audit log: its spec says audit false.';

const tenantExpression = `(NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid`;

interface Table {
  name: string;
  has_tenant: boolean;
  tenant_type: string | null;
  tenant_not_null: boolean;
  leads_index: boolean;
  enabled: boolean;
  forced: boolean;
  audit: string | null;
  comment: string | null;
}

interface Policy {
  table: string;
  roles: string[];
  command: string;
  using: string | null;
  check: string | null;
}

interface ForeignKey {
  table: string;
  name: string;
}

interface Grant {
  table: string;
  grantee: string;
  privilege: string;
}

const tablesSql = `
  SELECT c.relname AS name,
    t.attnum IS NOT NULL AS has_tenant, format_type(t.atttypid, t.atttypmod) AS tenant_type,
    coalesce(t.attnotnull, false) AS tenant_not_null,
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = t.attnum AND i.indisvalid) AS leads_index,
    c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
    (SELECT pg_get_triggerdef(g.oid) FROM pg_trigger g
      WHERE g.tgrelid = c.oid AND g.tgname = 'audit' AND g.tgenabled = 'O') AS audit,
    obj_description(c.oid, 'pg_class') AS comment
  FROM pg_class c
  LEFT JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'tenant_id' AND NOT t.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  ORDER BY c.relname`;

const policiesSql = `
  SELECT tablename AS table, roles::text[] AS roles, cmd AS command, qual AS using, with_check AS check
  FROM pg_policies WHERE schemaname = 'public' AND permissive = 'PERMISSIVE'`;

const grantsSql = `
  SELECT c.relname AS table, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END AS grantee,
    a.privilege_type AS privilege
  FROM pg_class c, LATERAL aclexplode(c.relacl) a
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  UNION
  SELECT c.relname, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END, a.privilege_type
  FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid, LATERAL aclexplode(t.attacl) a
  WHERE c.relnamespace = 'public'::regnamespace`;

/** Foreign keys from an organisation's table to another that do not ask for the same organisation. */
const looseForeignKeysSql = `
  SELECT c.relname AS table, k.conname AS name
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attname = 'tenant_id' AND NOT own.attisdropped
  JOIN pg_attribute other ON other.attrelid = k.confrelid AND other.attname = 'tenant_id' AND NOT other.attisdropped
  WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT FROM unnest(k.conkey, k.confkey) AS pair (own, other)
    WHERE pair.own = own.attnum AND pair.other = other.attnum)`;

/** Every way in which a table of the database is not as tenancy demands, in words. */
export async function findFaults(owner: pg.Client): Promise<string[]> {
  const tables = (await owner.query<Table>(tablesSql)).rows;
  const policies = (await owner.query<Policy>(policiesSql)).rows;
  const grants = (await owner.query<Grant>(grantsSql)).rows;
  const looseForeignKeys = (await owner.query<ForeignKey>(looseForeignKeysSql)).rows;
  return tables.flatMap((table) => {
    const ofTable = <Item extends { table: string }>(items: Item[]) =>
      items.filter((item) => item.table === table.name);
    return [
      ...faultsOfShape(table),
      ...faultsOfGrants(ofTable(grants)),
      ...ofTable(looseForeignKeys).map(({ name }) => `${name} leads into other organisations`),
      ...(table.has_tenant ? faultsOfPolicies(ofTable(policies), ofTable(grants)) : []),
    ].map((fault) => `${table.name}: ${fault}`);
  });
}

function* faultsOfShape(table: Table) {
  const isListed =
    table.name in tablesOfNoOrganization || table.comment === commentOfNoOrganization;
  if (table.has_tenant === isListed) {
    yield 'either has tenant_id or is listed with a reason for having none';
  }
  if (table.has_tenant) {
    if (table.tenant_type !== 'uuid') yield 'tenant_id is no uuid';
    if (!table.tenant_not_null) yield 'tenant_id may be null';
    if (!table.leads_index) yield 'no index leads with tenant_id';
  }
  if (table.name !== '_prisma_migrations') {
    if (!table.enabled) yield 'row-level security is not enabled';
    if (!table.forced) yield 'row-level security is not forced';
  }
  const isSilent = [commentOfNoAudit, commentOfNoOrganization].includes(table.comment ?? '');
  if (!tablesWithoutAudit.has(table.name) && !isSilent) {
    const timing = 'AFTER INSERT OR DELETE OR UPDATE ON';
    if (!table.audit?.includes(timing) || !table.audit.includes('FOR EACH ROW')) {
      yield 'not every change is audited';
    }
    const column = table.has_tenant ? 'tenant_id' : 'id';
    // Further arguments are columns that the log leaves out.
    if (
      table.audit &&
      !new RegExp(`audit_row\\('${column}'(, '[a-z0-9_]+')*\\)$`).test(table.audit)
    ) {
      yield 'the audit trigger does not name the organisation’s column';
    }
  }
}

/** Neither role may empty a table past its triggers, refer to it or hang triggers on it; everybody may nothing. */
function* faultsOfGrants(grants: Grant[]) {
  for (const { grantee, privilege } of grants) {
    if (grantee === 'PUBLIC') yield `everybody has ${privilege}`;
    if (!grantee.startsWith('groundplan_') || grantee === 'groundplan') continue;
    if (!['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(privilege)) {
      yield `${grantee} has ${privilege}`;
    }
  }
}

/** Whatever the runtime role is granted, a policy must bind to the organisation, reading and writing. */
function* faultsOfPolicies(policies: Policy[], grants: Grant[]) {
  const runtime = policies.filter(({ roles }) => roles.includes('groundplan_runtime'));
  const isBound = (expression: string | null) => expression?.includes(tenantExpression);
  const granted = grants.filter(({ grantee }) => grantee === 'groundplan_runtime');
  for (const privilege of new Set(granted.map((grant) => grant.privilege))) {
    const applying = runtime.filter(({ command }) => command === 'ALL' || command === privilege);
    if (privilege !== 'INSERT' && !applying.some(({ using }) => isBound(using))) {
      yield `no policy binds ${privilege} to the organisation`;
    }
    if (['INSERT', 'UPDATE'].includes(privilege) && !applying.some(({ check }) => isBound(check))) {
      yield `no policy binds what ${privilege} writes to the organisation`;
    }
  }
  if (granted.length === 0 && !tablesOfTriggers.has(policies[0]?.table ?? ''))
    yield 'the runtime role has no access at all';
  for (const { using, check } of runtime) {
    for (const expression of [using, check]) {
      if (expression !== null && !expression.includes("'app.tenant_id'")) {
        yield `a policy of the runtime role does not mind the organisation: ${expression}`;
      }
    }
  }
  for (const { roles } of policies) {
    if (roles.includes('public')) yield 'a policy is for everybody';
  }
}
