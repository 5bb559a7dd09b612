import type { FieldType } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { SpecField } from '../spec/field.shape.ts';

type Kind = FieldType['kind'];
type Option = Exclude<keyof SpecField, 'range' | 'keyRange' | 'type'>;

/** Options that every stored field has. */
const common: readonly Option[] = [
  'required',
  'default',
  'immutable',
  'access',
  'label',
  'help',
  'renamedFrom',
  'backfill',
  'computed',
];

/** Those that go with `computed`; the rest is about writing. */
const ofComputed: readonly Option[] = ['computed', 'access', 'label', 'help', 'precision', 'scale'];

const line: readonly Option[] = [
  'minLength',
  'maxLength',
  'pattern',
  'unique',
  'normalize',
  'search',
];
const bounds: readonly Option[] = ['min', 'max', 'unique'];

const byKind: Readonly<Record<Kind, readonly Option[]>> = {
  string: line,
  email: line,
  url: line,
  phone: line,
  slug: line,
  text: ['minLength', 'maxLength', 'pattern', 'normalize', 'search'],
  richtext: ['minLength', 'maxLength', 'search'],
  color: ['unique'],
  int: bounds,
  bigint: bounds,
  decimal: [...bounds, 'precision', 'scale'],
  money: ['min', 'max'],
  date: bounds,
  time: bounds,
  datetime: bounds,
  duration: ['min', 'max'],
  uuid: ['unique'],
  boolean: [],
  json: [],
  enum: ['values', 'unique'],
  list: ['of', 'minLength', 'maxLength'],
  sequence: ['format', 'search'],
  position: [],
};

const notOfSequence: readonly Option[] = [
  'required',
  'default',
  'immutable',
  'backfill',
  'computed',
];

/** Whether the field may have the option at all. */
export function allows({ computed }: SpecField, kind: Kind, option: Option): boolean {
  const isComputed = computed !== undefined;
  if (isComputed && !ofComputed.includes(option)) return false;
  if (kind === 'sequence' && notOfSequence.includes(option)) return false;
  return common.includes(option) || byKind[kind].includes(option);
}

export function checkOptions(spec: SpecField, kind: Kind, reporter: Reporter): void {
  const isComputed = spec.computed !== undefined;
  for (const key of Object.keys(spec)) {
    if (key === 'range' || key === 'keyRange' || key === 'type' || key === 'onUpdate') continue;
    const option = key as Option;
    if (spec[option] === undefined || allows(spec, kind, option)) continue;
    const what =
      isComputed && !ofComputed.includes(option) ? 'a computed field' : `a field of type ${kind}`;
    const range = spec.keyRange(option);
    reporter.error('SPEC.OPTION_NOT_ALLOWED', range, `${what} has no \`${option}\``);
  }
}
