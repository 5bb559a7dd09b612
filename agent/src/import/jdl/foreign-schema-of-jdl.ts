import type {
  Aspect,
  ForeignSchema,
  ForeignTable,
  ForeignType,
  Note,
  SqlCondition,
} from '../foreign-schema.ts';
import { ImportRefused } from '../import-refused.ts';
import { tableNameOf } from '../names/entity-namer.ts';
import { columnNameOf } from '../names/member-namer.ts';
import { type Position, wrongAt } from '../text/source-file.ts';
import type { Jdl, JdlField } from './parse-jdl.ts';
import { type Draft, type JdlContext, placeOf } from './draft.ts';
import { noteJdl } from './note-jdl.ts';
import { fieldType, files } from './field-type.ts';
import { readRelations } from './read-relations.ts';

/**
 * The entities of a JDL file, as the tables that JHipster makes of them.
 *
 * @throws {ImportRefused} where it names what is not there
 */
export function foreignSchemaOfJdl(jdl: Jdl, name: string): ForeignSchema {
  if (jdl.entities.length === 0) {
    throw new ImportRefused(`${jdl.file.path} has no entity: there is nothing to import.`);
  }
  const notes: Note[] = [];
  const drafts = new Map<string, Draft>();
  const taken = new Map<string, Position>();
  for (const entity of jdl.entities) {
    const first = taken.get(entity.name);
    if (first !== undefined)
      throw wrongAt(jdl.file, entity, `${entity.name} is there already, in line ${first.line}`);
    taken.set(entity.name, entity);
    let table = entity.table ?? tableNameOf(entity.name);
    while ([...drafts.values()].some((each) => each.table === table)) table = `${table}_2`;
    drafts.set(entity.name, {
      ...{ entity, table, columns: [], references: [], keys: [], checks: [] },
    });
  }
  const context: JdlContext = { jdl, drafts, notes, displays: displaysOf(jdl) };
  for (const draft of drafts.values()) readFields(draft, context);
  const { links, platform } = readRelations(context);
  noteJdl(context);
  return {
    name: jdl.baseName ?? name,
    tables: [
      ...[...drafts.values()].map((draft) => tableOf(draft, context)),
      ...links,
      ...platform,
    ],
    enums: jdl.enums.map((each) => ({
      ...{ name: each.name, place: placeOf(jdl, each, each.name) },
      values: [...new Set(each.values.map((value) => value.name))],
      labels: new Map(
        each.values.flatMap(({ name: value, label }) => (label === null ? [] : [[value, label]])),
      ),
    })),
    notes,
  };
}

function tableOf(
  { entity, table, columns, references, keys, checks }: Draft,
  { jdl, displays }: JdlContext,
): ForeignTable {
  const display = displays.get(entity.name);
  return {
    ...(display === undefined ? {} : { display: columnNameOf(display) }),
    ...{ name: table, called: entity.name, place: placeOf(jdl, entity, entity.name) },
    ...{ comment: entity.comment, columns, primaryKey: ['id'], references, keys, checks },
    indexes: [],
  };
}

/** The first that a relation shows it by. */
function displaysOf({ relations, entities }: Jdl): Map<string, string> {
  const displays = new Map<string, string>();
  for (const { from, to } of relations) {
    // What stands in parentheses is a field of the other.
    for (const [shown, name] of [
      [from.shown, to.entity],
      [to.shown, from.entity],
    ] as const) {
      const fields = entities.find((each) => each.name === name)?.fields ?? [];
      const isField = fields.some((field) => field.name === shown);
      if (shown !== null && isField && !displays.has(name)) displays.set(name, shown);
    }
  }
  return displays;
}

function readFields(draft: Draft, context: JdlContext): void {
  const { entity, columns } = draft;
  const id = entity.fields.find(({ name }) => name.toLowerCase() === 'id');
  if (id === undefined) {
    columns.push({
      ...{ name: 'id', place: placeOf(context.jdl, entity, entity.name), type: { kind: 'uuid' } },
      ...{ isNullable: false, default: { kind: 'uuid' }, comment: null },
    });
  }
  for (const field of entity.fields) readField(field, draft, context);
}

function readField(field: JdlField, draft: Draft, context: JdlContext): void {
  const { jdl, notes } = context;
  const { entity, table, columns, keys, checks } = draft;
  const name = columnNameOf(field.name);
  const place = placeOf(jdl, field, `${entity.name}.${field.name}`);
  const note = (aspect: Aspect, what: string, instead: string) =>
    notes.push({ element: `${table}.${name}`, place, aspect, what, instead });
  for (const { name: said } of field.annotations) note('object', `@${said}`, 'nothing');
  if (columns.some((column) => column.name === name)) {
    note('column', 'a second field of the name', 'nothing');
    return;
  }
  if (files.has(field.type)) {
    note('column', `a file, ${field.type}`, 'nothing: files are kept outside the database');
    return;
  }
  const isEnum = jdl.enums.some((each) => each.name === field.type);
  const found: ForeignType | null = isEnum
    ? { kind: 'enum', enum: field.type }
    : fieldType(field.type);
  if (found === null) {
    throw wrongAt(
      jdl.file,
      field,
      `${field.name} is of type ${field.type}, which is no type and no enum`,
    );
  }
  if (field.type === 'Float' || field.type === 'Double')
    note('type', field.type, 'decimal of 38 digits, 10 after the point');
  const said = new Map(field.validations.map((each) => [each.name, each.value]));
  const type: ForeignType =
    found.kind === 'text'
      ? {
          ...found,
          maxLength: wholeOf(said.get('maxlength')) ?? found.maxLength,
          leastLength: wholeOf(said.get('minlength')) ?? 0,
        }
      : found;
  columns.push({
    ...{ name, place, type, isNullable: !said.has('required') && name !== 'id', default: null },
    comment: field.comment?.replaceAll(/\s+/g, ' ') ?? null,
  });
  if (said.has('unique')) keys.push({ place, columns: [name], where: null });
  for (const condition of conditionsOf(said, name, type)) {
    checks.push({ name: `${name}_${checks.length + 1}`, place, condition });
  }
}

function wholeOf(value: string | null | undefined): number | null {
  return value !== null && value !== undefined && /^\d+$/.test(value) ? Number(value) : null;
}

function conditionsOf(
  said: ReadonlyMap<string, string | null>,
  column: string,
  { kind }: ForeignType,
): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  const isNumber = ['int', 'bigint', 'decimal'].includes(kind);
  for (const [name, operator] of [
    ['min', '>='],
    ['max', '<='],
  ] as const) {
    const value = said.get(name) ?? '';
    if (!isNumber || !/^-?\d+(?:\.\d+)?$/.test(value)) continue;
    const right = { kind: 'number', text: value } as const;
    conditions.push({ kind: 'compare', operator, left: { kind: 'column', column }, right });
  }
  const pattern = said.get('pattern') ?? '';
  if (kind === 'text' && pattern.length > 2) {
    // `/…/`, or the same in quotes.
    const text = pattern.slice(1, -1).replaceAll(String.raw`\/`, '/');
    conditions.push({ kind: 'matches', column, pattern: text });
  }
  return conditions;
}
