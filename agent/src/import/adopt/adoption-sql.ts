import { literal, quote } from '../../database/index.ts';
import type { App, Entity } from '../../model/index.ts';
import { snakeCase } from '../../language/names/index.ts';
import type { ForeignReference } from '../foreign-schema.ts';
import type { ImportedEntity, ImportedLink, Mapping } from '../spec/imported.ts';
import { adoptedValue } from './adopted-value.ts';
import { type InsertOrder, insertOrder } from './insert-order.ts';
import { preamble } from './preamble.ts';

export interface Adoption {
  readonly app: App;
  readonly mapping: Mapping;
  /** The slug of who gets the rows. */
  readonly organization: string;
}

/**
 * SQL that takes the rows of the source into one organisation: one transaction, which ends with a look whether every row is
 * there. Ids are made of the source's keys, so references need no table of who is who, and a second run finds nothing to do.
 */
export function adoptionSql(adoption: Adoption): string {
  const { app, mapping, organization } = adoption;
  const order = insertOrder(mapping.entities, app);
  const writer = new Writer(adoption, order);
  const tables = [
    ...order.entities.map(({ entity }) => writer.tableOf(entity)),
    ...mapping.links.flatMap((link) => writer.linkTable(link)),
  ];
  const force = (word: string) =>
    tables.map((table) => `ALTER TABLE ${table} ${word} ROW LEVEL SECURITY;`).join('\n');
  return [
    preamble(organization),
    `${force('NO FORCE')}\n`,
    ...order.entities.map((imported) => writer.insert(imported)),
    ...order.entities.flatMap((imported) => writer.later(imported)),
    ...mapping.links.flatMap((link) => writer.link(link)),
    ...order.entities.map((imported) => writer.compare(imported)),
    `${force('FORCE')}\n`,
    'DROP FUNCTION pg_temp.adopted_id(text, text[]);',
    'COMMIT;\n',
  ].join('\n');
}

class Writer {
  readonly #adoption: Adoption;
  readonly #order: InsertOrder;

  constructor(adoption: Adoption, order: InsertOrder) {
    this.#adoption = adoption;
    this.#order = order;
  }

  tableOf(entity: string): string {
    return `public.${quote(this.#entity(entity).names.table)}`;
  }

  linkTable({ entity, relation }: ImportedLink): string[] {
    const found = this.#entity(entity).relations.find(({ name }) => name === relation);
    return found?.kind === 'manyToMany' ? [`public.${quote(found.table)}`] : [];
  }

