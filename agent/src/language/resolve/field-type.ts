import type { FieldType } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import { pascalCase } from '../names/index.ts';
import type { SpecText } from '../shape/index.ts';
import type { Located } from '../source.ts';
import type { SpecField } from '../spec/field.shape.ts';
import type { Enums } from './enums.ts';
import { readSequenceFormat } from './sequence-format.ts';

export const simpleKinds = [
  'string',
  'text',
  'richtext',
  'email',
  'url',
  'phone',
  'slug',
  'color',
  'int',
  'bigint',
  'boolean',
  'date',
  'time',
  'datetime',
  'duration',
  'uuid',
  'json',
  'money',
] as const;

export const fieldKinds = [...simpleKinds, 'decimal', 'enum', 'list', 'sequence'] as const;

/** Null where the type is unknown, which is reported. */
export function readFieldType(
  owner: string,
  name: Located<string>,
  spec: SpecField,
  enums: Enums,
  reporter: Reporter,
): FieldType | null {
  const { type } = spec;
  if (type === undefined) return null;
  const simple = simpleKinds.find((kind) => kind === type.value);
  if (simple !== undefined) return { kind: simple };
  switch (type.value) {
    case 'decimal':
      return readDecimal(spec, reporter);
    case 'list':
      return readList(spec, enums, reporter);
    case 'sequence':
      return readSequenceFormat(spec, reporter);
    case 'enum':
      return readOwnEnum(owner, name, spec, enums, reporter);
    default:
      return readNamedEnum(type, enums, reporter);
  }
}

function readDecimal(spec: SpecField, reporter: Reporter): FieldType {
  const precision = spec.precision?.value ?? 12;
  const scale = spec.scale?.value ?? 2;
  if (scale > precision) {
    const message = `a number of ${String(precision)} digits has no ${String(scale)} after the point`;
    reporter.error('SPEC.BAD_BOUNDS', spec.scale?.range ?? spec.range, message);
  }
  return { kind: 'decimal', precision, scale };
}

function readList(spec: SpecField, enums: Enums, reporter: Reporter): FieldType | null {
  if (spec.of === undefined) {
    const hint = 'add `of: string`, or the name of an enum';
    reporter.error('SPEC.MISSING_KEY', spec.keyRange('type'), 'a list of what?', hint);
    return null;
  }
  if (spec.of.value === 'string') return { kind: 'list', of: { kind: 'string' } };
  const named = readNamedEnum(spec.of, enums, reporter, ['string']);
  return named === null ? null : { kind: 'list', of: named };
}

function readOwnEnum(
  owner: string,
  name: Located<string>,
  spec: SpecField,
  enums: Enums,
  reporter: Reporter,
): FieldType | null {
  if (spec.values === undefined) {
    const hint = 'add `values: [low, high]`, or name an enum as the type';
    reporter.error('SPEC.MISSING_KEY', spec.keyRange('type'), 'an enum of which values?', hint);
    return null;
  }
  const enumName = `${owner}${pascalCase(name.value)}`;
  enums.add({ value: enumName, range: name.range }, spec.values);
  return { kind: 'enum', enum: enumName };
}

function readNamedEnum(
  type: SpecText,
  enums: Enums,
  reporter: Reporter,
  others: readonly string[] = fieldKinds,
): { readonly kind: 'enum'; readonly enum: string } | null {
  if (enums.get(type.value) !== undefined) return { kind: 'enum', enum: type.value };
  const message = `\`${type.value}\` is neither a type nor an enum`;
  const hint = suggestion(type.value, [...others, ...enums.names]);
  reporter.error('SPEC.UNKNOWN_TYPE', type.range, message, hint);
  return null;
}
