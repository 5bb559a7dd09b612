import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaEngine, wasmSchemaEngine } from './schema-engine.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'groundplan-engines-'));
  mkdirSync(path.join(home, '@prisma/engines'), { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const manifest = () => path.join(home, 'prisma/package.json');
const engine = (name: string, script: string) => {
  const file = path.join(home, '@prisma/engines', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
};

describe('the schema engine', () => {
  it('is the one in WebAssembly where Prisma’s own is not there', () => {
    expect(schemaEngine({}, manifest())).toBe(wasmSchemaEngine);
    expect(schemaEngine({}, '/nowhere/prisma/package.json')).toBe(wasmSchemaEngine);
  });

  it('is the one in WebAssembly where Prisma’s own does not run', () => {
    engine('schema-engine-broken', 'exit 127');
    expect(schemaEngine({}, manifest())).toBe(wasmSchemaEngine);
  });

  it('is Prisma’s own where that is there', () => {
    const native = engine('schema-engine-debian-openssl-3.0.x', 'echo schema-engine-cli 1');
    expect(schemaEngine({}, manifest())).toBe(native);
  });

  it('is whichever was named', () => {
    const environment = { PRISMA_SCHEMA_ENGINE_BINARY: '/my/engine' };
    expect(schemaEngine(environment, manifest())).toBe('/my/engine');
  });
});
