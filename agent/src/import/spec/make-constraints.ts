import type { ForeignCheck, ForeignColumn, SqlCondition } from '../foreign-schema.ts';
import { wordsOf } from '../names/words.ts';
import type { NoteBook } from '../note-book.ts';
import { columnsOf, type ConditionNames, conditionText } from './condition-text.ts';
import type { Content, EntityContent } from './content.ts';
import type { ImportedEntity, ImportedEnum } from './imported.ts';

export interface ConstraintContext {
  readonly imported: ImportedEntity;
  readonly content: EntityContent;
  readonly tableName: string;
  readonly enums: ReadonlyMap<string, ImportedEnum>;
  readonly book: NoteBook;
}

/** Adds keys, indexes and checks of a table to its entity. */
export function addConstraints(context: ConstraintContext): void {
  addKeys(context);
  addIndexes(context);
  context.imported.table.checks.forEach((check) => addCheck(check, context));
}

function addKeys(context: ConstraintContext): void {
  const { imported, content, tableName } = context;
  const { table, columns } = imported;
  const { primaryKey } = table;
  const isId = primaryKey.length === 1 && columns.get(primaryKey[0] ?? '')?.kind === 'id';
  const keys = [
    ...(primaryKey.length === 0 || isId
      ? []
      : [{ place: table.place, columns: primaryKey, where: null }]),
    ...table.keys,
  ];
  const seen = new Set<string>();
  for (const key of keys) {
    const at = { element: `${table.name}.${key.columns.join('+')}`, place: key.place };
    if (content.softDelete !== undefined) {
      context.book.add(
        at,
        'key',
        'a key over rows that are marked as deleted too',
        'a key of the records that are not',
      );
    }
    const names = key.columns.map((column) => memberOf(imported, column));
    const where = key.where === null ? null : conditionText(key.where, namesOf(context), true);
    if (names.includes(null) || (key.where !== null && where === null)) {
      const kinds = key.columns.filter((_, index) => names[index] === null);
      const only = key.columns.length === 1 && columns.get(key.columns[0] ?? '')?.kind === 'id';
      if (!only)
        context.book.add(
          at,
          'key',
          `a key over ${kinds.join(', ') || 'some rows alone'}`,
          'nothing',
        );
      continue;
    }
    const id = JSON.stringify([names, where]);
    if (seen.has(id)) continue;
    seen.add(id);
    const [only = ''] = names.map(String);
    const field = content.fields[only];
    const relation = content.relations[only];
    if (names.length === 1 && where === null && relation !== undefined) relation['isUnique'] = true;
    else if (names.length === 1 && where === null && field !== undefined && mayBeUnique(field))
      field['unique'] = true;
    else {
      const name = nameFor([tableName, ...names.map(String), 'key'], content.unique.length);
      content.unique.push({ fields: names, ...(where === null ? {} : { where }), ...name });
    }
  }
}

/** Whether the option goes with the type; a key of its own says it for all. */
function mayBeUnique({ type }: Content): boolean {
  return !['text', 'boolean', 'list', 'json', 'duration'].includes(String(type));
}

function addIndexes({ imported, content, tableName, book }: ConstraintContext): void {
  const { table } = imported;
  const seen = new Set<string>();
  for (const { place, columns, using } of table.indexes) {
    const names = columns.map((column) => memberOf(imported, column));
    const at = { element: `${table.name}.${columns.join('+')}`, place };
    if (names.includes(null)) {
      book.add(at, 'index', `an index over ${columns.join(', ')}`, 'the index that the id has');
      continue;
    }
    const [first = ''] = names.map(String);
    // A relation has an index by itself, and so has what is unique.
    const isOwn = names.length === 1 && using === 'btree';
    if (
      isOwn &&
      (content.relations[first] !== undefined || content.fields[first]?.['unique'] === true)
    )
      continue;
    const id = JSON.stringify([names, using]);
    if (seen.has(id)) continue;
    seen.add(id);
    const name = nameFor([tableName, ...names.map(String), 'idx'], content.indexes.length);
    content.indexes.push({ fields: names, ...(using === 'btree' ? {} : { using }), ...name });
  }
}

/** A name of its own where the usual one would not fit. */
function nameFor(parts: readonly string[], number: number): Content {
  const usual = parts.flatMap(wordsOf).join('_');
  if (usual.length <= 56) return {};
  const end = `${number + 1}_${parts.at(-1) ?? ''}`;
  return { name: `${(parts[0] ?? '').slice(0, 40)}_${end}` };
}

