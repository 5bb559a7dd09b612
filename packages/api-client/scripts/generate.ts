import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

/**
 * Writes the api's OpenAPI document and the types made from it. With `--check` it writes nothing and fails when what is
 * committed differs.
 */
const api = new URL('../../../apps/api/', import.meta.url);
const generated = new URL('../src/generated/', import.meta.url);

const document = execFileSync(
  process.execPath,
  ['-C', 'development', '--import', '@monorepo/config/register', 'src/openapi.ts'],
  { cwd: api, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const types = astToString(
  await openapiTypescript(JSON.parse(document) as OpenAPI3, { alphabetize: true }),
);
const files = {
  'openapi.json': document,
  'api.ts': `// Made by \`pnpm --filter @monorepo/api-client generate\` from the api's OpenAPI document.\n${types}`,
};

if (process.argv.includes('--check')) {
  const stale = Object.entries(files).filter(([name, text]) => committed(name) !== text);
  if (stale.length > 0) {
    process.stderr.write(
      `The api client is stale (${stale.map(([name]) => name).join(', ')}): run \`pnpm --filter @monorepo/api-client generate\`.\n`,
    );
    process.exitCode = 1;
  }
} else {
  mkdirSync(generated, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, generated), text);
}

function committed(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, generated), 'utf8');
  } catch {
    return undefined;
  }
}
