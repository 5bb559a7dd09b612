import {
  choice,
  definition,
  flag,
  list,
  map,
  named,
  object,
  oneOf,
  optional,
  orNothing,
  required,
  type Shape,
  type ShapeValue,
  text,
  type SpecText,
} from '../shape/index.ts';
import type { Located, Range } from '../source.ts';
import { accessShape } from './access.shape.ts';
import { expressionShape } from './expression.shape.ts';
import { fieldShape } from './field.shape.ts';
import { labelShape } from './label.shape.ts';
import { camelName, fieldName, pascalName, snakeName } from './names.shape.ts';
import { relationShape } from './relation.shape.ts';
import { workflowShape } from './workflow.shape.ts';

const fieldList = list(fieldName, 'a list of fields');

export interface SpecUnique {
  readonly range: Range;
  readonly name: Located<string> | undefined;
  readonly fields: Located<Located<string>[]> | undefined;
  readonly where: SpecText | undefined;
}

const uniqueMap: Shape<SpecUnique> = object('which fields are unique together', {
  fields: required(fieldList, 'Unique together, within the organisation'),
  where: optional(expressionShape, 'Of the records for which this holds'),
  name: optional(snakeName, 'Of the constraint'),
});

const uniqueShape = choice<SpecUnique>(
  'a list of fields, or a map with `fields`',
  { kind: 'map', shape: uniqueMap },
  {
    kind: 'list',
    shape: map(fieldList, (fields): SpecUnique => {
      return { range: fields.range, fields, name: undefined, where: undefined };
    }),
  },
);

const indexShape = object('an index', {
  fields: required(fieldList, 'In this order, after the organisation'),
  using: optional(oneOf('btree', 'trigram', 'gin'), 'btree unless told'),
  name: optional(snakeName, 'Of the index'),
});

const checkShape = object('a check', {
  name: required(snakeName, 'Of the constraint'),
  expr: required(expressionShape, 'What holds for every record'),
});

/** What a mixin and an entity have in common. */
const members = {
  fields: optional(named(camelName, fieldShape, 'a map of fields'), 'What a record has'),
  relations: optional(named(camelName, relationShape, 'a map of relations'), 'What it belongs to'),
  unique: optional(list(uniqueShape, 'a list'), 'What no two records share'),
  indexes: optional(list(indexShape, 'a list of indexes'), 'For lists that are large'),
  checks: optional(list(checkShape, 'a list of checks'), 'What the database holds true'),
};

export const mixinShape = definition('Mixin', object('what a mixin has', members));

const softDeleteMap = object('how long deleted records are kept', {
  retention: optional(text('a duration, such as P90D'), 'P90D'),
});
const softDeleteShape = choice<ShapeValue<typeof softDeleteMap> | Located<boolean>>(
  'true, false, or a map with `retention`',
  { kind: 'flag', shape: flag() },
  { kind: 'map', shape: softDeleteMap },
);

const auditMap = object('what the audit log leaves out', {
  redact: optional(fieldList, 'Fields whose values are left out'),
});
const auditShape = choice<ShapeValue<typeof auditMap> | Located<boolean>>(
  'true, false, or a map with `redact`',
  { kind: 'flag', shape: flag() },
  { kind: 'map', shape: auditMap },
);

const customShape = list(oneOf('hooks'), 'a list of what you write code for: hooks');

export const entityShape = definition(
  'Entity',
  orNothing(
    object('what an entity is', {
      label: optional(labelShape, 'One record, for people'),
      labelPlural: optional(labelShape, 'Many records, for people'),
      plural: optional(pascalName, 'Many of them, where English has another word: People'),
      renamedFrom: optional(pascalName, 'The name in the last spec that was generated'),
      scope: optional(
        oneOf('organization', 'user', 'global'),
        'Whose records they are: the organisation’s, their maker’s alone, or everybody’s',
      ),
      mixins: optional(list(pascalName, 'a list of mixins'), 'Mixed in, in this order'),
      softDelete: optional(softDeleteShape, 'Deleted records can be restored'),
      audit: optional(auditShape, 'Every change is kept; on unless told'),
      ordered: optional(flag(), 'People drag records into an order'),
      display: optional(camelName, 'The field that names a record'),
      ...members,
      workflow: optional(workflowShape, 'States and what leads from one to another'),
      access: optional(accessShape, 'Who may do what; nobody unless told'),
      custom: optional(customShape, 'Where code of your own runs'),
    }),
  ),
);

export type SpecEntity = ShapeValue<typeof entityShape>;
export type SpecMixin = ShapeValue<typeof mixinShape>;
export type SpecIndex = ShapeValue<typeof indexShape>;
export type SpecCheck = ShapeValue<typeof checkShape>;
