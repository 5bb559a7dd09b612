/**
 * Prisma's command line with an engine and a database: `pnpm --filter @monorepo/database prisma migrate dev --name tags`.
 *
 * - A native schema engine that is there and runs is used; else the one in WebAssembly.
 * - Without DATABASE_URL it works on the embedded PostgreSQL of the development stack, and starts that where needed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startEmbeddedPostgres } from '../embedded/index.ts';
import { databaseOf, withDatabase } from '../setup/database-url.ts';
import { environment, readCommandKeys } from './keys.ts';
import { schemaEngine } from './schema-engine.ts';

const manifest = createRequire(import.meta.url).resolve('prisma/package.json');
const command = path.join(path.dirname(manifest), 'build/index.js');
const args = process.argv.slice(2);
const keys = readCommandKeys();

const needsDatabase = ['db', 'migrate', 'studio'].includes(args[0] ?? '');
const embedded =
  needsDatabase && keys.DATABASE_URL === undefined
    ? await startEmbeddedPostgres({ dataDir: path.join(keys.DATA_DIR, 'postgres') })
    : null;
// Row-level security binds the owner, too: to look at everything takes the superuser.
const embeddedUrl =
  embedded &&
  (args[0] === 'studio'
    ? withDatabase(embedded.adminUrl, databaseOf(embedded.ownerUrl))
    : embedded.ownerUrl);

// Ctrl-C reaches both; this one waits for the other, and lets go of the server then.
process.on('SIGINT', () => undefined);
const child = spawn(process.execPath, [command, ...args], {
  stdio: 'inherit',
  env: {
    ...environment,
    DATABASE_URL: keys.DATABASE_URL ?? embeddedUrl ?? '',
    PRISMA_SCHEMA_ENGINE_BINARY: schemaEngine(environment, manifest),
  },
});
process.on('SIGTERM', () => child.kill('SIGTERM'));
const [code] = (await once(child, 'exit')) as [number | null];
await embedded?.stop();
process.exitCode = code ?? 1;
