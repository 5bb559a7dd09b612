import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@monorepo/testing/database';
import pg from 'pg';

export interface Organization {
  readonly tenantId: string;
  readonly ownerId: string;
  readonly adminId: string;
  readonly memberId: string;
  readonly viewerId: string;
}

export interface Organizations {
  readonly acme: Organization;
  readonly globex: Organization;
}

/** Two organisations with a person of each role. */
export async function makeOrganizations({ systemUrl }: TestDatabase): Promise<Organizations> {
  return await connected(systemUrl, async (client) => {
    const make = async (slug: string): Promise<Organization> => {
      const tenantId = await insert(client, 'organizations (name, slug) VALUES ($1, $1)', [slug]);
      const person = async (role: string) => {
        const email = `${role}-${randomUUID()}@${slug}.test`;
        const id = await insert(client, 'users (email, name) VALUES ($1, $2)', [email, role]);
        const membership = 'memberships (tenant_id, user_id, role) VALUES ($1, $2, $3::role)';
        await insert(client, membership, [tenantId, id, role]);
        return id;
      };
      return {
        tenantId,
        ownerId: await person('owner'),
        adminId: await person('admin'),
        memberId: await person('member'),
        viewerId: await person('viewer'),
      };
    };
    return { acme: await make('acme'), globex: await make('globex') };
  });
}

async function insert(client: pg.Client, what: string, values: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ id: string }>(`INSERT INTO ${what} RETURNING id`, [
    ...values,
  ]);
  return rows[0]?.id ?? '';
}

interface Context {
  readonly tenantId?: string;
  readonly userId?: string;
}

/** Runs `work` as the runtime role, in the context of a request; without a `userId` for maintenance. */
export async function asRuntime<Result>(
  { runtimeUrl }: TestDatabase,
  { tenantId = '', userId = '' }: Context,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return await connected(runtimeUrl, async (client) => {
    await client.query(
      "SELECT set_config('app.tenant_id', $1, false), set_config('app.user_id', $2, false)",
      [tenantId, userId],
    );
    return await work(client);
  });
}

/** Runs `work` as the owner, who sees all rows of some tables meanwhile, and rolls back unless told to keep. */
export async function asOwner<Result>(
  database: TestDatabase | undefined,
  tables: readonly string[],
  work: (client: pg.Client) => Promise<Result>,
  end: 'keep' | 'roll back' = 'roll back',
): Promise<Result> {
  return await connected(database?.ownerUrl ?? '', async (client) => {
    await client.query('BEGIN');
    for (const table of tables) {
      await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    }
    const result = await work(client);
    if (end === 'keep') {
      for (const table of tables) {
        await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      }
    }
    await client.query(end === 'keep' ? 'COMMIT' : 'ROLLBACK');
    return result;
  });
}

async function connected<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
