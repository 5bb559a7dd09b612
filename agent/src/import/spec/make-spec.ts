import { findCycles } from '../../language/checks/find-cycles.ts';
import type { ForeignSchema, ForeignTable } from '../foreign-schema.ts';
import { begun, wordsOf } from '../names/words.ts';
import { NoteBook } from '../note-book.ts';
import type { Content, EntityContent, SpecContent } from './content.ts';
import type { ImportedEntity, ImportedEnum, ImportedLink, Mapping } from './imported.ts';
import { addConstraints } from './make-constraints.ts';
import { makeField } from './make-field.ts';
import { nameSchema, type NamedTable, type SchemaNames } from './name-schema.ts';
import { readImportedColumns } from './read-columns.ts';

export interface MadeSpec {
  readonly content: SpecContent;
  readonly mapping: Mapping;
  readonly book: NoteBook;
}

const everyone = ['owner', 'admin', 'member', 'viewer'];
const writers = ['owner', 'admin', 'member'];

/**
 * The spec of what somebody has already. It may still say what the language refuses: `keepLegal` sees to that.
 *
 * @param name of the app, where the source's will not do
 */
export function makeSpec(schema: ForeignSchema, name: string | null): MadeSpec {
  const book = new NoteBook(schema.notes);
  const names = nameSchema(schema, book);
  const own = [...names.tables.values()].filter(({ table }) => table.isPlatform !== true);
  const made = own.map((named) => makeEntity(named, names, book));
  const entities = Object.fromEntries(
    made.map(({ imported, content }) => [imported.entity, content]),
  );
  for (const { imported } of made) addOtherSides(imported, names, entities);
  const links = [...names.links].map(([table, link]) => {
    const found = schema.tables.find((each) => each.name === table);
    return makeLink(found, link, names, entities);
  });
  breakCycles(
    entities,
    made.map(({ imported }) => imported),
    book,
  );
  book.add(
    { element: '', place: schema.name },
    'access',
    'nothing of who may do what',
    'every member reads, all but viewers write',
  );
  const comments = made.flatMap(({ imported: { entity, table } }) =>
    table.comment === null ? [] : [[entity, table.comment] as const],
  );
  return {
    content: {
      app: { name: appName(name ?? schema.name), locales: ['en'], defaultLocale: 'en' },
      enums: Object.fromEntries(
        [...names.enums.values()].map((each) => [each.name, enumContent(each)]),
      ),
      entities,
      others: {},
      comments: Object.fromEntries(comments),
    },
    mapping: {
      entities: made.map(({ imported }) => imported),
      links: links.filter((link) => link !== null),
      enums: names.enums,
    },
    book,
  };
}

function enumContent({ values, labels }: ImportedEnum): Content {
  if (labels.size === 0) return { values: [...values.values()] };
  const labelled = [...values].map(([from, to]) => {
    const label = labels.get(from);
    return [to, label === undefined ? {} : { label }] as const;
  });
  return { values: Object.fromEntries(labelled) };
}

/** `helpdesk`, of whatever a database or a file is called. */
export function appName(name: string): string {
  return begun(wordsOf(name), 'app').join('-').slice(0, 40).replace(/-+$/, '');
}

interface MadeEntity {
  readonly imported: ImportedEntity;
  readonly content: EntityContent;
}

function makeEntity(named: NamedTable, names: SchemaNames, book: NoteBook): MadeEntity {
  const { table, plural } = named;
  const { columns, keepsId, isSoftDeleted } = readImportedColumns(named, names.tables, book);
  const shown = columns.get(table.display ?? '');
  const imported: ImportedEntity = { table, entity: named.names.pascal, columns, keepsId };
  const content: EntityContent = {
    ...(plural === null ? {} : { plural }),
    ...(table.isOrdered === true ? { ordered: true } : {}),
    ...(shown?.kind === 'field' ? { display: shown.name } : {}),
    ...(isSoftDeleted ? { softDelete: true } : {}),
    fields: {},
    relations: {},
    unique: [],
    indexes: [],
    checks: [],
    access: { read: everyone, write: writers },
  };
  for (const column of table.columns) {
    const found = columns.get(column.name);
    const place = { element: `${table.name}.${column.name}`, place: column.place };
    if (found?.kind === 'field') {
      content.fields[found.name] = makeField({
        ...{ column, place, enums: names.enums, book },
        isKeyed: isKeyed(table, column.name),
      });
    }
    if (found?.kind !== 'relation') continue;
    const { reference } = found;
    const isRequired = !column.isNullable;
    const wants = isRequired && reference.onDelete === 'setNull' ? 'restrict' : reference.onDelete;
    if (wants !== reference.onDelete)
      book.add(place, 'reference', 'SET NULL on a column that is never empty', 'restrict');
    if (column.default !== null)
      book.add(place, 'default', 'a default of a reference', 'no default');
    content.relations[found.name] = {
      type: 'belongsTo',
      entity: names.tables.get(reference.table)?.names.pascal,
      ...(isRequired ? { required: true } : {}),
      onDelete: wants,
      ...(column.comment === null ? {} : { help: column.comment.trim() }),
    };
  }
  addConstraints({ imported, content, tableName: named.names.table, enums: names.enums, book });
  return { imported, content };
}

