import {
  anyScalar,
  anything,
  definition,
  flag,
  list,
  object,
  oneOf,
  optional,
  required,
  type ShapeValue,
  text,
  wholeNumber,
} from '../shape/index.ts';
import { fieldAccessShape } from './access.shape.ts';
import { enumValuesShape } from './enum.shape.ts';
import { expressionShape } from './expression.shape.ts';
import { labelShape } from './label.shape.ts';
import { camelName } from './names.shape.ts';

const bound = anyScalar('a value of the type');
const length = wholeNumber(0, 10_000_000);

export const fieldShape = definition(
  'Field',
  object('what a field is', {
    type: required(
      text('a field type, or the name of an enum'),
      'A field type, or the name of an enum',
    ),
    required: optional(flag(), 'Never empty'),
    default: optional(anything(), 'A literal, now(), user.id or uuid()'),
    onUpdate: optional(oneOf('now()'), 'Of updatedAt alone'),
    values: optional(enumValuesShape, 'Of an enum that belongs to this field alone'),
    of: optional(text('`string`, or the name of an enum'), 'What a list is a list of'),
    precision: optional(wholeNumber(1, 38), 'Digits of a decimal'),
    scale: optional(wholeNumber(0, 20), 'Digits after the point of a decimal'),
    format: optional(text('a format, such as `HD-{0000}`'), 'Of a sequence: HD-{0000}'),
    min: optional(bound, 'The least value, inclusive'),
    max: optional(bound, 'The greatest value, inclusive'),
    minLength: optional(length, 'In characters; of a list, in items'),
    maxLength: optional(length, 'In characters; of a list, in items'),
    pattern: optional(text('a regular expression'), 'A regular expression'),
    unique: optional(flag(), 'Within the organisation'),
    immutable: optional(flag(), 'Set when the record is made, never after'),
    normalize: optional(
      list(oneOf('trim', 'lower', 'upper', 'collapse'), 'a list of trim, lower, upper, collapse'),
      'Done to a text before it is checked',
    ),
    search: optional(oneOf('A', 'B', 'C', 'D'), 'Found by search; A weighs most'),
    computed: optional(expressionShape, 'Worked out in the database, never written'),
    access: optional(fieldAccessShape, 'Narrower than the access to the record'),
    label: optional(labelShape, 'The field for people'),
    help: optional(labelShape, 'A sentence under the field'),
    renamedFrom: optional(camelName, 'The name in the last spec that was generated'),
    backfill: optional(anything(), 'What records that are there get'),
  }),
);

export type SpecField = ShapeValue<typeof fieldShape>;
