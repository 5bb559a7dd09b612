import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wasmSchemaEngine } from '../src/cli/schema-engine.ts';
import { startTestDatabase, type TestDatabase } from '../src/testing/index.ts';

/** A project of its own, small enough to migrate quickly. */
const schema = (fields = '') => `
generator client {
  provider = "prisma-client"
  output   = "./generated"
}
datasource db {
  provider = "postgresql"
}
model Book {
  id    Int   @id @default(autoincrement())
  title String
  state State @default(lent)
  extra Json?
  ${fields}
}
enum State {
  lent
  free
}
`;
const withFunction = `
DO $$
DECLARE
  line text;
BEGIN
  FOR line IN SELECT 'one; two' LOOP
    RAISE NOTICE '%', line;
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nobody; really') THEN
    NULL;
  END IF;
END
$$;
CREATE FUNCTION double(value int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN value := value * 2; RETURN value; END $$;
ALTER TABLE "Book" ENABLE ROW LEVEL SECURITY;
`;

let project: string;
let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await startTestDatabase({ isMigrated: false });
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  project = await mkdtemp(path.join(tmpdir(), 'groundplan-prisma-'));
  await writeFile(path.join(project, 'schema.prisma'), schema());
  await writeFile(
    path.join(project, 'prisma.config.ts'),
    `export default {
      schema: 'schema.prisma',
      migrations: { path: 'migrations' },
      datasource: { url: process.env.DATABASE_URL },
    };`,
  );
});
afterAll(async () => {
  await owner.end();
  await database.stop();
  await rm(project, { recursive: true, force: true });
});

