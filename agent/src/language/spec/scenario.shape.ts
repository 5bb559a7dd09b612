import {
  anything,
  definition,
  lineOfText,
  named,
  object,
  optional,
  required,
  type ShapeValue,
  text,
  wholeNumber,
} from '../shape/index.ts';
import { camelName, pascalName } from './names.shape.ts';

const values = named(camelName, anything(), 'a map of fields to values');

export const scenarioShape = definition(
  'Scenario',
  object('a scenario', {
    name: required(lineOfText('a name', 200), 'What it shows'),
    as: required(text('a role'), 'Who asks'),
    given: optional(named(pascalName, values, 'a map of entities'), 'One record per entity'),
    when: required(text('a request, such as POST /tickets/{id}/close'), 'METHOD /path'),
    body: optional(values, 'What is sent'),
    then: required(
      object('the answer', {
        status: required(wholeNumber(200, 499), 'The HTTP status'),
        code: optional(text('an error code'), 'Of the problem'),
      }),
      'What is answered',
    ),
  }),
);

export type SpecScenario = ShapeValue<typeof scenarioShape>;
