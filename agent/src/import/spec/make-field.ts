import type { ForeignColumn, ForeignType } from '../foreign-schema.ts';
import type { NoteBook, Place } from '../note-book.ts';
import type { Content } from './content.ts';
import type { ImportedEnum } from './imported.ts';

/** What the language lets a text have at most, and what it has unless told. */
const longest = 10_000_000;
const usualText = 10_000;
/** Longer texts are paragraphs. */
const longestLine = 500;

export interface FieldContext {
  readonly column: ForeignColumn;
  readonly place: Place;
  /** A key, or an index that sorts: paragraphs have none. */
  readonly isKeyed: boolean;
  readonly enums: ReadonlyMap<string, ImportedEnum>;
  readonly book: NoteBook;
}

/** A column as a field. */
export function makeField(context: FieldContext): Content {
  const { column } = context;
  const type = typeOf(context);
  const value = defaultOf(context);
  return {
    ...type,
    ...presenceOf(context, value),
    ...(value === undefined ? {} : { default: value }),
    ...(column.comment === null ? {} : { help: column.comment.trim() }),
  };
}

function typeOf({ column, place, isKeyed, enums, book }: FieldContext): Content {
  const { type } = column;
  switch (type.kind) {
    case 'text': {
      const { maxLength } = type;
      const isLine = isKeyed || (maxLength !== null && maxLength <= longestLine);
      const most = Math.min(maxLength ?? roomFor(type.longest ?? 0), longest);
      if (most !== maxLength) {
        const what =
          maxLength === null ? 'a text of any length' : `at most ${maxLength} characters`;
        book.add(place, 'length', what, `at most ${most} characters`);
      }
      const isUsual = most === (isLine ? 200 : usualText);
      return { type: isLine ? 'string' : 'text', ...(isUsual ? {} : { maxLength: most }) };
    }
    case 'decimal':
      return { type: 'decimal', precision: type.precision, scale: type.scale };
    case 'enum':
      return { type: enums.get(type.enum)?.name ?? 'string' };
    case 'list':
      return {
        type: 'list',
        of: type.enum === null ? 'string' : (enums.get(type.enum)?.name ?? 'string'),
        maxLength: type.maxItems,
      };
    case 'int':
    case 'bigint':
    case 'boolean':
    case 'uuid':
    case 'json':
    case 'date':
    case 'time':
    case 'datetime':
    case 'duration':
    case 'email':
    case 'url':
      return { type: type.kind };
  }
}

/** Twice what is there, in a round number. */
function roomFor(longestText: number): number {
  if (longestText * 2 <= usualText) return usualText;
  return 10 ** Math.ceil(Math.log10(longestText * 2));
}

/** Whether it may be empty, and whether an empty text will do. */
function presenceOf({ column, place, book }: FieldContext, value: unknown): Content {
  const { type, isNullable } = column;
  if (type.kind === 'list') {
    book.add(place, 'length', 'a list of any length', `at most ${type.maxItems} items`);
    if (isNullable)
      book.add(place, 'nullability', 'may be empty', 'never empty: a list without items');
    if (value === undefined) book.add(place, 'default', 'no default', 'an empty list');
    return {};
  }
  if (isNullable) {
    const least = 'leastLength' in type ? (type.leastLength ?? 0) : 0;
    if (value === undefined && least > 1) return { minLength: least };
    if (value === undefined) return type.kind === 'boolean' ? { required: false } : {};
    book.add(place, 'nullability', 'may be empty', 'never empty: it has a default');
    return {};
  }
  const required = value === undefined ? { required: true } : {};
  if (!isText(type) || value === '') return required;
  const least = 'leastLength' in type ? (type.leastLength ?? 0) : 0;
  if (least > 0) return { ...required, ...(least > 1 ? { minLength: least } : {}) };
  if ('isNeverEmpty' in type && !type.isNeverEmpty) return { ...required, minLength: 0 };
  book.add(place, 'length', 'any text, an empty one too', 'at least one character');
  return required;
}

function isText({ kind }: ForeignType): boolean {
  return kind === 'text';
}

function defaultOf({ column, place, enums, book }: FieldContext): unknown {
  const { type } = column;
  // What has a default is never empty in a spec, and the rows that are there have to stay as they are.
  if (column.default !== null && column.isNullable && column.hasNull === true) {
    book.add(
      place,
      'default',
      'a default, and rows without a value',
      'no default: it may be empty',
    );
    return undefined;
  }
  switch (column.default?.kind) {
    case undefined:
      return undefined;
    case 'now':
      return 'now()';
    case 'uuid':
      return 'uuid()';
    case 'counter':
      book.add(place, 'default', 'a number counted up', 'a number that somebody has to write');
      return undefined;
    case 'literal': {
      const { value } = column.default;
      const values =
        'enum' in type && type.enum !== null ? enums.get(type.enum)?.values : undefined;
      if (values === undefined) return value;
      const spelled = (each: unknown) => values.get(String(each)) ?? each;
      return Array.isArray(value) ? value.map(spelled) : spelled(value);
    }
  }
}