  insert(imported: ImportedEntity): string {
    const pairs = [['id', this.#idOf(imported, 's')] as const, ...this.#pairs(imported)];
    return [
      `INSERT INTO ${this.tableOf(imported.entity)} (${pairs.map(([column]) => quote(column)).join(', ')})`,
      `SELECT ${pairs.map(([, value]) => value).join(',\n  ')}`,
      `FROM source.${quote(imported.table.name)} AS s`,
      'ON CONFLICT ("id") DO NOTHING;\n',
    ].join('\n');
  }

  #pairs(imported: ImportedEntity): (readonly [column: string, value: string])[] {
    const { fields } = this.#entity(imported.entity);
    return [...imported.columns].flatMap(([name, column]) => {
      const source = `s.${quote(name)}`;
      if (column.kind === 'relation') {
        const target = this.#columnOf(imported.entity, column.name);
        const isLater = this.#order.isLater(imported.entity, column.name);
        if (target === null || isLater) return [];
        return [[target, this.#referenced(column.reference, name)]];
      }
      if (column.kind === 'system') {
        const isMark = column.name === 'deletedAt';
        return [
          [snakeCase(column.name), isMark ? source : `coalesce(${source}, CURRENT_TIMESTAMP)`],
        ];
      }
      const field = column.kind === 'field' && fields.find((each) => each.name === column.name);
      const type = imported.table.columns.find((each) => each.name === name)?.type;
      if (!field || type === undefined) return [];
      const { mapping, app } = this.#adoption;
      return [[field.column, adoptedValue(source, type, field, mapping.enums, app)]];
    });
  }

  /** References to rows that came after, or to rows of the same table. */
  later(imported: ImportedEntity): string[] {
    return [...imported.columns].flatMap(([name, column]) => {
      if (column.kind !== 'relation') return [];
      const target = this.#columnOf(imported.entity, column.name);
      if (target === null || !this.#order.isLater(imported.entity, column.name)) return [];
      const value = this.#referenced(column.reference, name);
      return [
        `UPDATE ${this.tableOf(imported.entity)} AS t SET ${quote(target)} = ${value}`,
        `FROM source.${quote(imported.table.name)} AS s`,
        `WHERE t."id" = ${this.#idOf(imported, 's')} AND t.${quote(target)} IS DISTINCT FROM ${value};\n`,
      ].join('\n');
    });
  }

  link(link: ImportedLink): string[] {
    const relation = this.#entity(link.entity).relations.find(({ name }) => name === link.relation);
    if (relation?.kind !== 'manyToMany') return [];
    const [own = '', other = ''] = [link.own, link.other].map((reference) =>
      this.#referenced(reference, reference.columns[0] ?? ''),
    );
    const columns = `${quote(relation.ownColumn)}, ${quote(relation.otherColumn)}`;
    const lines = [
      `INSERT INTO public.${quote(relation.table)} (${columns})`,
      `SELECT ${own}, ${other}`,
      `FROM source.${quote(link.table.name)} AS s`,
      'ON CONFLICT DO NOTHING;\n',
    ];
    return [lines.join('\n')];
  }

  compare(imported: ImportedEntity): string {
    const { name } = imported.table;
    const id = this.#idOf(imported, 's');
    return [
      'DO $$ BEGIN',
      `  IF EXISTS (SELECT FROM source.${quote(name)} AS s WHERE NOT EXISTS (SELECT FROM ${this.tableOf(imported.entity)} AS t WHERE t."id" = ${id})) THEN`,
      `    RAISE EXCEPTION USING MESSAGE = ${literal(`Not every row of ${name} was adopted.`)};`,
      '  END IF;',
      'END $$;\n',
    ].join('\n');
  }

  #entity(name: string): Entity {
    const found = this.#adoption.app.entities.find((entity) => entity.name === name);
    if (found === undefined) throw new Error(`The app has no entity ${name}.`);
    return found;
  }

  #columnOf(entity: string, relation: string): string | null {
    const found = this.#entity(entity).relations.find(({ name }) => name === relation);
    return found?.kind === 'belongsTo' ? found.column : null;
  }

  #idOf({ table, keepsId }: ImportedEntity, alias: string): string {
    const { primaryKey } = table;
    if (keepsId) return `${alias}.${quote(primaryKey[0] ?? '')}`;
    const values = primaryKey.map((name) => `${alias}.${quote(name)}::text`);
    // Rows without a key are known by all that they hold: equal ones are one record.
    const parts = values.length > 0 ? values.join(', ') : `to_jsonb(${alias})::text`;
    return `pg_temp.adopted_id(${literal(table.name)}, ARRAY[${parts}])`;
  }

  /** The id of the record that a column refers to, looked up where the reference is not to the key. */
  #referenced(reference: ForeignReference, column: string): string {
    const { entities } = this.#adoption.mapping;
    const target = entities.find(({ table }) => table.name === reference.table);
    if (target === undefined) return 'NULL';
    const { table, keepsId } = target;
    const [aim = ''] = reference.targetColumns;
    const value = `s.${quote(column)}`;
    if (table.primaryKey.length !== 1 || table.primaryKey[0] !== aim) {
      return `(SELECT ${this.#idOf(target, 'r')} FROM source.${quote(table.name)} AS r WHERE r.${quote(aim)} = ${value})`;
    }
    if (keepsId) return value;
    const made = `pg_temp.adopted_id(${literal(table.name)}, ARRAY[${value}::text])`;
    return `CASE WHEN ${value} IS NOT NULL THEN ${made} END`;
  }
}
