import { belongsToOf } from '../../database/lookup.ts';
import type { App, BelongsTo, Entity } from '../../model/index.ts';
import { recordChecksOf } from '../parts/constraints.ts';
import {
  article,
  canDelete,
  canUpdate,
  hasTrash,
  kebab,
  ownedLinks,
  references,
  targetOf,
  words,
} from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { promise } from './promise.ts';
import { canBeMade } from './sample-body.ts';
import { actorOf } from './who-may.ts';

/** What a record refers to, and what becomes of what refers to it. */
export function relationPromises(entity: Entity, app: App): string[] {
  if (!canBeMade(entity, app)) return [];
  return [
    ...referencePromises(entity, app),
    ...linkPromises(entity, app),
    ...deletionPromises(entity, app),
  ];
}

function referencePromises(entity: Entity, app: App): string[] {
  return references(entity).flatMap((relation) => {
    const target = targetOf(relation, app);
    if (target !== null && !canBeMade(target, app)) return [];
    const { idField, name } = relation;
    const refers = `refers to ${article(words(kebab(name)))} of its organisation alone, and is listed by it`;
    if (target === null) {
      return [promise(refers, `refersToMember(records, ${quoted(idField)})`)];
    }
    return [
      promise(refers, `refersTo(records, ${quoted(idField)}, ${target.names.camelPlural})`),
      ...(target === entity
        ? [
            promise(
              'stands below another of its kind',
              `nests(records, ${quoted(idField)}, ${quoted(name)})`,
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
    if (updater === null || target === null || !canBeMade(target, app)) return [];
    const samples = target.names.camelPlural;
    return [
      promise(
        `has the ${name} of its organisation that were written last, and is listed by them`,
        `isLinked(records, ${[updater, name, idsField].map(quoted).join(', ')}, ${samples})`,
      ),
    ];
  });
}

/** What each kind of record that refers to this one does when this one is deleted. */
function deletionPromises(entity: Entity, app: App): string[] {
  const by = canDelete(entity) ? actorOf(entity.access.delete, entity, app) : null;
  if (by === null) return [];
  return app.entities.flatMap((child) =>
    belongsToOf(child)
      .filter((relation) => relation.entity === entity.name && canBeMade(child, app))
      .flatMap((relation) => {
        const [words_, kit] = fate(relation, child, entity, app) ?? [];
        if (words_ === undefined || kit === undefined) return [];
        const samples = child.names.camelPlural;
        return [
          promise(
            words_.replace('%', theirs(relation, child, entity)),
            `${kit}(records, ${quoted(by)}, ${samples}, ${quoted(relation.idField)})`,
          ),
        ];
      }),
  );
}

/** Null: what becomes of the child shows nowhere, or a check of its own forbids it. */
function fate(
  relation: BelongsTo,
  child: Entity,
  entity: Entity,
  app: App,
): [words: string, kit: string] | null {
  switch (relation.onDelete) {
    case 'restrict':
      return ['is not deleted while % refer to it', 'isHeldBy'];
    case 'cascade':
      return hasTrash(entity) && child.softDelete !== null
        ? ['takes % to the trash, and back', 'takesToTrash']
        : ['takes % along', 'takesAlong'];
    case 'setNull': {
      const isChecked = recordChecksOf(child, app).some(({ fields }) =>
        fields.includes(relation.idField),
      );
      const isSeenThrough = JSON.stringify(child.access).includes(`"relation":"${relation.name}"`);
      return isChecked || isSeenThrough ? null : ['lets % go', 'isLetGoBy'];
    }
  }
}

/** `deals`; where more than one relation leads here, `deals by their contact`. */
function theirs(relation: BelongsTo, child: Entity, entity: Entity): string {
  const many = words(child.names.kebabPlural);
  const ways = belongsToOf(child).filter(({ entity: target }) => target === entity.name);
  return ways.length > 1 ? `${many} by their ${words(kebab(relation.name))}` : many;
}
