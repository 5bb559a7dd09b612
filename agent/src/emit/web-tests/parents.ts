import type { App, BelongsTo, Entity, Field } from '../../model/index.ts';
import { sampleOf } from './sample.ts';

/** A record that has to be there first: the line that makes it, and what it is called. */
export interface Given {
  readonly entity: Entity;
  readonly variable: string;
  readonly body: string;
  readonly title: string;
}

/** The records that one of this entity belongs to, in the order in which they can be made. */
export function givenFor(entity: Entity, app: App, made: readonly Given[] = []): Given[] {
  return parentsOf(entity, app).reduce<readonly Given[]>((given, { target }) => {
    if (given.some((other) => other.entity === target)) return given;
    const before = givenFor(target, app, given);
    return [...before, recordOf(target, app, before)];
  }, made) as Given[];
}

/** The lines that make them; `after`: what is made next, and names some of them. */
export function linesFor(given: readonly Given[], after = ''): string[] {
  return given.map(({ entity, variable, body }) => {
    const isNamed = [...given.map((other) => other.body), after].some((text) =>
      new RegExp(`\\b${variable}\\.id\\b`).test(text),
    );
    const name = isNamed ? `const ${variable} = ` : '';
    return `${name}await records.given('${entity.names.kebabPlural}', ${body});`;
  });
}

/** The relations that a test fills in: what is required, and what a check may ask for. Members and itself are left out. */
export function parentsOf(
  { relations, name, checks }: Entity,
  app: App,
): { relation: BelongsTo; target: Entity }[] {
  return relations.flatMap((relation) => {
    if (relation.kind !== 'belongsTo' || relation.entity === name) return [];
    const target = app.entities.find((other) => other.name === relation.entity);
    if (target === undefined || !(relation.required || checks.length > 0)) return [];
    return [{ relation, target }];
  });
}

/** Fields that a person has to fill in. */
export function demandedFields({ fields, workflow }: Entity): Field[] {
  return fields.filter(
    ({ name, required, default: given, computed, type }) =>
      required &&
      given === null &&
      computed === null &&
      name !== workflow?.field &&
      !['sequence', 'position', 'list', 'boolean'].includes(type.kind),
  );
}

/** The first record of a test, with what it belongs to. */
export function recordOf(entity: Entity, app: App, before: readonly Given[]): Given {
  const { camel } = entity.names;
  const parents = parentsOf(entity, app).flatMap(({ relation, target }) => {
    const parent = before.find((given) => given.entity === target);
    return parent === undefined ? [] : [`${relation.idField}: ${parent.variable}.id`];
  });
  const fields = demandedFields(entity).map(
    (field) => `${field.name}: ${asCode(sampleOf(field, 1, app).sent)}`,
  );
  return {
    entity,
    variable: camel,
    body: `{ ${[...fields, ...parents].join(', ')} }`,
    title: titleOf(entity, 1, app),
  };
}

/** What the first record of a test is called. */
export function titleOf(entity: Entity, number: number, app: App): string {
  const field = entity.fields.find(({ name }) => name === entity.display);
  if (field?.type.kind === 'sequence') {
    const { prefix, digits, suffix } = field.type;
    return `${prefix}${'1'.padStart(digits, '0')}${suffix}`;
  }
  return field === undefined ? '' : sampleOf(field, number, app).typed;
}

/** Data as TypeScript. */
export function asCode(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(asCode).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([key, inner]) => `${key}: ${asCode(inner)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