/** How a key names a column: a field, or a relation. */
function memberOf({ columns }: ImportedEntity, column: string): string | null {
  const found = columns.get(column);
  if (found === undefined || found.kind === 'id') return null;
  return found.kind === 'system' && found.name === 'deletedAt' ? null : found.name;
}

function namesOf({ imported, enums }: ConstraintContext): ConditionNames {
  const { table, columns } = imported;
  const columnOf = (name: string) => table.columns.find((each) => each.name === name);
  return {
    nameOf: (name) => {
      const found = columns.get(name);
      if (found === undefined || found.kind === 'id') return null;
      return found.kind === 'relation' ? `${found.name}Id` : found.name;
    },
    isNullable: (name) => columnOf(name)?.isNullable ?? true,
    valueOf: (name, value) => {
      const type = columnOf(name)?.type;
      const found = type?.kind === 'enum' ? enums.get(type.enum) : undefined;
      return found?.values.get(value) ?? value;
    },
  };
}

function addCheck(check: ForeignCheck, context: ConstraintContext): void {
  const { imported, content, book } = context;
  const { table } = imported;
  const at = { element: `${table.name}.${check.name}`, place: check.place };
  const parts = check.condition.kind === 'and' ? check.condition.parts : [check.condition];
  const rest = parts.filter((part) => !becomesOption(part, context));
  if (rest.length === 0) return;
  const condition: SqlCondition =
    rest.length === 1 && rest[0] ? rest[0] : { kind: 'and', parts: rest };
  const expr = conditionText(condition, namesOf(context), false);
  if (expr === null) {
    const columns = [...new Set(columnsOf(condition))].join(', ');
    book.add(at, 'check', `a check of ${columns}`, 'nothing: write it as a migration of your own');
    return;
  }
  content.checks.push({ name: checkName(check.name, content), expr });
}

function checkName(name: string, { checks }: EntityContent): string {
  const words =
    wordsOf(name)
      .join('_')
      .replace(/^(?=\d)/, 'check_')
      .slice(0, 55) || 'check';
  const legal = words.replace(/_+$/, '');
  return checks.some((each) => each['name'] === legal) ? `${legal}_${checks.length + 1}` : legal;
}

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;

/** `rating BETWEEN 1 AND 5` is two options of the field. */
function becomesOption(condition: SqlCondition, context: ConstraintContext): boolean {
  if (condition.kind === 'matches') {
    return setOption(condition.column, 'pattern', condition.pattern, context);
  }
  if (condition.kind !== 'compare') return false;
  const { left, right, operator } = condition;
  if (left.kind === 'number') {
    return becomesOption(
      { ...condition, left: right, right: left, operator: mirrored[operator] },
      context,
    );
  }
  if (right.kind !== 'number' || (left.kind !== 'column' && left.kind !== 'length')) return false;
  const isWhole =
    left.kind === 'length' || ['int', 'bigint'].includes(kindOf(left.column, context) ?? '');
  const isStrict = operator === '<' || operator === '>';
  if (operator === '==' || operator === '!=' || (isStrict && !isWhole)) return false;
  if (isWhole && !/^-?\d{1,15}$/.test(right.text)) return false;
  const number = isWhole
    ? Number(right.text) + (isStrict ? (operator === '>' ? 1 : -1) : 0)
    : right.text;
  const isLeast = operator === '>' || operator === '>=';
  if (left.kind === 'length') {
    return (
      Number(number) >= 0 &&
      setOption(left.column, isLeast ? 'minLength' : 'maxLength', number, context)
    );
  }
  if (!isWhole && kindOf(left.column, context) !== 'decimal') return false;
  return setOption(left.column, isLeast ? 'min' : 'max', number, context);
}

function kindOf(
  column: string,
  { imported }: ConstraintContext,
): ForeignColumn['type']['kind'] | null {
  return imported.table.columns.find(({ name }) => name === column)?.type.kind ?? null;
}

function setOption(
  column: string,
  option: string,
  value: unknown,
  { imported, content }: ConstraintContext,
): boolean {
  const found = imported.columns.get(column);
  const field = found?.kind === 'field' ? content.fields[found.name] : undefined;
  const isText = ['string', 'text'].includes(String(field?.['type']));
  const isOfText = ['pattern', 'minLength', 'maxLength'].includes(option);
  if (field === undefined || isOfText !== isText) return false;
  if (field[option] !== undefined && option !== 'maxLength' && field[option] !== 0) return false;
  field[option] = value;
  return true;
}
