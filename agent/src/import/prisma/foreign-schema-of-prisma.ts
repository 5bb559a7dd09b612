import type { ForeignEnum, ForeignSchema, ForeignTable } from '../foreign-schema.ts';
import type { Block } from './parse-prisma.ts';
import { mapped, type Model, placeOf, type PrismaSchema, prismaSchemaOf } from './prisma-schema.ts';
import { readPrismaColumns } from './read-columns.ts';
import { readKeys } from './read-indexes.ts';
import { readLinkTables, readReferences } from './read-relations.ts';

/**
 * What a schema of Prisma says, as the database that Prisma makes of it.
 *
 * @param name of the file or the folder
 * @throws {ImportRefused} where it says what cannot be
 */
export function foreignSchemaOfPrisma(blocks: readonly Block[], name: string): ForeignSchema {
  const schema = prismaSchemaOf(blocks);
  noteProvider(blocks, schema);
  const tables = [...schema.models.values()].map((model) => readModel(model, schema));
  tables.push(...readLinkTables(schema));
  const enums = [...schema.enums.values()].map((block) => readEnum(block, schema));
  for (const view of schema.views.values()) {
    schema.notes.push({
      ...{ element: mapped(view.attributes) ?? view.name, place: placeOf(view, view) },
      ...{ aspect: 'object', what: 'a view' },
      instead: 'nothing: it is code, and stays yours to write',
    });
  }
  return { name, tables, enums, notes: schema.notes };
}

function readModel(model: Model, schema: PrismaSchema): ForeignTable {
  const { block, table } = model;
  const columns = readPrismaColumns(model, schema);
  const kept = new Set(columns.map(({ name }) => name));
  return {
    name: table,
    called: block.name,
    place: placeOf(block, block),
    comment: block.comment,
    columns,
    ...readKeys(model, schema, kept),
    references: readReferences(model, schema),
    checks: [],
  };
}

function readEnum(block: Block, { notes }: PrismaSchema): ForeignEnum {
  const name = mapped(block.attributes) ?? block.name;
  const place = placeOf(block, block);
  const comments = [block, ...block.fields].filter(({ comment }) => comment !== null);
  if (comments.length > 0) {
    const what = 'comments on an enum or its values';
    notes.push({ element: name, place, aspect: 'object', what, instead: 'nothing' });
  }
  const values = block.fields.map((field) => mapped(field.attributes) ?? field.name);
  return { name, called: block.name, place, values: [...new Set(values)] };
}

/** What the database is, where its types are not PostgreSQL's. */
function noteProvider(blocks: readonly Block[], { provider, notes }: PrismaSchema): void {
  if (provider === 'postgresql' || provider === 'postgres') return;
  const source = blocks.find(({ kind }) => kind === 'datasource');
  if (source === undefined) return;
  const place = placeOf(source, source);
  const instead = 'PostgreSQL, and types of it that hold the same';
  notes.push({ element: '', place, aspect: 'object', what: `a database of ${provider}`, instead });
}
