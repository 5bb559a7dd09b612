import {
  definition,
  flag,
  list,
  named,
  object,
  oneOrMore,
  optional,
  orNothing,
  required,
  type ShapeValue,
  text,
} from '../shape/index.ts';
import { expressionShape } from './expression.shape.ts';
import { labelShape } from './label.shape.ts';
import { camelName, valueName } from './names.shape.ts';

const stateShape = definition(
  'State',
  object('more about a state', {
    label: optional(labelShape, 'The state for people'),
    final: optional(flag(), 'Nothing leads out of it'),
    renamedFrom: optional(valueName, 'The name in the last spec that was generated'),
  }),
);

const transitionShape = definition(
  'Transition',
  object('a transition', {
    from: required(oneOrMore(valueName, 'a state, or a list of states'), 'Where it may start'),
    to: required(valueName, 'Where it ends'),
    roles: optional(list(text('a role'), 'a list of roles'), 'Who may; else whoever may update'),
    guard: optional(expressionShape, 'What must hold for the record'),
    label: optional(labelShape, 'The transition for people: a verb'),
  }),
);

export const workflowShape = definition(
  'Workflow',
  object('what a workflow is', {
    field: required(camelName, 'The field that holds the state; the workflow makes it'),
    initial: required(valueName, 'Where a record starts'),
    states: required(named(valueName, orNothing(stateShape), 'a map of states'), 'All states'),
    transitions: required(
      named(camelName, transitionShape, 'a map of transitions'),
      'All that a record may do',
    ),
    label: optional(labelShape, 'The field for people'),
    help: optional(labelShape, 'A sentence under the field'),
  }),
);

export type SpecWorkflow = ShapeValue<typeof workflowShape>;
export type SpecTransition = ShapeValue<typeof transitionShape>;
