import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tapWire, type WireTap } from '../../test/wire-tap.ts';
import { createTenant, openWorld, type World } from '../../test/world.ts';
import { runWithTenant } from './context.ts';
import { connectPrisma } from './prisma-client.ts';
import type { TenantClient } from './tenant-client.ts';
import { TenantPool } from './tenant-pool.ts';

let world: World;
let acme: Awaited<ReturnType<typeof createTenant>>;
let tap: WireTap;
let pool: TenantPool;

beforeAll(async () => {
  world = await openWorld();
  acme = await createTenant(world);
  tap = await tapWire(world.runtimeUrl);
  await runWithTenant(acme, () =>
    world.database.prisma.todo.createMany({
      data: [1, 2, 3].map((n) => ({ title: `todo ${n}`, position: `a${n}` })),
    }),
  );
});
afterAll(async () => {
  await tap.close();
  await world.close();
});
beforeEach(() => {
  pool = new TenantPool({ connectionString: tap.url, max: 1 });
});
afterEach(() => pool.end());

const count = 'SELECT count(*)::int AS count FROM todos';
const inAcme = <Result>(work: () => Result) => runWithTenant(acme, work);
/** Lets the pool connect, so that what follows is the query alone. */
const warmUp = async () => {
  await pool.query('SELECT 1');
  tap.take();
};

describe('a query on the wire', () => {
  it('says whom it speaks for in the same round trip: one Sync', async () => {
    await warmUp();
    const { rows } = await inAcme(() => pool.query(`${count} WHERE title <> $1`, ['x']));
    expect(rows).toEqual([{ count: 3 }]);
    // Bind, Execute of the announcement; Parse, Bind, Describe, Execute of the query; Sync.
    expect(tap.take()).toBe('BEPBDES');
  });

  it('of Prisma costs one round trip, its statement prepared once', async () => {
    const connection = connectPrisma({ connectionString: tap.url, max: 1 });
    try {
      const list = () => inAcme(() => connection.prisma.todo.findMany({ take: 2 }));
      await list();
      tap.take();
      expect(await list()).toHaveLength(2);
      expect(tap.take()).toBe('BEBDES');
    } finally {
      await connection.prisma.$disconnect();
      await connection.pool.end();
    }
  });

  it('in a transaction costs what it costs anyone: BEGIN and COMMIT one message each', async () => {
    await warmUp();
    await inAcme(async () => {
      const client = await pool.connect();
      await client.query('BEGIN');
      expect((await client.query(`${count} WHERE true = $1`, [true])).rows).toEqual([{ count: 3 }]);
      await client.query('COMMIT');
      client.release();
    });
    expect(tap.take()).toBe('QPBDESQ');
  });
});

