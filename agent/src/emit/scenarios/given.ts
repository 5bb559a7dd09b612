import type { App, Entity, Field, Scenario, ScenarioValues } from '../../model/index.ts';
import { sampledFields, sampledParents } from '../api-tests/sample-body.ts';
import { ownedLinks, references, targetOf } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { sampleOf } from '../web-tests/sample.ts';
import { columnCode, idCode, idVariable, objectCode, someoneElse } from './values.ts';

/** A row that a scenario starts with. */
interface Row {
  readonly entity: Entity;
  readonly values: ScenarioValues;
}

/**
 * The lines that make what a scenario is given, each after what it refers to: the records of the spec, and those that these
 * cannot be without. A record belongs to those that were given before it, unless it says otherwise.
 */
export function givenLines({ given }: Scenario, app: App): string[] {
  const rows = given.reduce<readonly Row[]>((made, { entity: name, values }) => {
    const entity = app.entities.find((each) => each.name === name);
    return entity === undefined ? made : withRow(made, entity, values, app);
  }, []);
  return rows.flatMap(({ entity, values }) => {
    const { name, names } = entity;
    const columns = objectCode(columnCode(entity, values));
    const call = `await scenario.given(${quoted(name)}, ${quoted(names.table)}, ${columns});`;
    return [`const ${idVariable(name)} = ${call}`, ...linkLines({ entity, values })];
  });
}

function withRow(
  rows: readonly Row[],
  entity: Entity,
  said: ScenarioValues,
  app: App,
): readonly Row[] {
  const isGiven = (target: Entity | null, made: readonly Row[]) =>
    made.some((row) => row.entity === target);
  const needed = sampledParents(entity, app).filter(
    ({ relation: { idField } }) => !(idField in said),
  );
  const before = needed.reduce(
    (made, { target }) =>
      target === null || isGiven(target, made) ? made : withRow(made, target, {}, app),
    rows,
  );
  const parents = references(entity).flatMap((relation): [string, string][] => {
    const target = targetOf(relation, app);
    const isNeeded = needed.some(({ relation: { name } }) => name === relation.name);
    if (target === null) return isNeeded ? [[relation.idField, someoneElse]] : [];
    return target !== entity && isGiven(target, isNeeded ? before : rows)
      ? [[relation.idField, `${target.name}.id`]]
      : [];
  });
  const samples = demanded(entity, app).map((field): [string, unknown] => [
    field.name,
    sampleFor(field, app),
  ]);
  const own: ScenarioValues = entity.scope === 'user' ? { createdById: 'user.id' } : {};
  const values = { ...Object.fromEntries([...samples, ...parents]), ...own, ...said };
  return [...before, { entity, values }];
}

/** What a row cannot be without, and what people call it by. */
function demanded(entity: Entity, app: App): Field[] {
  const sampled = sampledFields(entity, app);
  return entity.fields.filter((field) => {
    const { name, required, default: given, type } = field;
    if (type.kind === 'position') return true;
    if (!sampled.includes(field) || type.kind === 'boolean') return false;
    return name === entity.display || (required && (given === null || given.kind === 'userId'));
  });
}

function sampleFor(field: Field, app: App): unknown {
  if (field.type.kind === 'position') return 'a0';
  return field.default?.kind === 'userId' ? 'user.id' : sampleOf(field, 1, app).sent;
}

function linkLines({ entity, values }: Row): string[] {
  return ownedLinks(entity).flatMap(({ idsField, table, ownColumn, otherColumn }) => {
    const ids = (values[idsField] ?? []) as readonly unknown[];
    return ids.map((id) => {
      const columns = { [ownColumn]: idVariable(entity.name), [otherColumn]: idCode(id) };
      return `await scenario.linked(${quoted(entity.name)}, ${quoted(table)}, ${objectCode(columns)});`;
    });
  });
}
