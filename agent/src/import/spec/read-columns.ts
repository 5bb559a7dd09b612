import { snakeCase } from '../../language/names/index.ts';
import type { ForeignColumn, ForeignReference, ForeignTable } from '../foreign-schema.ts';
import { camelOf, wordsOf } from '../names/words.ts';
import type { NoteBook, Place } from '../note-book.ts';
import type { ImportedColumn } from './imported.ts';
import type { NamedTable } from './name-schema.ts';

const systemNames = ['createdAt', 'updatedAt'];

export interface ReadColumns {
  readonly columns: ReadonlyMap<string, ImportedColumn>;
  readonly keepsId: boolean;
  /** There is a mark for what was deleted. */
  readonly isSoftDeleted: boolean;
}

/** What each column of a table becomes, and how it is called. */
export function readImportedColumns(
  { table, members }: NamedTable,
  tables: ReadonlyMap<string, NamedTable>,
  book: NoteBook,
): ReadColumns {
  const references = plainReferences(table, tables, book);
  const identity = identityOf(table, references, book);
  const columns = new Map<string, ImportedColumn>();
  for (const column of table.columns) {
    const place = { element: `${table.name}.${column.name}`, place: column.place };
    const reference = references.get(column.name);
    const source = keepsName(column.name) ? column.name : (column.called ?? column.name);
    const spelled = camelOf(wordsOf(source));
    if (column.name === identity.column) columns.set(column.name, { kind: 'id' });
    else if (reference !== undefined) {
      const name = members.belongsTo(source);
      noteName(column.name, `${snakeCase(name)}_id`, place, book);
      columns.set(column.name, { kind: 'relation', name, reference });
    } else if (column.type.kind === 'datetime' && systemNames.includes(spelled)) {
      noteSystem(column, place, book);
      noteName(column.name, snakeCase(spelled), place, book);
      columns.set(column.name, { kind: 'system', name: spelled });
    } else if (isDeletionMark(column)) {
      const instead = '`softDelete`: what is in the trash for 30 days is deleted for good';
      book.add(place, 'column', 'a mark of when the row was deleted', instead);
      noteName(column.name, 'deleted_at', place, book);
      columns.set(column.name, { kind: 'system', name: 'deletedAt' });
    } else {
      const name = members.field(source);
      noteName(column.name, snakeCase(name), place, book);
      columns.set(column.name, { kind: 'field', name });
    }
  }
  return {
    columns,
    keepsId: identity.isKept,
    isSoftDeleted: table.columns.some(isDeletionMark),
  };
}

/** Whether the column of a field is called as this one, up to its spelling. */
function keepsName(column: string): boolean {
  const words = wordsOf(column);
  return words.length > 0 && snakeCase(camelOf(words)) === words.join('_');
}

function isDeletionMark({ name, called, type, isNullable }: ForeignColumn): boolean {
  return camelOf(wordsOf(called ?? name)) === 'deletedAt' && type.kind === 'datetime' && isNullable;
}

/** References of one column each, to what is an entity; the first where a column has several. */
function plainReferences(
  table: ForeignTable,
  tables: ReadonlyMap<string, NamedTable>,
  book: NoteBook,
): Map<string, ForeignReference> {
  const references = new Map<string, ForeignReference>();
  for (const reference of table.references) {
    const [column = '', second] = reference.columns;
    const place = {
      element: `${table.name}.${reference.columns.join('+')}`,
      place: reference.place,
    };
    const instead = 'fields that hold the values alone';
    if (second !== undefined) {
      book.add(place, 'reference', `a reference of several columns to ${reference.table}`, instead);
    } else if (!tables.has(reference.table)) {
      book.add(
        place,
        'reference',
        `a reference to ${reference.table}, which became a relation`,
        instead,
      );
    } else if (references.has(column)) {
      book.add(
        place,
        'reference',
        `a second reference of the column, to ${reference.table}`,
        'the first',
      );
    } else references.set(column, reference);
  }
  return references;
}

interface Identity {
  readonly column: string | null;
  readonly isKept: boolean;
}

/** Records have a UUID: a key that is one stays, another becomes one, or a field where it says something itself. */
function identityOf(
  table: ForeignTable,
  references: ReadonlyMap<string, ForeignReference>,
  book: NoteBook,
): Identity {
  const at: Place = { element: table.name, place: table.place };
  const [name, second] = table.primaryKey;
  const column = table.columns.find((each) => each.name === name);
  if (name === undefined || column === undefined) {
    book.add(at, 'key', 'no primary key', 'an id, a UUID');
    return { column: null, isKept: false };
  }
  if (second !== undefined) {
    book.add(
      at,
      'key',
      `the primary key (${table.primaryKey.join(', ')})`,
      'an id, a UUID, and the columns unique together',
    );
    return { column: null, isKept: false };
  }
  const place = { element: `${table.name}.${name}`, place: column.place };
  if (references.has(name)) {
    book.add(
      place,
      'key',
      'a primary key that refers to another record',
      'an id of its own, a UUID, and a relation to one',
    );
    return { column: null, isKept: false };
  }
  if (column.type.kind === 'uuid') {
    if (name !== 'id') book.add(place, 'name', `the column ${name}`, 'the column id');
    if (column.default?.kind !== 'uuid') book.add(place, 'default', 'no default', 'a UUID is made');
    return { column: name, isKept: true };
  }
  if (['int', 'bigint', 'decimal'].includes(column.type.kind) || name.toLowerCase() === 'id') {
    book.add(
      place,
      'key',
      `the primary key ${name}, ${wordFor(column)}`,
      'the id of the record, a UUID made of it',
    );
    return { column: name, isKept: false };
  }
  book.add(
    place,
    'key',
    `the primary key ${name}, ${wordFor(column)}`,
    'a unique field, beside an id that is a UUID',
  );
  return { column: null, isKept: false };
}

function wordFor({ type }: ForeignColumn): string {
  if (type.kind === 'text') return 'a text';
  return type.kind === 'int' || type.kind === 'bigint'
    ? 'a number'
    : `a value of type ${type.kind}`;
}

function noteSystem(column: ForeignColumn, place: Place, book: NoteBook): void {
  if (column.isNullable)
    book.add(place, 'nullability', 'may be empty', 'never empty: every record has it');
  if (column.default?.kind !== 'now')
    book.add(place, 'default', 'another default, or none', 'now, by the database');
}

function noteName(from: string, to: string, place: Place, book: NoteBook): void {
  if (from === to) return;
  if (snakeCase(camelOf(wordsOf(from))) === to) {
    book.add(place, 'name', 'a column in camel case, or another', 'the same in snake case');
  } else book.add(place, 'name', `the column ${from}`, `the column ${to}`);
}
