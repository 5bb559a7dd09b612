import type { Aspect, ForeignSchema, ForeignTable, Note } from '../foreign-schema.ts';
import { readColumns } from './read-columns.ts';
import { readConstraints } from './read-constraints.ts';
import type { CatalogueRows, TableRow } from './rows.ts';

/** What is said of a table and its parts; each reader adds what it cannot keep. */
export interface Notes {
  add(element: string, aspect: Aspect, what: string, instead: string): void;
}

/** What the catalogue of a database says, as one that could be anybody's. */
export function foreignSchemaOf(rows: CatalogueRows, leftOut: ReadonlySet<string>): ForeignSchema {
  const notes: Note[] = [];
  const collector: Notes = {
    add: (element, aspect, what, instead) =>
      notes.push({ element, place: `${rows.schema}.${element}`, aspect, what, instead }),
  };
  const wanted = rows.tables.filter((table) => isWanted(table, leftOut, collector));
  const names = new Set(wanted.map(({ name }) => name));
  noteObjects(rows, names, collector);
  return {
    name: rows.database,
    tables: wanted.map((table) => readTable(table, rows, names, collector)),
    enums: rows.enums.map(({ name, values }) => ({
      name,
      values,
      place: `${rows.schema}.${name}`,
    })),
    notes,
  };
}

function isWanted(table: TableRow, leftOut: ReadonlySet<string>, notes: Notes): boolean {
  if (leftOut.has(table.name)) return false;
  if (!table.isReadable) {
    const what = 'a table that the role may not read';
    notes.add(table.name, 'object', what, 'nothing: grant SELECT on it and import again');
    return false;
  }
  if (table.kind === 'p') {
    notes.add(table.name, 'object', 'a partitioned table', 'one table for all its rows');
  }
  if (table.inherits) {
    notes.add(table.name, 'object', 'a table that inherits', 'a table with all columns of its own');
  }
  return true;
}

function readTable(
  { name, comment }: TableRow,
  rows: CatalogueRows,
  tables: ReadonlySet<string>,
  notes: Notes,
): ForeignTable {
  const columns = readColumns(name, rows, notes);
  const kept = new Set(columns.map((column) => column.name));
  return {
    name,
    place: `${rows.schema}.${name}`,
    comment,
    columns,
    ...readConstraints(name, rows, { kept, tables }, notes),
  };
}

function noteObjects({ objects }: CatalogueRows, tables: ReadonlySet<string>, notes: Notes): void {
  for (const { what, name, table } of objects) {
    if (table !== null && !tables.has(table)) continue;
    const element = table === null ? name : `${table}.${name}`;
    notes.add(element, 'object', what, 'nothing: it is code, and stays yours to write');
  }
}
