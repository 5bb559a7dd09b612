import type { Role } from '@monorepo/shared-types/roles';
import { sortFields } from '../../database/list-sorts.ts';
import type { App, Entity } from '../../model/index.ts';
import { canDelete, canExport, canUpdate, hasTrash, isNullable } from '../parts/fields.ts';
import { literal, quoted } from '../parts/imports.ts';
import { promise } from './promise.ts';
import { canBeMade, changedField, sampledFields } from './sample-body.ts';
import { actorOf, rolesThatAlwaysMay } from './who-may.ts';

/** Made, read, found, changed, deleted, restored, and told of. */
export function lifePromises(entity: Entity, app: App): string[] {
  if (!canBeMade(entity, app)) return [];
  const sorts = sortFields(entity, app);
  const optional = sampledFields(entity, app)
    .filter((field) => isNullable(field) && sorts.includes(field.name))
    .map(({ name }) => name);
  const searched = sampledFields(entity, app).find(
    ({ search, type }) => search !== null && ['string', 'text', 'email'].includes(type.kind),
  );
  const updater = canUpdate(entity) ? actorOf(entity.access.update, entity, app) : null;
  const deleter = canDelete(entity) ? actorOf(entity.access.delete, entity, app) : null;
  const exporter = canExport(entity) ? exporterOf(entity, app) : null;
  const canChange = updater !== null && changedField(entity, app) !== null;
  const redacted = entity.fields.filter((field) => field.redacted).map(({ name }) => name);
  return [
    promise(
      'is read as it was made, and listed in every order',
      `canBeRead(records, ${literal(sorts)}${optional.length > 0 ? `, ${literal(optional)}` : ''})`,
    ),
    ...(exporter
      ? [
          promise(
            'is exported as it is listed, in every order',
            `canBeExported(records, ${literal(sorts)}, ${quoted(exporter)}${optional.length > 0 ? `, ${literal(optional)}` : ''})`,
          ),
        ]
      : []),
    ...(searched
      ? [promise('is found by its words', `canBeFound(records, ${quoted(searched.name)})`)]
      : []),
    ...(canChange
      ? [promise('is changed by who read its version', `canBeChanged(records, ${quoted(updater)})`)]
      : []),
    ...(deleter
      ? [promise('is deleted by who read its version', `canBeDeleted(records, ${quoted(deleter)})`)]
      : []),
    ...(deleter && hasTrash(entity)
      ? [promise('comes back from the trash', `canBeRestored(records, ${quoted(deleter)})`)]
      : []),
    ...(entity.audit && canChange
      ? [
          promise(
            redacted.length > 0
              ? 'has a history without what is redacted'
              : 'has a history of who made and changed it',
            `hasHistory(records, ${quoted(updater)}${redacted.length > 0 ? `, ${literal(redacted)}` : ''})`,
          ),
        ]
      : []),
  ];
}

/** Who gets a file of what tests make; null where that cannot be told from the rules alone. */
function exporterOf(entity: Entity, app: App): Role | null {
  const { read, export: exporters } = entity.access;
  if (exporters === null) return actorOf(read, entity, app);
  return (
    rolesThatAlwaysMay(read, entity, app).find((role) => exporters.roles.includes(role)) ?? null
  );
}