describe('a query', () => {
  it('is one statement: what is smuggled in behind it is refused', async () => {
    await expect(inAcme(() => pool.query(`${count}; DELETE FROM todos`))).rejects.toThrow(
      'cannot insert multiple commands',
    );
    expect((await inAcme(() => pool.query(count))).rows).toEqual([{ count: 3 }]);
  });

  it('without values leaves no transaction open', async () => {
    const client = await pool.connect();
    await inAcme(() => client.query(count));
    expect((client as unknown as TenantClient).getTransactionStatus()).toBe('I');
    client.release();
  });

  it('may be empty, or take a callback', async () => {
    expect((await inAcme(() => pool.query(''))).rows).toEqual([]);
    const rows = await new Promise((resolve, reject) => {
      void inAcme(() =>
        pool.query(count, (error: Error | undefined, result: pg.QueryResult) => {
          if (error) reject(error);
          else resolve(result.rows);
        }),
      );
    });
    expect(rows).toEqual([{ count: 3 }]);
  });

  it('may be a query object, and gives its rows as they come', async () => {
    const client = await inAcme(() => pool.connect());
    const query = new pg.Query('SELECT title FROM todos WHERE title <> $1 ORDER BY title', ['x']);
    const titles: string[] = [];
    query.on('row', (row: { title: string }) => titles.push(row.title));
    const ended = new Promise((resolve) => query.on('end', resolve));
    await inAcme(() => client.query(query));
    await ended;
    client.release();
    expect(titles).toEqual(['todo 1', 'todo 2', 'todo 3']);
  });

  it('that fails leaves the connection as good as new', async () => {
    await expect(inAcme(() => pool.query('SELECT 1/$1::int', [0]))).rejects.toThrow('division');
    await expect(inAcme(() => pool.query('SELEC'))).rejects.toThrow('syntax error');
    expect((await inAcme(() => pool.query(count))).rows).toEqual([{ count: 3 }]);
    expect((await pool.query(count)).rows).toEqual([{ count: 0 }]);
  });

  it('that is prepared and fails may be asked again', async () => {
    const missing = { name: 'missing', text: 'SELECT * FROM things', values: [] };
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(inAcme(() => pool.query(missing))).rejects.toThrow('"things" does not exist');
    }
    const dividing = { name: 'dividing', text: 'SELECT 6 / $1::int AS answer' };
    const ask = (divisor: number) => inAcme(() => pool.query({ ...dividing, values: [divisor] }));
    await expect(ask(0)).rejects.toThrow('division');
    expect((await ask(2)).rows).toEqual([{ answer: 3 }]);
    await expect(ask(0)).rejects.toThrow('division');
    expect((await ask(3)).rows).toEqual([{ answer: 2 }]);
  });

  it('that the driver refuses leaves the connection in step', async () => {
    const named = (text: string) => inAcme(() => pool.query({ name: 'taken', text }));
    await named('SELECT 1 AS one');
    await expect(named('SELECT 2 AS two')).rejects.toThrow('must be unique');
    expect((await named('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect((await inAcme(() => pool.query(count))).rows).toEqual([{ count: 3 }]);
  });

  it('names its asker in the stack of its failure', async () => {
    const client = await pool.connect();
    const ask = async () => await client.query('SELECT 1/0');
    const error: unknown = await inAcme(ask).catch((failure: unknown) => failure);
    client.release();
    expect((error as Error).stack).toContain('tenant-client.ts');
  });
});

describe('a transaction', () => {
  it('whose beginning was not recognised still speaks for its organisation', async () => {
    await inAcme(async () => {
      const client = await pool.connect();
      await client.query('/* by hand */ BEGIN');
      expect((await client.query(count)).rows).toEqual([{ count: 3 }]);
      await client.query('ROLLBACK');
      client.release();
    });
    expect((await pool.query(count)).rows).toEqual([{ count: 0 }]);
  });

  it('answers BEGIN as PostgreSQL does', async () => {
    await inAcme(async () => {
      const client = await pool.connect();
      expect(await client.query('begin isolation level repeatable read;')).toMatchObject({
        command: 'BEGIN',
      });
      await client.query('ROLLBACK');
      client.release();
    });
  });

  it('that failed says so until it is rolled back', async () => {
    await inAcme(async () => {
      const client = await pool.connect();
      await client.query('BEGIN');
      await expect(client.query('SELECT 1/0')).rejects.toThrow('division');
      await expect(client.query(count)).rejects.toThrow('current transaction is aborted');
      await client.query('ROLLBACK');
      expect((await client.query(count)).rows).toEqual([{ count: 3 }]);
      client.release();
    });
  });

  it('that was left open is not handed to the next request', async () => {
    await inAcme(async () => {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query("UPDATE todos SET title = 'half done'");
      client.release();
    });
    await wait(50);
    const titles = await inAcme(() => pool.query("SELECT FROM todos WHERE title = 'half done'"));
    expect(titles.rowCount).toBe(0);
  });
});

describe('the pool', () => {
  it('survives the loss of its connections', async () => {
    const lost: Error[] = [];
    pool.on('error', (error) => lost.push(error));
    await warmUp();
    await world.database.prisma.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`;
    await wait(100);
    expect((await inAcme(() => pool.query(count))).rows).toEqual([{ count: 3 }]);
    expect(lost).not.toEqual([]);
  });
});