function isKeyed({ primaryKey, keys, indexes }: ForeignTable, column: string): boolean {
  const sorted = indexes.filter(({ using }) => using === 'btree');
  return [primaryKey, ...[...keys, ...sorted].map(({ columns }) => columns)].some((columns) =>
    columns.includes(column),
  );
}

/** The records that refer to one are its relation too: to many, or to one where the reference is unique. */
function addOtherSides(
  { table, entity, columns }: ImportedEntity,
  { tables }: SchemaNames,
  entities: Readonly<Record<string, EntityContent>>,
): void {
  const own = tables.get(table.name);
  for (const column of columns.values()) {
    if (column.kind !== 'relation' || own === undefined) continue;
    const target = tables.get(column.reference.table);
    const relation = entities[entity]?.relations[column.name];
    if (target === undefined || relation === undefined) continue;
    const isUnique = relation['isUnique'] === true;
    delete relation['isUnique'];
    const { inverseCalled } = column.reference;
    const plain = inverseCalled ?? (isUnique ? own.names.camel : own.names.camelPlural);
    const rivals = [...columns.values()].filter(
      (each) => each.kind === 'relation' && each.reference.table === column.reference.table,
    );
    const isTold = rivals.length > 1 && inverseCalled === undefined;
    const name = target.members.many(isTold ? `${plain} as ${column.name}` : plain);
    const other = entities[target.names.pascal];
    if (other === undefined) continue;
    other.relations[name] = { type: isUnique ? 'hasOne' : 'hasMany', entity, inverse: column.name };
  }
}

function makeLink(
  table: ForeignTable | undefined,
  [own, other]: SchemaNames['links'] extends ReadonlyMap<string, infer Link> ? Link : never,
  { tables }: SchemaNames,
  entities: Readonly<Record<string, EntityContent>>,
): ImportedLink | null {
  const [first, second] = [tables.get(own.table), tables.get(other.table)];
  if (table === undefined || first === undefined || second === undefined) return null;
  const relation = first.members.manyToMany(own.inverseCalled ?? second.names.camelPlural);
  const inverse = second.members.manyToMany(other.inverseCalled ?? first.names.camelPlural);
  const [content, others] = [entities[first.names.pascal], entities[second.names.pascal]];
  if (content === undefined || others === undefined) return null;
  content.relations[relation] = { type: 'manyToMany', entity: second.names.pascal, inverse };
  others.relations[inverse] = { type: 'manyToMany', entity: first.names.pascal, inverse: relation };
  return { table, entity: first.names.pascal, relation, own, other };
}

/** Records that need each other, of which none could be the first: one of them may do without. */
function breakCycles(
  entities: Readonly<Record<string, EntityContent>>,
  imported: readonly ImportedEntity[],
  book: NoteBook,
): void {
  const needs = (name: string): [string, Content][] =>
    Object.entries(entities[name]?.relations ?? {}).filter(([, each]) => each['required'] === true);
  for (;;) {
    const [cycle] = findCycles(Object.keys(entities), (name) =>
      needs(name).map(([, relation]) => String(relation['entity'])),
    );
    const [first, second = first] = cycle ?? [];
    if (first === undefined) return;
    const [name, relation] = needs(first).find(([, each]) => each['entity'] === second) ?? [];
    if (name === undefined || relation === undefined) return;
    delete relation['required'];
    const source = imported.find(({ entity }) => entity === first);
    const column = [...(source?.columns ?? [])].find(
      ([, each]) => each.kind === 'relation' && each.name === name,
    );
    const element = `${source?.table.name ?? first}.${column?.[0] ?? name}`;
    const place = source?.table.place ?? first;
    book.add(
      { element, place },
      'nullability',
      'never empty, in a circle of records that need each other',
      'may be empty',
    );
  }
}
