import type { ForeignReference, ForeignTable } from '../foreign-schema.ts';
import type { Field, Value } from './parse-prisma.ts';
import {
  argument,
  attribute,
  columnName,
  type Model,
  note,
  placeOf,
  type PrismaSchema,
  textOf,
} from './prisma-schema.ts';

interface Relation {
  readonly field: Field;
  readonly name: string | null;
  /** The fields that hold the key; none on the side that is referred to. */
  readonly fields: readonly string[];
  readonly targets: readonly string[];
}

/** The references that a table has: of relations whose key is among its fields. */
export function readReferences(model: Model, schema: PrismaSchema): ForeignReference[] {
  return relationsOf(model, schema).flatMap((relation) => {
    const { field, fields, targets } = relation;
    if (fields.length === 0 || field.isList) return [];
    const columns = fields.map((name) => columnOf(name, model));
    const target = schema.models.get(field.type ?? '');
    if (target === undefined) {
      const what = `a reference to ${field.type ?? ''}, which is a view`;
      const said = ['reference', what, 'a field that holds the value alone'] as const;
      note(schema, model, field, said, columns);
      return [];
    }
    const inverse = inverseOf(relation, model, target, schema);
    return [
      {
        place: placeOf(model.block, field, field.name),
        columns,
        table: target.table,
        targetColumns: targets.map((name) => columnOf(name, target)),
        onDelete: readOnDelete(relation, model, columns, schema),
        ...(inverse === undefined ? {} : { inverseCalled: inverse.field.name }),
      },
    ];
  });
}

function relationsOf({ block }: Model, { models, views }: PrismaSchema): Relation[] {
  return block.fields.flatMap((field) => {
    if (!models.has(field.type ?? '') && !views.has(field.type ?? '')) return [];
    const said = attribute(field.attributes, 'relation');
    const name = textOf(argument(said, 'name', 0));
    const [fields, targets] = [argument(said, 'fields'), argument(said, 'references')].map(namesIn);
    return [{ field, name, fields: fields ?? [], targets: targets ?? [] }];
  });
}

export function namesIn(value: Value | undefined): string[] {
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items.map((each) => (each.kind === 'call' ? each.name : (textOf(each) ?? '')));
}

export function columnOf(name: string, { block }: Model): string {
  const field = block.fields.find((each) => each.name === name);
  return field === undefined ? name : columnName(field);
}

/** The field of the other model that means the same relation. */
function inverseOf(
  { field, name }: Relation,
  model: Model,
  target: Model,
  schema: PrismaSchema,
): Relation | undefined {
  return relationsOf(target, schema).find(
    (each) => each.field !== field && each.field.type === model.block.name && each.name === name,
  );
}

function readOnDelete(
  { field, fields }: Relation,
  model: Model,
  columns: readonly string[],
  schema: PrismaSchema,
): ForeignReference['onDelete'] {
  const said = attribute(field.attributes, 'relation');
  const say = (what: string, instead: string) =>
    note(schema, model, field, ['reference', what, instead], columns);
  const update = textOf(argument(said, 'onUpdate'));
  if (update !== null && update !== 'Cascade')
    say(`onUpdate: ${update}`, 'nothing: the id of a record stays the same');
  const mayBeEmpty = fields.every(
    (name) => model.block.fields.find((each) => each.name === name)?.isOptional,
  );
  const wanted = textOf(argument(said, 'onDelete')) ?? (mayBeEmpty ? 'SetNull' : 'Restrict');
  if (wanted === 'Cascade') return 'cascade';
  if (wanted === 'SetNull') return 'setNull';
  if (wanted === 'SetDefault') say('ON DELETE SET DEFAULT', 'restrict');
  if (wanted === 'NoAction')
    say(
      'ON DELETE NO ACTION, checked at the end of the statement',
      'restrict, which is checked at once',
    );
  return 'restrict';
}

/** The tables that Prisma makes by itself for lists on both sides. */
export function readLinkTables(schema: PrismaSchema): ForeignTable[] {
  const tables = new Map<string, ForeignTable>();
  for (const model of schema.models.values()) {
    for (const relation of relationsOf(model, schema)) {
      const other = schema.models.get(relation.field.type ?? '');
      if (!relation.field.isList || other === undefined) continue;
      const inverse = inverseOf(relation, model, other, schema);
      if (inverse?.field.isList !== true) continue;
      const table = linkTable(relation, inverse, [model, other]);
      if (!tables.has(table.name)) tables.set(table.name, table);
    }
  }
  return [...tables.values()];
}

function linkTable(
  relation: Relation,
  inverse: Relation,
  [model, other]: [Model, Model],
): ForeignTable {
  const [first, second] = [model, other].toSorted((one, two) =>
    one.block.name < two.block.name ? -1 : one.block.name > two.block.name ? 1 : 0,
  );
  const sides = first === model ? [relation, inverse] : [inverse, relation];
  const place = placeOf(model.block, relation.field, relation.field.name);
  const name = relation.name ?? `${first?.block.name ?? ''}To${second?.block.name ?? ''}`;
  const side = (column: string, of: Model | undefined, by: Relation | undefined) => {
    const key = of?.block.fields.find((each) => attribute(each.attributes, 'id') !== undefined);
    const target = key === undefined ? 'id' : columnName(key);
    return {
      reference: {
        ...{ place, columns: [column], table: of?.table ?? '', targetColumns: [target] },
        onDelete: 'cascade' as const,
        ...(by === undefined ? {} : { inverseCalled: by.field.name }),
      },
      type: key?.type ?? 'String',
    };
  };
  const both = [side('A', first, sides[0]), side('B', second, sides[1])];
  return {
    name: `_${name}`,
    called: name,
    place,
    comment: null,
    columns: both.map(({ reference, type }) => ({
      name: reference.columns[0] ?? '',
      place,
      type: type === 'Int' ? { kind: 'int' } : { kind: 'text', maxLength: null },
      isNullable: false,
      default: null,
      comment: null,
    })),
    primaryKey: ['A', 'B'],
    references: both.map(({ reference }) => reference),
    keys: [],
    indexes: [{ place, columns: ['B'], using: 'btree' }],
    checks: [],
  };
}
