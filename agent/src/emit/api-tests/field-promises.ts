import { storedFields } from '../../database/lookup.ts';
import type { App, Entity } from '../../model/index.ts';
import { recordChecksOf, uniquesOf } from '../parts/constraints.ts';
import { canDelete, canUpdate, references, shownFields } from '../parts/fields.ts';
import { literal, quoted } from '../parts/imports.ts';
import { isTrue } from './evaluate.ts';
import { filterCases } from './filter-cases.ts';
import { givenText } from './given.ts';
import { args, promise, promises } from './promise.ts';
import { canBeMade, sampledFields, sampledParents } from './sample-body.ts';
import { actorOf, madeSuchThat } from './who-may.ts';

/** What fields keep to. */
export function fieldPromises(entity: Entity, app: App): string[] {
  if (!canBeMade(entity, app)) return [];
  return [
    ...filterPromises(entity, app),
    ...uniquePromises(entity, app),
    ...checkPromises(entity, app),
    ...givenPromises(entity),
    ...fixedPromises(entity, app),
  ];
}

function filterPromises(entity: Entity, app: App): string[] {
  const cases = filterCases(entity.fields, entity, app).map(
    ({ field, low, high }) => [quoted(field), low, high] as const,
  );
  const { workflow } = entity;
  const elsewhere = workflow?.states.find(({ name }) => name !== workflow.initial);
  const computed = shownFields(entity).filter(
    (field) => field.computed !== null && field.type.kind === 'boolean',
  );
  return [
    ...promises(
      'is listed by its %s',
      cases,
      ['field', 'low', 'high'],
      'isListedBy(records, field, low, high)',
    ),
    ...(workflow && elsewhere
      ? [
          promise(
            `is listed by its ${workflow.field}`,
            `isFoundBy(records, ${quoted(workflow.field)}, ${quoted(elsewhere.name)})`,
          ),
        ]
      : []),
    ...computed.map(({ name }) =>
      promise(`is listed by its ${name}`, `isFoundBy(records, ${quoted(name)})`),
    ),
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
          `isUnique(records, ${literal(fields)})`,
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

/** A record whose fields do not fit together. */
function checkPromises(entity: Entity, app: App): string[] {
  const constraints = recordChecksOf(entity, app);
  return entity.checks.flatMap(({ expression }, index) => {
    const { fields = [] } = constraints[index] ?? {};
    const given = madeSuchThat(entity, app, [expression], (sample) =>
      entity.checks.every(
        (check) => isTrue(check.expression, sample) === (check.expression !== expression),
      ),
    );
    if (given === null) return [];
    const fixed = fixedFields(entity);
    const updater = actorOf(entity.access.update, entity, app);
    const isChanged = updater !== null && !fields.some((field) => fixed.includes(field));
    const by = isChanged && canUpdate(entity) ? quoted(updater) : null;
    return [
      promise(
        `names ${fields.join(' and ')} where a check fails`,
        `isChecked(${args('records', givenText(given) ?? '{}', literal(fields), by)})`,
      ),
    ];
  });
}

/** What clients never send. */
function givenPromises(entity: Entity): string[] {
  const given = entity.fields.filter(
    ({ type, computed }) => type.kind === 'sequence' || computed !== null,
  );
  return [
    ...promises(
      'works out its %s by itself',
      given.map(({ name }) => [quoted(name)]),
      ['field'],
      'isGiven(records, field)',
    ),
    ...entity.fields.flatMap(({ name, type }) => {
      if (type.kind !== 'sequence') return [];
      const numbers = [1, 2].map(
        (n) => type.prefix + String(n).padStart(type.digits, '0') + type.suffix,
      );
      const counted = `isNumbered(records, ${quoted(name)}, ${literal(numbers)})`;
      return [promise('is numbered within its organisation', counted)];
    }),
  ];
}

/** What is set once. */
function fixedPromises(entity: Entity, app: App): string[] {
  const updater = canUpdate(entity) ? actorOf(entity.access.update, entity, app) : null;
  if (updater === null) return [];
  const known = [
    ...sampledFields(entity, app).map(({ name }) => name),
    ...sampledParents(entity, app).map(({ relation }) => relation.idField),
    ...storedFields(entity).flatMap(({ name, type }) => (type.kind === 'sequence' ? [name] : [])),
  ];
  return promises(
    'keeps its %s for good',
    fixedFields(entity)
      .filter((name) => known.includes(name))
      .map((name) => [quoted(name)]),
    ['field'],
    `isFixed(records, field, ${quoted(updater)})`,
  );
}

function fixedFields(entity: Entity): string[] {
  return [
    ...storedFields(entity)
      .filter(({ immutable, type }) => immutable || type.kind === 'sequence')
      .filter(({ name }) => name !== entity.workflow?.field)
      .map(({ name }) => name),
    ...references(entity)
      .filter(({ immutable }) => immutable)
      .map(({ idField }) => idField),
  ];
}
