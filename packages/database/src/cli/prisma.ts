/**
 * Prisma's command line with an engine: `pnpm --filter @monorepo/database prisma migrate dev --name add_tags`. A native
 * schema engine that is there and runs is used; else the one in WebAssembly.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { environment } from './keys.ts';
import { schemaEngine } from './schema-engine.ts';

const manifest = createRequire(import.meta.url).resolve('prisma/package.json');
const command = path.join(path.dirname(manifest), 'build/index.js');

const child = spawn(process.execPath, [command, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...environment, PRISMA_SCHEMA_ENGINE_BINARY: schemaEngine(environment, manifest) },
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
