import { definition, text } from '../shape/index.ts';

/** Checked when the entity it stands in is known: see `expressions/`. */
export const expressionShape = definition(
  'Expression',
  text('an expression', { description: 'A subset of CEL, such as: customer.userId == user.id' }),
);
