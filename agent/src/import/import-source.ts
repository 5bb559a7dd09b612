import type { App } from '../model/index.ts';
import type { Root } from '../tree/files/root.ts';
import type { ForeignSchema, Note } from './foreign-schema.ts';
import { foreignSchemaOf } from './postgres/foreign-schema-of.ts';
import { readFileSource } from './read-file-source.ts';
import { importProduct } from './own/import-product.ts';
import { hasPlatform, withoutPlatform } from './own/without-platform.ts';
import { readRows } from './postgres/read-rows.ts';
import { keepLegal } from './spec/keep-legal.ts';
import type { Mapping } from './spec/imported.ts';
import { makeSpec } from './spec/make-spec.ts';
import { formattedYaml } from './spec/write-yaml.ts';

export interface Import {
  readonly app: App;
  /** The spec, as its file has it. */
  readonly text: string;
  readonly notes: readonly Note[];
  /** What became what; null where nothing was foreign. */
  readonly mapping: Mapping | null;
}

/** A spec of what was read, whatever it was read from. */
export async function importForeign(
  schema: ForeignSchema,
  name: string | null,
  from: string,
): Promise<Import> {
  const { content, mapping, book } = makeSpec(schema, name);
  const headline = `Imported from ${from}.`;
  const { text, app } = keepLegal(content, headline, book, mapping);
  return { app, text: await formattedYaml(text), notes: book.notes, mapping };
}

/**
 * @param root the checkout of a product whose database it is
 * @throws {ImportRefused} where the source cannot be read, or is of no kind that is known
 */
export async function importSource(
  from: string,
  name: string | null,
  root: Root | null = null,
): Promise<Import> {
  if (/^postgres(?:ql)?:/.test(from)) {
    const rows = await readRows(from);
    if (hasPlatform(rows.tables.map((table) => table.name))) {
      return { ...(await importProduct(rows, name, root)), mapping: null };
    }
    const schema = foreignSchemaOf(rows, new Set(['_prisma_migrations']));
    return await importForeign(schema, name, `the database ${rows.database}`);
  }
  const { schema, headline } = readFileSource(from);
  return { ...(await importForeign(withoutPlatform(schema), name, headline)), mapping: null };
}
