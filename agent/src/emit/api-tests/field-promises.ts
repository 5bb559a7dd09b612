import type { App, Entity } from '../../model/index.ts';
import { uniquesOf } from '../parts/constraints.ts';
import {
  article,
  canDelete,
  canUpdate,
  kebab,
  ownedLinks,
  references,
  targetOf,
  words,
} from '../parts/fields.ts';
import { literal, quoted } from '../parts/imports.ts';
import { promise } from './promise.ts';
import { canBeMade, sampledFields, sampledParents } from './sample-body.ts';
import { actorOf } from './who-may.ts';

/** What fields and relations keep to. */
export function fieldPromises(entity: Entity, app: App): string[] {
  if (!canBeMade(entity, app)) return [];
  return [
    ...uniquePromises(entity, app),
    ...referencePromises(entity, app),
    ...linkPromises(entity, app),
    ...givenPromises(entity),
  ];
}

function uniquePromises(entity: Entity, app: App): string[] {
  const filled = new Set([
    ...sampledFields(entity, app).map(({ name }) => name),
    ...sampledParents(entity, app).map(({ relation }) => relation.idField),
  ]);
  const deleter = canDelete(entity) ? actorOf(entity.access.delete, entity, app) : null;
  return uniquesOf(entity, app)
    .filter(({ fields }) => fields.every((field) => filled.has(field)))
    .flatMap(({ fields }) => {
      const where = entity.unique.find((each) => String(each.fields) === String(fields))?.where;
      const isOfPresent = JSON.stringify(where ?? null).includes('deletedAt');
      if (where && !isOfPresent) return [];
      const named = fields.join(' and ');
      return [
        promise(
          `has its ${named} to itself in its organisation`,
          `isUnique(records, '${entity.names.constant}.TAKEN', ${literal(fields)})`,
        ),
        ...(isOfPresent && deleter
          ? [
              promise(
                `leaves its ${named} to others once it is deleted`,
                `isFreed(records, ${quoted(deleter)}, ${literal(fields)})`,
              ),
            ]
          : []),
      ];
    });
}

function referencePromises(entity: Entity, app: App): string[] {
  return references(entity).flatMap((relation) => {
    const target = targetOf(relation, app);
    if (target !== null && !canBeMade(target, app)) return [];
    const foreign =
      target === null
        ? '({ tenant }) => tenant.owner.userId'
        : `(maker) => maker.id(${target.names.camelPlural})`;
    const isSelf = target === entity;
    return [
      promise(
        `refuses ${article(words(kebab(relation.name)))} of another organisation`,
        `refersTo(records, ${quoted(relation.idField)}, ${foreign})`,
      ),
      ...(isSelf
        ? [
            promise(
              'stands below another of its kind',
              `nests(records, ${quoted(relation.idField)}, ${quoted(relation.name)})`,
            ),
          ]
        : []),
    ];
  });
}

function linkPromises(entity: Entity, app: App): string[] {
  const updater = canUpdate(entity) ? actorOf(entity.access.update, entity, app) : null;
  return ownedLinks(entity).flatMap(({ name, idsField, ...link }) => {
    const target = targetOf(link, app);
    if (target === null || !canBeMade(target, app)) return [];
    const samples = target.names.camelPlural;
    return [
      ...(updater
        ? [
            promise(
              `has the ${name} that were written last`,
              `isLinked(records, ${[updater, name, idsField].map(quoted).join(', ')}, ${samples})`,
            ),
          ]
        : []),
      promise(
        `refuses ${name} of another organisation`,
        `refersTo(records, ${quoted(idsField)}, (maker) => maker.id(${samples}))`,
      ),
    ];
  });
}

/** What clients never send. */
function givenPromises(entity: Entity): string[] {
  return entity.fields.flatMap(({ name, type, computed }) => {
    const given = promise(`works out its ${name} by itself`, `isGiven(records, ${quoted(name)})`);
    if (type.kind === 'sequence') {
      const numbers = [1, 2].map(
        (n) => type.prefix + String(n).padStart(type.digits, '0') + type.suffix,
      );
      const counted = `isNumbered(records, ${quoted(name)}, ${literal(numbers)})`;
      return [given, promise('is numbered within its organisation', counted)];
    }
    if (computed === null) return [];
    const filtered = `isFilteredBy(records, ${quoted(name)})`;
    return type.kind === 'boolean'
      ? [given, promise(`is listed by its ${name}`, filtered)]
      : [given];
  });
}
