import type { Field, FieldType } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { snakeCase } from '../names/index.ts';
import type { Located } from '../source.ts';
import type { SpecField } from '../spec/field.shape.ts';
import { readDefault } from './default-value.ts';
import type { Enums } from './enums.ts';
import { compareValues } from './field-rules.ts';
import { allows, checkOptions } from './field-options.ts';
import { readFieldType } from './field-type.ts';
import type { LabelReader } from './labels.ts';
import { translatePattern } from './pattern.ts';
import { readValue } from './value.ts';

/** How long a text may be where the spec does not say. */
const usualLengths: Partial<Record<FieldType['kind'], number>> = {
  string: 200,
  text: 10_000,
  richtext: 100_000,
  email: 254,
  url: 2048,
  phone: 16,
  slug: 80,
  list: 100,
};

interface Context {
  readonly enums: Enums;
  readonly labels: LabelReader;
  readonly reporter: Reporter;
}

/** Everything but `computed`, `access` and `redacted`, which need to know the other entities. Null: of unknown type. */
export function resolveField(
  owner: string,
  name: Located<string>,
  spec: SpecField,
  { enums, labels, reporter }: Context,
): Field | null {
  const type = readFieldType(owner, name, spec, enums, reporter);
  if (type === null) return null;
  checkOptions(spec, type.kind, reporter);
  const required = isRequired(spec, type);
  const bounds = readBounds(spec, type, required, enums, reporter);
  const pattern = readPattern(spec, reporter);
  const normalize = spec.normalize?.value.map(({ value }) => value) ?? [];
  const rules = { ...bounds, pattern, normalize, required };
  const valueOf = (key: 'default' | 'backfill') =>
    allows(spec, type.kind, key) ? readDefault(spec[key], type, rules, enums, reporter) : null;
  const what = `${owner}.${name.value}`;
  return {
    ...rules,
    name: name.value,
    column: snakeCase(name.value),
    type,
    default: valueOf('default') ?? impliedDefault(spec, type),
    unique: spec.unique?.value ?? type.kind === 'sequence',
    immutable: spec.immutable?.value ?? false,
    search: spec.search?.value ?? null,
    redacted: false,
    renamedFrom: spec.renamedFrom?.value ?? null,
    backfill: valueOf('backfill'),
    computed: null,
    access: { read: null, write: null },
    label: labels.read(spec.label, name.value, what),
    help: labels.readOptional(spec.help),
  };
}

function isRequired(spec: SpecField, { kind }: FieldType): boolean {
  if (spec.computed !== undefined) return false;
  if (kind === 'list' || kind === 'sequence') return true;
  return spec.required?.value ?? (spec.default !== undefined || kind === 'boolean');
}

/** A list starts empty and a switch off, unless the spec asks for them. */
function impliedDefault(spec: SpecField, { kind }: FieldType): Field['default'] {
  const isOpen =
    spec.required === undefined && spec.default === undefined && spec.computed === undefined;
  if (kind === 'list' && isOpen) return { kind: 'literal', value: [] };
  if (kind === 'boolean' && isOpen) return { kind: 'literal', value: false };
  return null;
}

function readBounds(
  spec: SpecField,
  type: FieldType,
  required: boolean,
  enums: Enums,
  reporter: Reporter,
): Pick<Field, 'min' | 'max' | 'minLength' | 'maxLength'> {
  const min = readBound(spec, 'min', type, enums, reporter);
  const max = readBound(spec, 'max', type, enums, reporter);
  if (min !== null && max !== null && compareValues(type, min, max) > 0) {
    reporter.error('SPEC.BAD_BOUNDS', spec.keyRange('min'), '`min` is above `max`');
  }
  const usual = spec.computed === undefined ? usualLengths[type.kind] : undefined;
  const maxLength = spec.maxLength?.value ?? usual ?? null;
  const minLength =
    spec.minLength?.value ?? usualMinimum(spec, usual !== undefined, type, required);
  if (minLength !== null && maxLength !== null && minLength > maxLength) {
    const message = `\`minLength\` (${String(minLength)}) is above \`maxLength\` (${String(maxLength)})`;
    const key = spec.minLength === undefined ? 'maxLength' : 'minLength';
    reporter.error('SPEC.BAD_BOUNDS', spec.keyRange(key), message);
  }
  return { min, max, minLength, maxLength };
}

/** What is required is not empty; what merely has a default may be, where being empty is the default. */
function usualMinimum(
  spec: SpecField,
  hasLength: boolean,
  type: FieldType,
  required: boolean,
): number | null {
  if (!hasLength || !required) return null;
  if (type.kind === 'list')
    return spec.required?.value === true && spec.default === undefined ? 1 : null;
  const isEmptyDefault =
    spec.required === undefined && spec.default?.kind === 'scalar' && spec.default.value === '';
  return isEmptyDefault ? null : 1;
}

function readBound(
  spec: SpecField,
  key: 'min' | 'max',
  type: FieldType,
  enums: Enums,
  reporter: Reporter,
): string | number | null {
  const node = spec[key];
  if (node === undefined) return null;
  const valueType: FieldType =
    type.kind === 'money' ? { kind: 'decimal', precision: 19, scale: 4 } : type;
  const read = readValue(valueType, node, enums);
  if ('value' in read && (typeof read.value === 'string' || typeof read.value === 'number'))
    return read.value;
  const why = 'problem' in read ? read.problem : 'it is no value with an order';
  reporter.error('SPEC.BAD_BOUNDS', node.range, `\`${key}\` is not a value of the type: ${why}`);
  return null;
}

function readPattern(spec: SpecField, reporter: Reporter): string | null {
  const { pattern } = spec;
  if (pattern === undefined) return null;
  const translated = translatePattern(pattern.value);
  if ('pattern' in translated) return translated.pattern;
  const { at, problem } = translated;
  const start = pattern.offsetAt(at ?? 0);
  const range = at === null ? pattern.range : { start, end: start + 1 };
  reporter.error('SPEC.BAD_PATTERN', range, `the pattern cannot be used: ${problem}`);
  return null;
}
