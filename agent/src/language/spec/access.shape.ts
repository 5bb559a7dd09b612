import { roles } from '@monorepo/shared-types/roles';
import {
  choice,
  definition,
  list,
  map,
  object,
  optional,
  type SpecText,
  text,
} from '../shape/index.ts';

/** Whoever is named, or for whom the expression holds. `owner` and `creator` alone: the member who made the record. */
export type SpecRule =
  | { readonly kind: 'list'; readonly names: readonly SpecText[] }
  | { readonly kind: 'expression'; readonly text: SpecText };

const memberName = {
  ...text('a role'),
  schema: () => ({ enum: [...roles, 'creator'] }),
};

const roleName = { ...text('a role'), schema: () => ({ enum: [...roles] }) };

export const ruleShape = definition(
  'Rule',
  choice<SpecRule>(
    'a list of roles, `owner`, or an expression',
    {
      kind: 'list',
      shape: map(list(memberName, 'a list of roles'), ({ value }): SpecRule => ({
        kind: 'list',
        names: value,
      })),
    },
    {
      kind: 'text',
      shape: map(text('`owner`, or an expression'), (value): SpecRule => ({
        kind: 'expression',
        text: value,
      })),
    },
  ),
);

export const accessShape = definition(
  'Access',
  object('who may do what', {
    read: optional(ruleShape, 'Who sees a record'),
    create: optional(ruleShape, 'Who makes one'),
    update: optional(ruleShape, 'Who changes one'),
    delete: optional(ruleShape, 'Who deletes one'),
    export: optional(
      list(roleName, 'a list of roles', 0),
      'Who gets the list as a file, of those who read; else all of them',
    ),
    write: optional(ruleShape, 'Short for create, update and delete, where they are not given'),
  }),
);

export const fieldAccessShape = definition(
  'FieldAccess',
  object('who may read and write the field', {
    read: optional(ruleShape, 'Who sees the field, of those who see the record'),
    write: optional(ruleShape, 'Who sets the field, of those who may change the record'),
  }),
);
