import { schemaOf } from '../../database/index.ts';
import { parseSpec } from '../../language/index.ts';
import type { App } from '../../model/index.ts';
import { appsOf, readBase } from '../../tree/base/base-store.ts';
import type { Root } from '../../tree/files/root.ts';
import type { Note } from '../foreign-schema.ts';
import { ImportRefused } from '../import-refused.ts';
import type { CatalogueRows } from '../postgres/rows.ts';
import { formattedYaml, yamlOf } from '../spec/write-yaml.ts';
import { specOfApp } from './spec-of-app.ts';

export interface ProductImport {
  readonly app: App;
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * The spec of an app that the generator made, as the checkout keeps it in `.groundplan/`, and what the database has otherwise.
 *
 * @param name of the app, needed where the database has several
 * @throws {ImportRefused} where the checkout keeps no app of the database
 */
export async function importProduct(
  rows: CatalogueRows,
  name: string | null,
  root: Root | null,
): Promise<ProductImport> {
  const app = await keptApp(rows, name, root);
  const text = await formattedYaml(
    yamlOf(specOfApp(app), `Imported from the database ${rows.database}.`),
  );
  const { app: read, diagnostics } = parseSpec(text, 'imported.yaml');
  if (read === null) throw new Error(diagnostics[0]?.message ?? 'The spec is wrong.');
  return { app: read, text, notes: differencesOf(app, rows) };
}

async function keptApp(rows: CatalogueRows, name: string | null, root: Root | null): Promise<App> {
  if (root === null) {
    throw new ImportRefused(
      'The tables are those of a product that the generator made: name its checkout with --root.',
    );
  }
  const tables = new Set(rows.tables.map((table) => table.name));
  const kept: App[] = [];
  for (const each of appsOf(root)) {
    const { app } = (await readBase(root, each)).base;
    if (app?.entities.some(({ names }) => tables.has(names.table))) kept.push(app);
  }
  const [only, second] = name === null ? kept : kept.filter((app) => app.name === name);
  if (only === undefined) {
    throw new ImportRefused('The checkout keeps nothing in .groundplan/ of what the database has.');
  }
  if (second !== undefined) {
    const names = kept.map((app) => app.name).join(', ');
    throw new ImportRefused(`The database has several apps: say which with --name: ${names}.`);
  }
  return only;
}

/** Tables, columns and values that the database has otherwise; `agent diff` compares everything. */
function differencesOf(app: App, { schema, tables, columns, enums }: CatalogueRows): Note[] {
  const { tables: wanted, enums: wantedEnums } = schemaOf(app);
  const notes: Note[] = [];
  const note = (element: string, aspect: Note['aspect'], what: string, instead: string) =>
    notes.push({ element, place: `${schema}.${element}`, aspect, what, instead });
  for (const table of wanted) {
    if (!tables.some(({ name }) => name === table.name)) {
      note(table.name, 'object', 'no such table', 'the entity, as it was generated last');
      continue;
    }
    const found = columns.filter((column) => column.table === table.name);
    for (const { name, required } of table.columns) {
      const column = found.find((each) => each.name === name);
      const element = `${table.name}.${name}`;
      if (column === undefined)
        note(element, 'column', 'no such column', 'the field, as it was generated last');
      else if (column.isNullable === required) {
        const words = ['never empty', 'may be empty'];
        const [what = '', instead = ''] = column.isNullable ? words.toReversed() : words;
        note(element, 'nullability', what, instead);
      }
    }
    for (const { name } of found) {
      if (table.columns.some((column) => column.name === name)) continue;
      note(`${table.name}.${name}`, 'column', 'a column that nothing was generated for', 'nothing');
    }
  }
  for (const { name, values } of wantedEnums) {
    const found = enums.find((each) => each.name === name);
    if (found !== undefined && found.values.join() !== values.join()) {
      note(
        name,
        'enum',
        `the values ${found.values.join(', ')}`,
        `the values ${values.join(', ')}`,
      );
    }
  }
  return notes;
}
