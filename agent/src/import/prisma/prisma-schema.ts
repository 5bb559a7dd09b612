import type { Aspect, Note } from '../foreign-schema.ts';
import { ImportRefused } from '../import-refused.ts';
import { type Position, wrongAt } from '../text/source-file.ts';
import type { Attribute, Block, Field, Value } from './parse-prisma.ts';

/** What the blocks of all files say together, by name. */
export interface PrismaSchema {
  readonly provider: string;
  readonly models: ReadonlyMap<string, Model>;
  readonly enums: ReadonlyMap<string, Block>;
  /** Parts of a document, as MongoDB has them. */
  readonly types: ReadonlyMap<string, Block>;
  readonly views: ReadonlyMap<string, Block>;
  readonly notes: Note[];
}

export interface Model {
  readonly block: Block;
  /** What the database calls it. */
  readonly table: string;
}

const scalars = new Set(
  'String Boolean Int BigInt Float Decimal DateTime Json Bytes Unsupported'.split(' '),
);

/** @throws {ImportRefused} where a name is there twice, or a type not at all */
export function prismaSchemaOf(blocks: readonly Block[]): PrismaSchema {
  const byName = new Map<string, Block>();
  for (const block of blocks) {
    if (block.kind === 'datasource' || block.kind === 'generator') continue;
    const first = byName.get(block.name);
    if (first !== undefined) {
      const where = `${first.file.path}:${first.line}`;
      throw wrongAt(block.file, block, `${block.name} is there already, in ${where}`);
    }
    byName.set(block.name, block);
  }
  const ofKind = (kind: string) => new Map([...byName].filter(([, block]) => block.kind === kind));
  const declared = ofKind('model');
  for (const block of byName.values()) checkTypes(block, byName);
  if (declared.size === 0) {
    const [first] = blocks;
    throw new ImportRefused(
      `${first?.file.path ?? 'The schema'} has no model: there is nothing to import.`,
    );
  }
  const source = blocks.find(({ kind }) => kind === 'datasource');
  return {
    provider: textOf(source?.settings.get('provider')) ?? 'postgresql',
    models: tablesOf(declared),
    enums: ofKind('enum'),
    types: ofKind('type'),
    views: ofKind('view'),
    notes: [],
  };
}

function checkTypes({ file, fields }: Block, known: ReadonlyMap<string, Block>): void {
  for (const { type, name, line, column } of fields) {
    if (type === null || scalars.has(type) || known.has(type)) continue;
    const message = `${name} is of type ${type}, and there is no model, enum or type ${type}: if another file has it, import the folder`;
    throw wrongAt(file, { line, column }, message);
  }
}

/** Schemas of a database may have tables of the same name; a product has one. */
function tablesOf(blocks: ReadonlyMap<string, Block>): Map<string, Model> {
  const taken = new Set<string>();
  return new Map(
    [...blocks].map(([name, block]) => {
      const plain = mapped(block.attributes) ?? name;
      const schema = textOf(argument(attribute(block.attributes, 'schema'), 'name', 0));
      let table = taken.has(plain) ? `${schema ?? 'other'}_${plain}` : plain;
      while (taken.has(table)) table = `${table}_`;
      taken.add(table);
      return [name, { block, table }];
    }),
  );
}

export function attribute(all: readonly Attribute[], name: string): Attribute | undefined {
  return all.find((each) => each.name === name);
}

/** An argument, by its name or by its place among those without one. */
export function argument(
  of: Attribute | undefined,
  name: string,
  index: number | null = null,
): Value | undefined {
  const named = of?.args.find((each) => each.name === name);
  const plain = of?.args.filter((each) => each.name === null) ?? [];
  return (named ?? (index === null ? undefined : plain[index]))?.value;
}

export function textOf(value: Value | undefined): string | null {
  return value !== undefined && 'text' in value ? value.text : null;
}

/** `@map("name")`, `@@map("name")` */
export function mapped(attributes: readonly Attribute[]): string | null {
  return textOf(argument(attribute(attributes, 'map'), 'name', 0));
}

export function columnName({ name, attributes }: Field): string {
  return mapped(attributes) ?? name;
}

export function placeOf({ file, name }: Block, { line }: Position, member?: string): string {
  return `${file.name}:${line} ${member === undefined ? name : `${name}.${member}`}`;
}

/** Writes down what is said of a field, or of a model as a whole. */
export function note(
  { notes }: PrismaSchema,
  { block, table }: Model,
  at: Field | Attribute | Block,
  said: readonly [aspect: Aspect, what: string, instead: string],
  columns?: readonly string[],
): void {
  const [aspect, what, instead] = said;
  const isField = 'isList' in at;
  const names = columns ?? (isField ? [columnName(at)] : []);
  const element = names.length === 0 ? table : `${table}.${names.join('+')}`;
  const place = placeOf(block, at, isField ? at.name : undefined);
  notes.push({ element, place, aspect, what, instead });
}

/** A value as its file has it, for the report. */
export function written(value: Value): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'number':
    case 'name':
      return value.text;
    case 'list':
      return `[${value.items.map(written).join(', ')}]`;
    case 'call':
      return `${value.name}(${value.args.map((each) => written(each.value)).join(', ')})`;
    case 'object':
      return `{ ${value.entries.map((each) => `${each.name ?? ''}: ${written(each.value)}`).join(', ')} }`;
  }
}
