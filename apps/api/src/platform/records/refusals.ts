import {
  type ApplicationError,
  InvalidRequest,
  PermissionDenied,
} from '../../kernel/errors/index.ts';
import { refusalIn } from '../database/index.ts';
import { notFoundAt } from './look-up.ts';
import type { RecordsDefinition } from './records-definition.ts';

/** The one place where what the database refuses becomes an answer with a code. Anything else stays the fault it is. */
export function refusedBy(error: unknown, definition: RecordsDefinition<unknown>): unknown {
  const refusal = refusalIn(error);
  if (refusal === null) return error;
  const { errors } = definition;
  const constraint = refusal.constraint ?? '';
  switch (refusal.sqlState) {
    case 'GP001':
      return errors.illegal === undefined ? error : new errors.illegal();
    case 'GP002':
      return errors.guardFailed === undefined ? error : new errors.guardFailed();
    case '23505':
      return taken(constraint, definition) ?? error;
    case '23503':
    case '23001':
      return refusal.isOfOther
        ? ((errors.inUse && new errors.inUse()) ?? error)
        : (danglingAt(constraint, definition) ?? error);
    case '23514':
      return checkFailed(constraint, definition) ?? error;
    case '42501':
      return new PermissionDenied();
    default:
      return error;
  }
}

function taken(constraint: string, { unique = {}, errors }: RecordsDefinition<unknown>) {
  const fields = unique[constraint];
  return fields && errors.taken && new errors.taken(fields);
}

/** A foreign key is named after its table and column: `tickets_customer_id_fkey`. */
function danglingAt(constraint: string, { references = {} }: RecordsDefinition<unknown>) {
  const relation = Object.keys(references).find((name) =>
    constraint.includes(`_${snake(name)}_id_`),
  );
  return relation === undefined ? null : new InvalidRequest([notFoundAt(`/${relation}Id`)]);
}

function checkFailed(
  constraint: string,
  { checks = {} }: RecordsDefinition<unknown>,
): ApplicationError | null {
  const fields = checks[constraint];
  if (fields === undefined) return null;
  return new InvalidRequest(
    fields.map((field) => ({
      in: 'body',
      path: `/${field}`,
      code: 'check',
      message: `does not fit the rest of the record: ${constraint}`,
    })),
  );
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
