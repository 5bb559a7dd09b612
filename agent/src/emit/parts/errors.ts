import { belongsToOf } from '../../database/lookup.ts';
import type { App, Entity } from '../../model/index.ts';
import { uniquesOf } from './constraints.ts';
import { canDelete, words } from './fields.ts';

/** A refusal of an entity's own: a class of the api, and the code that clients see. */
export interface EntityError {
  readonly name: 'notFound' | 'taken' | 'inUse' | 'illegal' | 'guardFailed';
  readonly className: string;
  readonly code: string;
  readonly base: 'NotFound' | 'Conflict' | 'Taken';
  readonly message: string;
}

/** What an entity's routes refuse with, beside what every route does. */
export function errorsOf(entity: Entity, app: App): EntityError[] {
  const { pascal, constant, kebab } = entity.names;
  const noun = words(kebab);
  const error = (
    name: EntityError['name'],
    suffix: string,
    code: string,
    base: EntityError['base'],
    message: string,
  ): EntityError => ({
    name,
    className: pascal + suffix,
    code: `${constant}.${code}`,
    base,
    message,
  });
  const where = entity.scope === 'global' ? '' : ' in this organisation';
  return [
    error('notFound', 'NotFound', 'NOT_FOUND', 'NotFound', `There is no such ${noun}${where}.`),
    ...(uniquesOf(entity, app).length > 0
      ? [error('taken', 'Taken', 'TAKEN', 'Taken', `Another ${noun} has this already.`)]
      : []),
    ...(isRestricted(entity, app)
      ? [error('inUse', 'InUse', 'IN_USE', 'Conflict', `Other records still need this ${noun}.`)]
      : []),
    ...(entity.workflow
      ? [
          error(
            'illegal',
            'TransitionIllegal',
            'TRANSITION_ILLEGAL',
            'Conflict',
            `The ${noun} cannot go there from where it is.`,
          ),
        ]
      : []),
    ...(entity.workflow?.transitions.some(({ guard }) => guard !== null)
      ? [
          error(
            'guardFailed',
            'GuardFailed',
            'GUARD_FAILED',
            'Conflict',
            `The ${noun} is not ready for this.`,
          ),
        ]
      : []),
  ];
}

/** Whether other records keep one of the entity from being deleted. */
function isRestricted(entity: Entity, app: App): boolean {
  return (
    canDelete(entity) &&
    app.entities.some((other) =>
      belongsToOf(other).some(
        (each) => each.entity === entity.name && each.onDelete === 'restrict',
      ),
    )
  );
}
