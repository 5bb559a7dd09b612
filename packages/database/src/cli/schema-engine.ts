import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The stand-in, beside its own kind: source in development, JavaScript where this package is built. */
export const wasmSchemaEngine = path.resolve(import.meta.dirname, '../schema-engine/main.ts');

/**
 * The schema engine to use: the one that PRISMA_SCHEMA_ENGINE_BINARY names; else Prisma's own, where its installation
 * left one that runs; else the one in WebAssembly.
 *
 * @param manifest the `package.json` of the installed `prisma`.
 */
export function schemaEngine(
  environment: Readonly<Record<string, string | undefined>>,
  manifest: string,
): string {
  const named = environment['PRISMA_SCHEMA_ENGINE_BINARY'];
  if (named) return named;
  const folder = path.resolve(path.dirname(manifest), '../@prisma/engines');
  const native = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.startsWith('schema-engine-'))
    .map((file) => path.join(folder, file))
    .find((file) => spawnSync(file, ['--version']).status === 0);
  return native ?? wasmSchemaEngine;
}
