import type { ForeignIndex, ForeignKey, SqlCondition } from '../foreign-schema.ts';
import { parseCondition } from '../sql/parse-condition.ts';
import type { Attribute, Value } from './parse-prisma.ts';
import {
  argument,
  attribute,
  columnName,
  type Model,
  note,
  placeOf,
  type PrismaSchema,
  textOf,
  written,
} from './prisma-schema.ts';
import { columnOf, namesIn } from './read-relations.ts';

interface Keys {
  readonly primaryKey: readonly string[];
  readonly keys: readonly ForeignKey[];
  readonly indexes: readonly ForeignIndex[];
}

const understood = ['id', 'unique', 'index', 'map', 'schema', 'ignore', 'fulltext'];

/** Keys and indexes of a model, of its fields and of the model itself. */
export function readKeys(model: Model, schema: PrismaSchema, kept: ReadonlySet<string>): Keys {
  const { block } = model;
  const primaryKey = block.fields
    .filter(({ attributes }) => attribute(attributes, 'id') !== undefined)
    .map(columnName);
  const keys: ForeignKey[] = block.fields
    .filter(
      (each) => attribute(each.attributes, 'unique') !== undefined && kept.has(columnName(each)),
    )
    .map((each) => ({
      ...{ place: placeOf(block, each, each.name), columns: [columnName(each)], where: null },
    }));
  const indexes: ForeignIndex[] = [];
  for (const each of block.attributes) {
    const columns = namesIn(argument(each, 'fields', 0)).map((name) => columnOf(name, model));
    const place = placeOf(block, each);
    const isKept = columns.every((column) => kept.has(column));
    if (each.name === 'id') primaryKey.push(...columns);
    else if (each.name === 'unique' && isKept) {
      const where = whereOf(each, columns, model, schema);
      if (where !== undefined) keys.push({ place, columns, where });
    } else if (each.name === 'index' && isKept)
      indexes.push(...readIndex(each, columns, model, schema));
    else noteAttribute(each, columns, model, schema);
  }
  return { primaryKey, keys, indexes };
}

function readIndex(
  said: Attribute,
  columns: readonly string[],
  model: Model,
  schema: PrismaSchema,
): ForeignIndex[] {
  const say = (what: string, instead: string) =>
    note(schema, model, said, ['index', what, instead], columns);
  const [parts, type] = [argument(said, 'fields', 0), textOf(argument(said, 'type'))];
  const shown = parts === undefined ? '' : written(parts);
  if (argument(said, 'where') !== undefined) {
    say(
      `an index of some rows alone, over ${shown}`,
      'nothing: write it as a migration of your own',
    );
    return [];
  }
  const using = type === null || type === 'BTree' ? 'btree' : type === 'Gin' ? 'gin' : null;
  if (using === null) {
    say(`an index of the method ${type ?? ''}`, 'nothing: write it as a migration of your own');
    return [];
  }
  const details = detailsOf(parts);
  const operators = details.filter(({ name }) => name === 'ops').map(({ value }) => written(value));
  const isTrigram =
    operators.length > 0 && operators.every((each) => each.includes('gin_trgm_ops'));
  const orders = details.filter(({ name }) => name === 'sort' || name === 'length');
  if (orders.some(({ value }) => textOf(value) !== 'Asc'))
    say(`an index in an order of its own: ${shown}`, 'an ascending one');
  if (operators.length > 0 && !isTrigram && using === 'btree')
    say(`an index that compares in its own way: ${shown}`, 'one that compares as usual');
  const place = placeOf(model.block, said);
  return [{ place, columns, using: using === 'gin' && isTrigram ? 'trigram' : using }];
}

/** `name(sort: Desc, ops: raw("…"))`: what stands in parentheses. */
function detailsOf(value: Value | undefined): { name: string | null; value: Value }[] {
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items.flatMap((item) => (item.kind === 'call' ? [...item.args] : []));
}

/** Which rows a key is of; undefined where that cannot be said, and is noted. */
function whereOf(
  said: Attribute,
  columns: readonly string[],
  model: Model,
  schema: PrismaSchema,
): SqlCondition | null | undefined {
  const value = argument(said, 'where');
  if (value === undefined) return null;
  const found = value.kind === 'call' ? parseCondition(textOf(value.args[0]?.value) ?? '') : null;
  const condition = found ?? conditionOf(value, model);
  if (condition !== null) return condition;
  const what = `a key of some rows alone: ${written(value)}`;
  note(schema, model, said, ['key', what, 'nothing'], columns);
  return undefined;
}

/** `{ deletedAt: null, active: true }` */
function conditionOf(value: Value, model: Model): SqlCondition | null {
  if (value.kind !== 'object') return null;
  const parts = value.entries.map((entry): SqlCondition | null => {
    const column = columnOf(entry.name ?? '', model);
    const [not] = entry.value.kind === 'object' ? entry.value.entries : [];
    const isNot = not?.name === 'not';
    const of = isNot ? not.value : entry.value;
    if (of.kind === 'name' && of.text === 'null')
      return { kind: 'isNull', column, isNegated: isNot };
    if (of.kind === 'name' && ['true', 'false'].includes(of.text))
      return { kind: 'flag', column, isNegated: (of.text === 'false') !== isNot };
    if (of.kind !== 'text' && of.kind !== 'number') return null;
    const operator = isNot ? '!=' : '==';
    const right = { kind: of.kind, text: of.text };
    return { kind: 'compare', operator, left: { kind: 'column', column }, right };
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length && known.length > 0 ? { kind: 'and', parts: known } : null;
}

function noteAttribute(
  said: Attribute,
  columns: readonly string[],
  model: Model,
  schema: PrismaSchema,
): void {
  const { name } = said;
  if (name === 'unique' || name === 'index') {
    const what = `${name === 'unique' ? 'a key' : 'an index'} over a column that is left out`;
    note(schema, model, said, [name === 'unique' ? 'key' : 'index', what, 'nothing'], columns);
  } else if (name === 'fulltext') {
    const instead = 'nothing: `search` on the fields finds the same';
    note(schema, model, said, ['index', 'an index of all words', instead], columns);
  } else if (name === 'ignore') {
    note(schema, model, said, ['object', '@@ignore: not in the client', 'an entity as any other']);
  } else if (name === 'schema') {
    const shown = said.args.map(({ value }) => written(value)).join(', ');
    note(schema, model, said, ['object', `the schema ${shown}`, 'a product has one schema']);
  } else if (!understood.includes(name)) {
    note(schema, model, said, ['object', `@@${name}`, 'nothing']);
  }
}
