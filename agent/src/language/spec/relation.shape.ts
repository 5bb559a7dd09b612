import {
  definition,
  flag,
  object,
  oneOf,
  optional,
  required,
  type ShapeValue,
} from '../shape/index.ts';
import { labelShape } from './label.shape.ts';
import { camelName, pascalName } from './names.shape.ts';

export const relationShape = definition(
  'Relation',
  object('what a relation is', {
    type: required(
      oneOf('belongsTo', 'hasMany', 'hasOne', 'manyToMany'),
      'Which side holds the reference: belongsTo does',
    ),
    entity: required(pascalName, 'The other entity, or User: a member of the organisation'),
    inverse: optional(camelName, 'The relation of the other entity that is the other side'),
    required: optional(flag(), 'Of belongsTo: never empty'),
    immutable: optional(flag(), 'Of belongsTo: set when the record is made, never after'),
    onDelete: optional(
      oneOf('restrict', 'cascade', 'setNull'),
      'What deleting the other record does to this one',
    ),
    default: optional(oneOf('user.id'), 'Of belongsTo User: whoever makes the record'),
    label: optional(labelShape, 'The relation for people'),
    help: optional(labelShape, 'A sentence under the field'),
    renamedFrom: optional(camelName, 'The name in the last spec that was generated'),
  }),
);

export type SpecRelation = ShapeValue<typeof relationShape>;
