import type {
  ForeignCheck,
  ForeignColumn,
  ForeignEnum,
  ForeignReference,
  ForeignSchema,
  ForeignTable,
  Note,
} from '../foreign-schema.ts';
import { tableNameOf } from '../names/entity-namer.ts';
import { columnNameOf } from '../names/member-namer.ts';
import { pascalOf, wordsOf } from '../names/words.ts';
import { type ApiEntity, type ApiEntities, apiEntitiesOf } from './api-entities.ts';
import { Library, type Node } from './document.ts';
import { noteApi, noteProperty } from './note-api.ts';
import { checksOf, type Enums, propertyType } from './property-type.ts';
import { idTypeOf, meaningOf, propertiesOf, refersBack } from './read-entity.ts';
import { nameOf } from './resources.ts';
import { plainOf, Shapes } from './shape.ts';

/**
 * The records that an API is about (https://spec.openapis.org/oas/v3.1.1), as the tables that could keep them.
 *
 * @throws {ImportRefused} where the file is none of OpenAPI 3, or refers to what cannot be read
 */
export function foreignSchemaOfOpenApi(file: string, name: string): ForeignSchema {
  const root = new Library(file).open(file);
  checkVersion(root);
  const shapes = new Shapes();
  const entities = apiEntitiesOf(root, shapes);
  if (entities.byId.size === 0) {
    throw root.wrong(
      'no object is described among its paths and schemas: there is nothing to import',
    );
  }
  return new Reader(root, shapes, entities).read(root.child('info')?.text('title') ?? name);
}

function checkVersion(root: Node): void {
  const version = root.child('openapi')?.value;
  if (typeof version === 'string' && version.startsWith('3.')) return;
  if (root.has('swagger'))
    throw root.wrong(
      'Swagger 2.0 is not read: convert it to OpenAPI 3 first, with swagger2openapi',
    );
  if (typeof version === 'string' || typeof version === 'number')
    throw root.wrong(`OpenAPI ${version} is not read: 3.0 and 3.1 are`);
  throw root.wrong('this is no OpenAPI document: it does not begin with `openapi: 3.…`');
}

/** What is known of an entity while the whole is read. */
interface Table {
  readonly entity: ApiEntity;
  readonly name: string;
  readonly columns: ForeignColumn[];
  readonly references: ForeignReference[];
  readonly checks: ForeignCheck[];
}

class Reader implements Enums {
  readonly #root: Node;
  readonly #shapes: Shapes;
  readonly #entities: ApiEntities;
  readonly #tables = new Map<ApiEntity, Table>();
  readonly #links = new Map<string, ForeignTable>();
  readonly #enums = new Map<string, ForeignEnum>();
  readonly #notes: Note[] = [];
  #at = '';

  constructor(root: Node, shapes: Shapes, entities: ApiEntities) {
    this.#root = root;
    this.#shapes = shapes;
    this.#entities = entities;
  }

