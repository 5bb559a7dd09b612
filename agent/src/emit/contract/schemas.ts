import type { Field, FieldType } from '../../model/index.ts';
import { isNullable } from '../parts/fields.ts';
import { literal, quoted } from '../parts/imports.ts';

/** The most characters of a text whose field says nothing of it. */
const longest: Partial<Record<FieldType['kind'], number>> = {
  string: 200,
  text: 10_000,
  richtext: 100_000,
};

/** The zod schema for what a client sends, without null. */
export function writtenSchema(field: Field): string {
  const { type } = field;
  switch (type.kind) {
    case 'string':
      return `lineOfText(${shortest(field)}, ${most(field)})${normalized(field)}${pattern(field)}`;
    case 'text':
    case 'richtext': {
      const least = field.minLength ?? (field.required && field.default === null ? 1 : null);
      const min = least === null ? '' : `.min(${String(least)})`;
      return `paragraphsOfText(${most(field)})${min}${normalized(field)}${pattern(field)}`;
    }
    case 'email':
    case 'url':
    case 'phone':
    case 'slug':
    case 'color':
      return `${named[type.kind]}${lengths(field)}${normalized(field)}${pattern(field)}`;
    case 'int':
      return `z.int32()${bound('min', field.min)}${bound('max', field.max)}`;
    case 'bigint':
      return `bigint(${bounds(field, false)})`;
    case 'decimal':
      return `decimal(${String(type.precision)}, ${String(type.scale)}${bounds(field, true)})`;
    case 'money':
      return hasBounds(field) ? `money(${bounds(field, false)})` : 'Money';
    case 'date':
    case 'time':
    case 'datetime':
      return hasBounds(field)
        ? `between(${named[type.kind]}, ${bounds(field, false)})`
        : named[type.kind];
    case 'duration':
      return hasBounds(field) ? `duration(${bounds(field, false)})` : 'Duration';
    case 'list': {
      const item = type.of.kind === 'enum' ? type.of.enum : 'lineOfText(1, 200)';
      const min = field.minLength === null ? '' : `.min(${String(field.minLength)})`;
      return `z.array(${item})${min}.max(${String(field.maxLength ?? 100)})`;
    }
    case 'enum':
      return type.enum;
    case 'boolean':
    case 'uuid':
    case 'json':
    case 'position':
    case 'sequence':
      return named[type.kind];
  }
}

/** Whether what is read has the schema of what is written. */
export function isReadAsWritten({ type, computed }: Field): boolean {
  if (computed !== null) return false;
  return ['boolean', 'date', 'time', 'datetime', 'enum', 'uuid', 'json'].includes(type.kind);
}

/** The zod schema for what the api answers with. */
export function readSchema(field: Field): string {
  return readType(field.type) + (isNullable(field) ? '.nullable()' : '');
}

function readType(type: FieldType): string {
  if (type.kind === 'enum') return type.enum;
  if (type.kind === 'list')
    return `z.array(${type.of.kind === 'enum' ? type.of.enum : 'z.string()'})`;
  return readTypes[type.kind] ?? 'z.string()';
}

const readTypes: Partial<Record<FieldType['kind'], string>> = {
  int: 'z.number().int()',
  boolean: 'z.boolean()',
  uuid: 'Id',
  json: 'Json',
  date: 'LocalDate',
  time: 'LocalTime',
  datetime: 'Timestamp',
  money: 'Money',
};

const named = {
  email: 'Email',
  url: 'Url',
  phone: 'Phone',
  slug: 'Slug',
  color: 'Color',
  date: 'LocalDate',
  time: 'LocalTime',
  datetime: 'Timestamp',
  boolean: 'z.boolean()',
  uuid: 'Id',
  json: 'Json',
  position: 'Position',
  sequence: 'z.string()',
} as const;

function shortest({ minLength, required, default: given }: Field): string {
  const isEmptyByDefault = given?.kind === 'literal' && given.value === '';
  return String(minLength ?? (required || !isEmptyByDefault ? 1 : 0));
}

/** The most characters of a text field. */
export function most({ maxLength, type }: Field): string {
  return grouped(maxLength ?? longest[type.kind] ?? 2000);
}

/** `10_000`. */
function grouped(value: number): string {
  return value < 10_000 ? String(value) : String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '_');
}

function lengths({ minLength, maxLength }: Field): string {
  return bound('min', minLength) + bound('max', maxLength);
}

function normalized({ normalize }: Field): string {
  const calls = {
    trim: '',
    collapse: '.overwrite(collapseBlanks)',
    lower: '.toLowerCase()',
    upper: '.toUpperCase()',
  };
  return normalize.map((each) => calls[each]).join('');
}

function pattern(field: Field): string {
  return field.pattern === null ? '' : `.regex(/^(?:${field.pattern.replaceAll('/', '\\/')})$/u)`;
}

function bound(name: 'min' | 'max', value: number | string | null): string {
  return value === null ? '' : `.${name}(${String(value)})`;
}

function hasBounds({ min, max }: Field): boolean {
  return min !== null || max !== null;
}

function bounds({ min, max }: Field, isSecond: boolean): string {
  const given = [
    ...(min === null ? [] : [`min: ${quoted(String(min))}`]),
    ...(max === null ? [] : [`max: ${quoted(String(max))}`]),
  ];
  return given.length === 0 ? '' : `${isSecond ? ', ' : ''}{ ${given.join(', ')} }`;
}

/** What a new record gets where the client says nothing. */
export function whenLeftOut(field: Field): string {
  const { default: given, required, access, type } = field;
  if (type.kind === 'position') return '.optional()';
  if (given?.kind === 'literal' && given.value !== null && access.write === null) {
    const isExact = type.kind === 'decimal' || type.kind === 'bigint';
    const text = literal(given.value);
    return `.default(${isExact && !text.startsWith("'") ? quoted(text) : text})`;
  }
  if (given !== null || access.write !== null) return '.optional()';
  if (type.kind === 'list') return required ? '' : '.default([])';
  return required ? '' : '.default(null)';
}
