import { name } from '../shape/index.ts';

export const pascalName = name('a name in PascalCase', /^[A-Z][A-Za-z0-9]*$/, 'TicketComment');
export const camelName = name('a name in camelCase', /^[a-z][A-Za-z0-9]*$/, 'dueAt');
export const kebabName = name(
  'a name in kebab-case',
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  'help-desk',
);
export const snakeName = name(
  'a name in snake_case',
  /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/,
  'due_after_created',
);

/** The key of a message: `composer.label`. */
export const messageKey = name(
  'the key of a message',
  /^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*$/,
  'composer.label',
);

/** Values of enums and states of workflows. */
export const valueName = name('a value', /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/, 'in_progress');

/** A field, or a relation by its name or its id: `dueAt`, `customer`, `customerId`. */
export const fieldName = name('the name of a field', /^[a-z][A-Za-z0-9]*$/, 'dueAt');
