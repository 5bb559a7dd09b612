import { PrismaClient } from '@monorepo/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PrismaPg } from '@prisma/adapter-pg';
import { readEnv } from '@monorepo/config';
import pg from 'pg';
import { z } from 'zod';
import type { RequestContext } from '../src/kernel/request-context.ts';
import { type Client, Database } from '../src/platform/database/index.ts';
import { World } from '../test/support/world.ts';

const keys = z.object({
  BENCH_OWNER_URL: z.url(),
  BENCH_RUNTIME_URL: z.url(),
  BENCH_SYSTEM_URL: z.url(),
});

export interface BenchUrls {
  ownerUrl: string;
  runtimeUrl: string;
  systemUrl: string;
}

export function readUrls(): BenchUrls {
  const { BENCH_OWNER_URL, BENCH_RUNTIME_URL, BENCH_SYSTEM_URL } = readEnv(keys);
  return {
    ownerUrl: BENCH_OWNER_URL,
    runtimeUrl: BENCH_RUNTIME_URL,
    systemUrl: BENCH_SYSTEM_URL,
  };
}

/**
 * Fifty organisations of five hundred todos, written past row-level security and the audit log.
 *
 * @returns a token of a person in one of them
 */
export async function fillDatabase(app: NestFastifyApplication, urls: BenchUrls): Promise<string> {
  const { pools } = app.get(Database, { strict: false });
  const world = new World(pools);
  const { member } = await world.tenant();
  await asOwner(
    urls,
    `ALTER TABLE todos DISABLE ROW LEVEL SECURITY, DISABLE TRIGGER USER;
     ALTER TABLE organizations DISABLE ROW LEVEL SECURITY, DISABLE TRIGGER USER;
     INSERT INTO organizations (name, slug) SELECT 'Bench ' || n, 'bench-' || n FROM generate_series(2, 50) n;
     INSERT INTO todos (tenant_id, title, description, position, created_by_id)
       SELECT organizations.id, 'Todo ' || n, repeat('x', 100), 'a' || lpad(n::text, 4, '0') || 'V', '${member.userId}'
       FROM organizations, generate_series(1, 500) n;
     ALTER TABLE organizations ENABLE ROW LEVEL SECURITY, ENABLE TRIGGER USER;
     ALTER TABLE todos ENABLE ROW LEVEL SECURITY, ENABLE TRIGGER USER;
     ANALYZE;`,
  );
  return member.token;
}

/** Lets the same repository read with an ordinary pool, where the condition that the policies add is part of the query. */
export async function removeRowLevelSecurity(
  app: NestFastifyApplication,
  urls: BenchUrls,
): Promise<void> {
  await asOwner(
    urls,
    ['todos', 'users', 'memberships']
      .map(
        (table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;`,
      )
      .join('\n'),
  );
  const options = '-c plan_cache_mode=force_generic_plan';
  const pool = new pg.Pool({ connectionString: urls.runtimeUrl, max: 10, options });
  const adapter = new PrismaPg(pool, { statementNameGenerator: namer() });
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });
  const database = app.get(Database, { strict: false });
  database.within = async <Result>(
    { organizationId }: RequestContext,
    work: (client: Client) => Result,
  ): Promise<Awaited<Result>> => {
    const todo = {
      findMany: (query: { where: object }) =>
        prisma.todo.findMany({
          ...query,
          where: { ...query.where, tenantId: organizationId ?? '' },
        }),
    };
    return await work({ todo } as unknown as Client);
  };
}

/** Names each statement, as the product's own client does: unnamed ones are parsed and planned each time. */
function namer() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }) => {
    const name = names.get(sql) ?? `bench_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

async function asOwner({ ownerUrl }: BenchUrls, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
