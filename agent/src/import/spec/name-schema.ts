import { entityNames, singular } from '../../language/names/index.ts';
import type { EntityNames } from '../../model/index.ts';
import type { ForeignReference, ForeignSchema, ForeignTable } from '../foreign-schema.ts';
import { EntityNamer } from '../names/entity-namer.ts';
import { MemberNamer } from '../names/member-namer.ts';
import { valueNames } from '../names/value-names.ts';
import { pascalOf, wordsOf } from '../names/words.ts';
import type { NoteBook } from '../note-book.ts';
import type { ImportedEnum } from './imported.ts';

/** An entity to be: its names, and the namer of its members. */
export interface NamedTable {
  readonly table: ForeignTable;
  readonly names: EntityNames;
  readonly plural: string | null;
  readonly members: MemberNamer;
}

export interface SchemaNames {
  readonly tables: ReadonlyMap<string, NamedTable>;
  readonly links: ReadonlyMap<string, readonly [ForeignReference, ForeignReference]>;
  readonly enums: ReadonlyMap<string, ImportedEnum>;
}

/** Names for everything that needs one in the whole app; each that is not the source's is noted. */
export function nameSchema({ tables, enums }: ForeignSchema, book: NoteBook): SchemaNames {
  const namer = new EntityNamer();
  const links = new Map<string, readonly [ForeignReference, ForeignReference]>();
  const named = new Map<string, NamedTable>();
  for (const table of tables) {
    if (table.isPlatform === true) {
      const names = entityNames(singular(pascalOf(wordsOf(table.name))), null);
      named.set(table.name, { table, names, plural: null, members: new MemberNamer(names.table) });
      continue;
    }
    const link = linkOf(table, tables);
    if (link !== null) {
      links.set(table.name, link);
      if (table.isImplied !== true) noteLink(table, link, book);
      continue;
    }
    const { names, plural } = namer.entity(table.name, table.called);
    named.set(table.name, { table, names, plural, members: new MemberNamer(names.table) });
    if (names.table === table.name) continue;
    const place = { element: table.name, place: table.place };
    book.add(place, 'name', `the table ${table.name}`, `the table ${names.table}`);
  }
  const imported = new Map<string, ImportedEnum>();
  for (const { name, called, place, values, labels = new Map() } of enums) {
    const found = { name: namer.enum(called ?? name), values: valueNames(values), labels };
    imported.set(name, found);
    const renamed = [...found.values].filter(([from, to]) => from !== to);
    if (renamed.length === 0) continue;
    const [from, to] = [0, 1].map((side) => renamed.map((pair) => pair[side]).join(', '));
    book.add({ element: name, place }, 'enum', `the values ${from}`, `the values ${to}`);
  }
  return { tables: named, links, enums: imported };
}

/** A table that does nothing but link two others, once each: a many-to-many relation. */
function linkOf(
  table: ForeignTable,
  tables: readonly ForeignTable[],
): readonly [ForeignReference, ForeignReference] | null {
  const [own, other, third] = table.references;
  if (own === undefined || other === undefined || third !== undefined) return null;
  const linked = [...own.columns, ...other.columns];
  if (linked.length !== 2 || table.columns.some(({ name }) => !linked.includes(name))) return null;
  const keys = [table.primaryKey, ...table.keys.map(({ columns }) => columns)];
  const isKeyed = keys.some(
    (key) => key.length === 2 && linked.every((each) => key.includes(each)),
  );
  const isReferredTo = tables.some(({ references }) =>
    references.some((each) => each.table === table.name),
  );
  const refersToKeys = [own, other].every((reference) => {
    const key = tables.find(({ name }) => name === reference.table)?.primaryKey ?? [];
    return key.length === 1 && key[0] === reference.targetColumns[0];
  });
  return isKeyed && !isReferredTo && refersToKeys && own.table !== other.table
    ? [own, other]
    : null;
}

function noteLink(
  { name, place }: ForeignTable,
  link: readonly [ForeignReference, ForeignReference],
  book: NoteBook,
): void {
  const at = { element: name, place };
  const [own, other] = link;
  const instead = `a relation of ${own.table} to many of ${other.table}, which has a table of its own`;
  book.add(at, 'name', `the table ${name}, which links ${own.table} and ${other.table}`, instead);
  if (link.every(({ onDelete }) => onDelete === 'cascade')) return;
  book.add(
    at,
    'reference',
    'links keep what they link from being deleted',
    'links go with what they link',
  );
}