/** Runs this package's `prisma` command on the project, where nothing could be downloaded. */
async function prisma(...args: string[]): Promise<{ code: number | null; output: string }> {
  const command = path.resolve(import.meta.dirname, '../src/cli/prisma.ts');
  const child = spawn(process.execPath, ['-C', 'development', command, ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      PRISMA_SCHEMA_ENGINE_BINARY: wasmSchemaEngine,
      PRISMA_ENGINES_MIRROR: 'http://127.0.0.1:1',
      CHECKPOINT_DISABLE: '1',
      NO_COLOR: '1',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}

const migrations = async () =>
  (await readdir(path.join(project, 'migrations')))
    .filter((name) => !name.endsWith('.toml'))
    .sort();
const columns = async () => {
  const { rows } = await owner.query<{ column_name: string }>(
    "SELECT column_name FROM information_schema.columns WHERE table_name = 'Book' AND table_schema = 'public'",
  );
  return rows.map((row) => row.column_name);
};

describe('prisma without its binary host', { timeout: 60_000 }, () => {
  it('validates and generates', async () => {
    expect(await prisma('validate')).toMatchObject({ code: 0 });
    expect(await prisma('generate')).toMatchObject({ code: 0 });
    await access(path.join(project, 'generated/client.ts'));
  });

  it('migrate dev makes a migration and applies it', async () => {
    const { code, output } = await prisma('migrate', 'dev', '--name', 'init');
    expect(output).toContain('Your database is now in sync with your schema');
    expect(code).toBe(0);
    expect(await migrations()).toEqual([expect.stringMatching(/^\d{14}_init$/)]);
    expect(await columns()).toContain('state');
  });

  it('migrate dev --create-only makes one and applies it only when asked again', async () => {
    await owner.query('INSERT INTO "Book" (title) VALUES (\'kept\')');
    await writeFile(path.join(project, 'schema.prisma'), schema('pages Int?'));
    expect(await prisma('migrate', 'dev', '--create-only', '--name', 'pages')).toMatchObject({
      code: 0,
    });
    expect(await columns()).not.toContain('pages');
    const [, name = ''] = await migrations();
    const file = path.join(project, 'migrations', name, 'migration.sql');
    expect(await readFile(file, 'utf8')).toContain('ADD COLUMN     "pages" INTEGER');

    // DO blocks and function bodies hold semicolons, and run in the shadow database, too.
    await writeFile(file, (await readFile(file, 'utf8')) + withFunction);
    const applied = await prisma('migrate', 'dev');
    expect(applied.output).toContain('in sync');
    expect(await columns()).toContain('pages');
    expect((await owner.query('SELECT double(4)')).rows).toEqual([{ double: 8 }]);
  });

  it('replays migrations in a shadow database that is another one, and drops it', async () => {
    const { code, output } = await prisma('migrate', 'dev');
    expect(output).toContain('Already in sync');
    expect(code).toBe(0);
    expect((await owner.query('SELECT title FROM "Book"')).rows).toEqual([{ title: 'kept' }]);
    const { rows } = await owner.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow_db_%'",
    );
    expect(rows).toEqual([]);
  });

  it('migrate status, diff and deploy agree that nothing is pending', async () => {
    expect((await prisma('migrate', 'status')).output).toContain('up to date');
    expect((await prisma('migrate', 'deploy')).output).toContain('No pending migrations');
    const diff = ['migrate', 'diff', '--from-migrations', 'migrations', '--exit-code'];
    expect(await prisma(...diff, '--to-schema', 'schema.prisma')).toMatchObject({ code: 0 });
    await writeFile(path.join(project, 'schema.prisma'), schema('pages Int?\n  isbn String?'));
    const changed = await prisma(...diff, '--to-schema', 'schema.prisma', '--script');
    expect(changed.code).toBe(2);
    expect(changed.output).toContain('ADD COLUMN     "isbn" TEXT');
    await writeFile(path.join(project, 'schema.prisma'), schema('pages Int?'));
  });

  it('migrate dev notices what was changed by hand', async () => {
    await owner.query('ALTER TABLE "Book" ADD COLUMN smuggled int');
    const { code, output } = await prisma('migrate', 'dev');
    expect(output).toMatch(/Drift detected|not in sync/i);
    expect(code).not.toBe(0);
    await owner.query('ALTER TABLE "Book" DROP COLUMN smuggled');
  });

  it('migrate deploy says which migration failed, of what and in which line', async () => {
    const folder = path.join(project, 'migrations/29990101000000_broken');
    await mkdir(folder);
    await writeFile(path.join(folder, 'migration.sql'), 'SELECT 1;\n\nCREATE TABEL x ();\n');
    const { code, output } = await prisma('migrate', 'deploy');
    expect(output).toContain('29990101000000_broken');
    expect(output).toContain('syntax error at or near "TABEL" (line 3)');
    expect(code).toBe(1);
    await rm(folder, { recursive: true });
    const resolved = await prisma('migrate', 'resolve', '--rolled-back', '29990101000000_broken');
    expect(resolved.output).toMatch(/marked as rolled back|could not be found/);
  });

  it('migrate reset begins anew', async () => {
    const { code } = await prisma('migrate', 'reset', '--force');
    expect(code).toBe(0);
    expect((await owner.query('SELECT title FROM "Book"')).rows).toEqual([]);
    expect(await columns()).toContain('pages');
  });

  it('says that the database cannot be reached, or refuses the password', async () => {
    const url = database.ownerUrl;
    const unreachable = new URL(url);
    unreachable.port = '1';
    const refused = new URL(url);
    refused.password = 'wrong';
    try {
      database.ownerUrl = unreachable.href;
      expect((await prisma('migrate', 'status')).output).toMatch(/P1001|Can't reach/);
      database.ownerUrl = refused.href;
      expect((await prisma('migrate', 'status')).output).toMatch(/P1000|Authentication failed/);
    } finally {
      database.ownerUrl = url;
    }
  });

  it('migrate deploy makes a database that is missing', async () => {
    const url = database.ownerUrl;
    const missing = new URL(url);
    missing.pathname += '_new';
    try {
      database.ownerUrl = missing.href;
      expect(await prisma('migrate', 'deploy')).toMatchObject({ code: 0 });
    } finally {
      database.ownerUrl = url;
      await owner.query(`DROP DATABASE "${missing.pathname.slice(1)}"`);
    }
  });
});
