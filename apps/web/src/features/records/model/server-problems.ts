import type { FieldError } from '@monorepo/shared-types';
import type { RecordField } from './definition.ts';
import { nameSent } from './form-values.ts';
import type { FieldProblems, ProblemCode } from './validate.ts';

const codes: Readonly<Record<string, ProblemCode>> = {
  not_found: 'notFound',
  taken: 'taken',
  required: 'required',
  invalid_format: 'format',
};

/** The wrong fields that the api named, by name of the form's field. Those of no field here are left out. */
export function serverProblems(
  fields: readonly RecordField[],
  errors: readonly FieldError[],
): FieldProblems {
  return Object.fromEntries(
    errors.flatMap(({ path, code }) => {
      const [, name] = path.split('/');
      const field = fields.find((candidate) => nameSent(candidate) === name);
      return field === undefined ? [] : [[field.name, { code: codes[code] ?? 'invalid' }] as const];
    }),
  );
}
