import type { Located } from '../source.ts';
import {
  choice,
  definition,
  list,
  map,
  named,
  object,
  optional,
  orNothing,
  required,
  type ShapeValue,
} from '../shape/index.ts';
import { labelShape } from './label.shape.ts';
import { pascalName, valueName } from './names.shape.ts';

const valueShape = object('more about a value', {
  label: optional(labelShape, 'The value for people'),
  renamedFrom: optional(valueName, 'The value in the last spec that was generated'),
});

export interface SpecEnumValue {
  readonly name: Located<string>;
  readonly options: ShapeValue<typeof valueShape> | undefined;
}

/** `[low, high]`, or a map of values to their labels. */
export const enumValuesShape = choice<SpecEnumValue[]>(
  'a list of values, or a map of them',
  {
    kind: 'list',
    shape: map(list(valueName, 'a list of values'), ({ value }) =>
      value.map((name): SpecEnumValue => ({ name, options: undefined })),
    ),
  },
  {
    kind: 'map',
    shape: map(named(valueName, orNothing(valueShape), 'a map of values'), ({ entries }) =>
      entries.map((entry): SpecEnumValue => ({ name: entry.key, options: entry.value })),
    ),
  },
);

export const enumShape = definition(
  'Enum',
  object('what an enum is', {
    values: required(enumValuesShape, 'In the order people see them'),
    renamedFrom: optional(pascalName, 'The name in the last spec that was generated'),
  }),
);
