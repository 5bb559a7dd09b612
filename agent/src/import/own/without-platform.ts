import { platformTables } from '../../language/names/index.ts';
import type { ForeignReference, ForeignSchema, ForeignTable, Note } from '../foreign-schema.ts';

const tenant = 'tenant_id';
const everyRecord = new Set([tenant, 'created_by_id', 'version', 'position']);
const marks = ['organizations', 'memberships', 'audit_log', 'record_sequences'];

/** Whether the platform's own tables are among them. */
export function hasPlatform(tables: readonly string[]): boolean {
  return marks.every((name) => tables.includes(name));
}

/**
 * What a product that was generated here adds to a platform that is there already: its own tables, as a spec has them. People,
 * whom records refer to, stay as what they are referred to.
 */
export function withoutPlatform(schema: ForeignSchema): ForeignSchema {
  if (!hasPlatform(schema.tables.map(({ name }) => name))) return schema;
  const own = schema.tables.filter(({ name }) => !platformTables.has(name));
  const people = schema.tables.filter(({ name }) => name === 'users');
  const types = new Set(
    own.flatMap(({ columns }) =>
      columns.flatMap(({ type }) => ('enum' in type && type.enum !== null ? [type.enum] : [])),
    ),
  );
  const isKept = ({ element }: Note) => {
    const [table = '', column = ''] = element.split('.');
    return !platformTables.has(table) && !everyRecord.has(column);
  };
  return {
    ...schema,
    enums: schema.enums.filter(({ name }) => types.has(name)),
    tables: [...own.map(ownTable), ...people.map((each) => ({ ...each, isPlatform: true }))],
    notes: [
      ...schema.notes.filter(isKept),
      noteOf(schema, 'tables of the platform', 'nothing: every product has them'),
      noteOf(
        schema,
        'tenant_id, created_by_id, version, and position where there is one',
        'nothing, and `ordered`: every record has them',
      ),
      noteOf(
        schema,
        'nothing of labels, pages, lengths, checks, seeds and scenarios',
        'what a spec has unless told: import the database, with --root, for what .groundplan/ keeps',
      ),
    ],
  };
}

function noteOf({ name }: ForeignSchema, what: string, instead: string): Note {
  return { element: '', place: name, aspect: 'object', what, instead };
}

function ownTable(table: ForeignTable): ForeignTable {
  const references = table.references.flatMap(ownReference);
  const columns = table.columns.filter(({ name }) => !everyRecord.has(name));
  const linked = references.flatMap((each) => each.columns);
  const isLink =
    references.length === 2 && columns.every(({ name }) => name === 'id' || linked.includes(name));
  return {
    ...table,
    comment: null,
    isOrdered: table.columns.some(({ name }) => name === 'position'),
    columns: isLink ? columns.filter(({ name }) => name !== 'id') : columns,
    primaryKey: isLink ? linked : table.primaryKey.filter((each) => each !== tenant),
    references,
    keys: ownParts(table.keys),
    indexes: ownParts(table.indexes),
  };
}

/** Keys and indexes are of an organisation by themselves; those that end with the id are made for lists. */
function ownParts<Part extends { readonly columns: readonly string[] }>(
  parts: readonly Part[],
): Part[] {
  return parts
    .map((part) => ({ ...part, columns: part.columns.filter((each) => each !== tenant) }))
    .filter(({ columns }) => columns.length > 0 && columns.at(-1) !== 'id')
    .filter(({ columns }) => columns.every((each) => !everyRecord.has(each)));
}

/** References within an organisation carry its id. */
function ownReference(reference: ForeignReference): ForeignReference[] {
  const columns = reference.columns.filter((each) => each !== tenant);
  const targetColumns = reference.targetColumns.filter((each) => each !== tenant);
  const isOwn = columns.length > 0 && !columns.includes('created_by_id');
  return isOwn ? [{ ...reference, columns, targetColumns }] : [];
}