  read(name: string): ForeignSchema {
    const taken = new Set<string>();
    for (const entity of this.#entities.byId.values()) {
      let table = tableNameOf(entity.name);
      while (taken.has(table)) table = `${table}_2`;
      taken.add(table);
      this.#tables.set(entity, { entity, name: table, columns: [], references: [], checks: [] });
    }
    for (const table of this.#tables.values()) this.#readTable(table);
    noteApi(this.#root, this.#entities.others, this.#notes);
    return {
      name,
      tables: [
        ...[...this.#tables.values()].map((each) => this.#tableOf(each)),
        ...this.#links.values(),
      ],
      enums: [...this.#enums.values()],
      notes: this.#notes,
    };
  }

  nameFor(node: Node, values: readonly string[]): string {
    const known = [...this.#enums.values()].map(({ name }) => name);
    const found = this.#enums.get(node.id);
    if (found !== undefined) return found.name;
    const base = nameOf(node) ?? this.#at;
    let name = base;
    for (let number = 2; known.includes(name); number += 1) name = `${base}${number}`;
    this.#enums.set(node.id, { name, place: `${node.line} ${base}`, values });
    return name;
  }

  #tableOf({ entity, name, columns, references, checks }: Table): ForeignTable {
    const key = entity.key === null ? 'id' : columnNameOf(entity.key);
    const { node } = plainOf(entity.schema);
    return {
      ...{ name, called: entity.name, place: this.#placeOf(entity), columns, references, checks },
      comment: node.text('description'),
      primaryKey: columns.some((each) => each.name === key) ? [key] : [],
      keys: [],
      indexes: [],
    };
  }

  #placeOf({ schema, name }: ApiEntity): string {
    return `${schema.line} ${name}`;
  }

  #readTable(table: Table): void {
    const { entity } = table;
    this.#addId(table);
    if (entity.parent !== null) this.#addReference(table, entity.parent, null);
    const properties = propertiesOf(entity, (node) => this.#shapes.of(node).properties);
    for (const [name, property] of properties) {
      if (name === 'id') continue;
      const meaning = meaningOf(name, property, this.#entities.byId);
      if (meaning.kind === 'value') this.#addColumn(table, name, property);
      else if (meaning.kind === 'many') this.#addMany(table, name, meaning.target, property);
      else {
        const isTwice = !meaning.isId && this.#hasId(properties, meaning.base);
        if (isTwice) {
          const place = `${property.line} ${entity.name}.${name}`;
          const at = { table: table.name, column: columnNameOf(name), place };
          this.#note(at, 'object', 'a record beside its id', 'the relation, which has both');
          continue;
        }
        const base = meaning.target === entity.parent ? null : { name, property, of: meaning.base };
        if (base !== null) this.#addReference(table, meaning.target, base);
      }
    }
  }

  /** `owner` beside `ownerId` is the same once more. */
  #hasId(properties: ReadonlyMap<string, Node>, base: string): boolean {
    const words = [...wordsOf(base), 'id'].join(' ');
    return [...properties.keys()].some((each) => wordsOf(each).join(' ') === words);
  }

  #addId({ entity, columns }: Table): void {
    const type = idTypeOf(entity);
    const property = entity.shape.properties.get('id');
    if (property === undefined && entity.key !== null) return;
    columns.push({
      ...{ name: 'id', place: `${(property ?? entity.schema).line} ${entity.name}.id`, type },
      ...{ isNullable: false, comment: null },
      default: type.kind === 'uuid' ? { kind: 'uuid' } : null,
    });
  }

  #addReference(
    { entity, columns, references, name: table }: Table,
    target: ApiEntity,
    by: { readonly name: string; readonly property: Node; readonly of: string } | null,
  ): void {
    const column = `${columnNameOf(by?.of ?? target.name)}_id`;
    if (columns.some((each) => each.name === column)) return;
    const place = `${(by?.property ?? entity.schema).line} ${entity.name}.${by?.name ?? target.name}`;
    const isOwned = by === null;
    const isNullable = by !== null && !this.#isRequired(entity, by.name, by.property);
    columns.push({
      ...{ name: column, place, type: idTypeOf(target), isNullable, default: null },
      comment: by?.property.has('description') === true ? helpOf(by.property) : null,
    });
    const back = this.#listOf(target, entity);
    references.push({
      ...{ place, columns: [column], table: this.#tables.get(target)?.name ?? '' },
      ...{
        targetColumns: ['id'],
        onDelete: isOwned ? 'cascade' : isNullable ? 'setNull' : 'restrict',
      },
      ...(back === null ? {} : { inverseCalled: back }),
    });
    if (by !== null) noteProperty(by.property, { table, column, place }, this.#notes);
    if (isOwned) return;
    this.#notes.push({
      ...{ element: `${table}.${column}`, place, aspect: 'reference' },
      what: 'nothing of what becomes of it when the other is deleted',
      instead: isNullable ? 'it is emptied' : 'the other is kept',
    });
  }

  /** The property of the one that lists the others. */
  #listOf(one: ApiEntity, others: ApiEntity): string | null {
    for (const [name, property] of one.shape.properties) {
      const meaning = meaningOf(name, property, this.#entities.byId);
      if (meaning.kind === 'many' && meaning.target === others) return name;
    }
    return null;
  }

  #addMany({ entity, name: table }: Table, name: string, target: ApiEntity, property: Node): void {
    const back = refersBack(target, entity, this.#entities.byId);
    if (back !== null) return;
    const other = this.#tables.get(target)?.name ?? '';
    const key = [table, other].toSorted().join(' ');
    if (this.#links.has(key)) return;
    const place = `${property.line} ${entity.name}.${name}`;
    const inverse = this.#listOf(target, entity);
    const side = (column: string, of: string, called: string | null): ForeignReference => ({
      ...{ place, columns: [column], table: of, targetColumns: ['id'], onDelete: 'cascade' },
      ...(called === null ? {} : { inverseCalled: called }),
    });
    const references = [side('one_id', table, name), side('other_id', other, inverse)];
    const columns = [entity, target].map((each, index): ForeignColumn => ({
      ...{ name: index === 0 ? 'one_id' : 'other_id', place, type: idTypeOf(each) },
      ...{ isNullable: false, default: null, comment: null },
    }));
    this.#links.set(key, {
      ...{ name: `${table}_${columnNameOf(name)}_links`, called: `${entity.name} ${name}`, place },
      ...{ comment: null, isImplied: true, columns, references },
      ...{ primaryKey: ['one_id', 'other_id'], keys: [], indexes: [], checks: [] },
    });
  }

  #addColumn({ entity, name: table, columns, checks }: Table, name: string, property: Node): void {
    const column = columnNameOf(name);
    const place = `${property.line} ${entity.name}.${name}`;
    const at = { table, column, place };
    if (columns.some((each) => each.name === column)) {
      this.#note(at, 'column', 'a second property of the name', 'nothing');
      return;
    }
    this.#at = `${entity.name}${pascalOf(wordsOf(name))}`;
    const { type, deviations } = propertyType(property, this);
    for (const [what, instead] of deviations) {
      this.#note(at, type === null ? 'column' : 'type', what, instead);
    }
    noteProperty(property, at, this.#notes);
    if (type === null) return;
    const value = defaultOf(property);
    columns.push({
      ...{ name: column, place, type, comment: helpOf(property) },
      isNullable: !this.#isRequired(entity, name, property),
      default: value === undefined ? null : { kind: 'literal', value },
    });
    checks.push(...checksOf(property, column, place, type));
  }

  #isRequired({ shape, written, key }: ApiEntity, name: string, property: Node): boolean {
    if (name === key) return true;
    const { isNullable } = plainOf(property);
    const isSent = written.some((node) => this.#shapes.of(node).required.has(name));
    return !isNullable && !shape.hasVariants && (shape.required.has(name) || isSent);
  }

  #note(
    { table, column, place }: { table: string; column: string; place: string },
    aspect: Note['aspect'],
    what: string,
    instead: string,
  ): void {
    this.#notes.push({ element: `${table}.${column}`, place, aspect, what, instead });
  }
}

function defaultOf(property: Node): unknown {
  const value = (property.child('default') ?? plainOf(property).node.child('default'))?.value;
  return value === null ? undefined : value;
}

function helpOf(property: Node): string | null {
  const { node } = plainOf(property);
  const from = [property, node].find((each) => each.has('description') || each.has('title'));
  const text = from?.text('description') ?? from?.text('title') ?? null;
  return text === null ? null : text.replaceAll(/\s+/g, ' ').trim() || null;
}
