#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine where that cannot be downloaded: the same JSON-RPC 2.0 over stdio and the
 * same commands (github.com/prisma/prisma-engines, schema-engine/cli), answered by the same engine in WebAssembly.
 * Named in PRISMA_SCHEMA_ENGINE_BINARY by this package's `prisma` script.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { administer } from './administer.ts';
import { createSchemaEngine, type Datamodel } from './engine.ts';
import { MigrationAdapterFactory } from './migration-adapter.ts';
import { answerRequests } from './json-rpc.ts';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', short: 'd', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean', short: 'V' },
  },
});
const datasource = JSON.parse(String(values.datasource ?? '{}')) as {
  url?: string;
  shadowDatabaseUrl?: string;
};
const url = datasource.url ?? 'postgresql://127.0.0.1:1/none';

if (values.version) {
  process.stdout.write('schema-engine-cli wasm\n');
} else if (positionals[0] === 'cli') {
  process.exitCode = await administer(positionals[1] ?? '', url, process.stderr);
} else {
  const datamodels = (values.datamodels ?? []).map((file): Datamodel => {
    const path = String(file);
    return [path, readFileSync(path, 'utf8')];
  });
  const adapter = new MigrationAdapterFactory(url, datasource.shadowDatabaseUrl);
  const start = () => createSchemaEngine(adapter, datamodels);
  await answerRequests(start, createInterface({ input: process.stdin }), process.stdout);
  await adapter.close();
}
