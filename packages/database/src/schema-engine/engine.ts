import { readFile } from 'node:fs/promises';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

/** What Node has of it and this file uses; its full types come only with those of a browser. */
declare const WebAssembly: {
  instantiate(
    module: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: { __wbindgen_start: () => void } } }>;
};

export type SchemaEngine = glue.SchemaEngine;

/** A schema file: its path and its text. */
export type Datamodel = [path: string, text: string];

/** Prisma's own schema engine, compiled to WebAssembly, on top of a driver adapter. */
export async function createSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  datamodels: Datamodel[] = [],
): Promise<SchemaEngine> {
  await load();
  return await glue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/** Where the module leaves word of a panic before it throws. */
export const panics = {
  message: '',
  set_message(message: string) {
    panics.message = message;
  },
};

let loading: Promise<void> | undefined;

/** The package's own entry needs a bundler to load the module, so this does what it would. */
async function load() {
  loading ??= (async () => {
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
    const file = new URL(
      'schema_engine_bg.wasm',
      import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
    );
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      './schema_engine_bg.js': glue,
    });
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })();
  await loading;
}
