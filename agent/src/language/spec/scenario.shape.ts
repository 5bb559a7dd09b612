import {
  anything,
  definition,
  lineOfText,
  named,
  object,
  oneOf,
  optional,
  required,
  type ShapeValue,
  text,
  wholeNumber,
} from '../shape/index.ts';
import { camelName, pascalName } from './names.shape.ts';

const values = named(camelName, anything(), 'a map of fields to values');

const answerShape = object('the answer', {
  status: required(wholeNumber(200, 499), 'The HTTP status'),
  code: optional(text('an error code'), 'Of the problem'),
  record: optional(values, 'What the record in the answer says, among other things'),
  count: optional(wholeNumber(0, 100), 'How many records the list has'),
});

export const scenarioShape = definition(
  'Scenario',
  object('a scenario', {
    name: required(lineOfText('a name', 200), 'What it shows, as a test is named'),
    as: required(text('a role'), 'Who asks'),
    organization: optional(oneOf('own', 'other'), 'Whether who asks is of another organisation'),
    given: optional(named(pascalName, values, 'a map of entities'), 'One record per entity'),
    when: required(text('a request, such as POST /tickets/{id}/close'), 'METHOD /path'),
    body: optional(values, 'What is sent'),
    then: required(answerShape, 'What is answered'),
  }),
);

export type SpecScenario = ShapeValue<typeof scenarioShape>;
export type SpecAnswer = ShapeValue<typeof answerShape>;
