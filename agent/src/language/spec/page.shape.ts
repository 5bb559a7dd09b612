import {
  definition,
  flag,
  list,
  named,
  object,
  oneOf,
  oneOrMore,
  optional,
  required,
  type ShapeValue,
} from '../shape/index.ts';
import { name } from '../shape/index.ts';
import { labelShape } from './label.shape.ts';
import { camelName, fieldName, messageKey, pascalName } from './names.shape.ts';

const sort = name(
  'a field, with `-` before it for descending',
  /^-?[a-z][A-Za-z0-9]*$/,
  '-createdAt',
);
const fields = list(fieldName, 'a list of fields and relations', 0);

const viewShape = definition(
  'ListView',
  object('another way to look at a list', {
    type: required(oneOf('kanban', 'calendar'), 'The kind of view'),
    by: required(
      fieldName,
      'Of a kanban: the enum or state that its columns stand for; of a calendar: the date or datetime',
    ),
    card: optional(fields, 'Of a kanban: fields and relations that a card shows'),
  }),
);

export const pageShape = definition(
  'Page',
  object('what a page shows', {
    type: required(oneOf('list', 'detail', 'form', 'checklist'), 'The kind of page'),
    entity: required(pascalName, 'Whose records it shows'),
    columns: optional(fields, 'Of a list: fields and relations'),
    filters: optional(fields, 'Of a list: fields and relations'),
    sort: optional(
      oneOrMore(sort, 'a field, or a list of fields'),
      'Of a list: the first is the order it opens with',
    ),
    search: optional(flag(), 'Of a list: a search box'),
    bulk: optional(
      list(camelName, 'a list of delete, restore, transitions and fields', 0),
      'Of a list: what is done to many records at once',
    ),
    views: optional(
      list(viewShape, 'a list of views', 0),
      'Of a list: other ways to look at its records',
    ),
    sections: optional(list(camelName, 'a list of relations and history', 0), 'Of a detail page'),
    fields: optional(fields, 'Of a form: fields and relations'),
    title: optional(camelName, 'Of a checklist: the text of a line'),
    description: optional(camelName, 'Of a checklist: more text'),
    done: optional(camelName, 'Of a checklist: a boolean'),
    due: optional(camelName, 'Of a checklist: a date or datetime'),
    words: optional(
      named(messageKey, labelShape, 'a map of messages to texts'),
      'Of a checklist: its messages as these records word them',
    ),
  }),
);

export type SpecListView = ShapeValue<typeof viewShape>;
export type SpecPage = ShapeValue<typeof pageShape>;
