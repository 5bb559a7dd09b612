import { roles } from '@monorepo/shared-types/roles';
import type { Entity, GivenRecord, Scenario, ScenarioRequest } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { NamedEntries } from '../shape/index.ts';
import type { SpecText } from '../shape/index.ts';
import type { SpecScenario } from '../spec/scenario.shape.ts';
import type { SpecNode } from '../yaml/index.ts';
import type { Enums } from './enums.ts';
import { toJson } from './json-value.ts';
import { readValue } from './value.ts';

interface Context {
  readonly entities: readonly Entity[];
  readonly enums: Enums;
  readonly reporter: Reporter;
}

export function resolveScenarios(specs: readonly SpecScenario[], context: Context): Scenario[] {
  return specs.flatMap((spec): Scenario[] => {
    const { name, as, when, then } = spec;
    if (as !== undefined) checkRole(as, context.reporter);
    const given = (spec.given?.entries ?? []).flatMap(({ key, value }): GivenRecord[] => {
      const entity = findEntity(key.value, key.range, context);
      return entity === null
        ? []
        : [{ entity: entity.name, values: readValues(entity, value, context) }];
    });
    const request = when === undefined ? null : readRequest(when, given, spec.body, context);
    if (name === undefined || as === undefined || request === null || then?.status === undefined)
      return [];
    const answer = { status: then.status.value, code: then.code?.value ?? null };
    return [{ name: name.value, as: as.value, given, when: request, then: answer }];
  });
}

function checkRole({ value, range }: SpecText, reporter: Reporter): void {
  if (roles.some((role) => role === value)) return;
  const message = `there is no role \`${value}\``;
  reporter.error('SPEC.UNKNOWN_ROLE', range, message, suggestion(value, roles));
}

function findEntity(
  name: string,
  range: SpecText['range'],
  { entities, reporter }: Context,
): Entity | null {
  const entity = entities.find((candidate) => candidate.name === name);
  if (entity !== undefined) return entity;
  const known = entities.map((candidate) => candidate.name);
  reporter.error(
    'SPEC.UNKNOWN_ENTITY',
    range,
    `there is no entity \`${name}\``,
    suggestion(name, known),
  );
  return null;
}

function readValues(
  entity: Entity,
  values: NamedEntries<SpecNode> | undefined,
  { enums, reporter }: Context,
): Record<string, unknown> {
  const relations = entity.relations.flatMap((relation) => {
    if (relation.kind === 'belongsTo') return [relation.idField];
    return relation.kind === 'manyToMany' ? [relation.idsField] : [];
  });
  const known = [...entity.fields.map(({ name }) => name), ...relations];
  const read = (values?.entries ?? []).map(({ key, value }): [string, unknown] => {
    const field = entity.fields.find(({ name }) => name === key.value);
    if (!known.includes(key.value)) {
      const message = `${entity.name} has no field \`${key.value}\``;
      reporter.error('SPEC.UNKNOWN_FIELD', key.range, message, suggestion(key.value, known));
    }
    if (field === undefined || value === undefined) return [key.value, value && toJson(value)];
    const result = readValue(field.type, value, enums);
    if ('problem' in result) reporter.error('SPEC.BAD_SCENARIO', value.range, result.problem);
    return [key.value, 'value' in result ? result.value : null];
  });
  return Object.fromEntries(read);
}

/** `POST /tickets/{id}/close`. */
function readRequest(
  when: SpecText,
  given: readonly GivenRecord[],
  body: NamedEntries<SpecNode> | undefined,
  context: Context,
): ScenarioRequest | null {
  const bad = (message: string, hint: string | null = null): null => {
    context.reporter.error('SPEC.BAD_SCENARIO', when.range, message, hint);
    return null;
  };
  const parts =
    /^(GET|POST|PATCH|DELETE) (?:\/v1)?\/([a-z0-9-]+)(\/\{id\}(?:\/([A-Za-z][A-Za-z0-9]*))?)?$/.exec(
      when.value,
    );
  if (parts === null)
    return bad('expected a method and a path', 'such as: POST /tickets/{id}/close');
  const [, method = '', route = '', one, last] = parts;
  const entity = context.entities.find(({ names }) => names.kebabPlural === route);
  if (entity === undefined) {
    const routes = context.entities.map(({ names }) => names.kebabPlural);
    return bad(`there is no route \`/${route}\``, suggestion(route, routes));
  }
  const transitions = entity.workflow?.transitions.map(({ name }) => name) ?? [];
  const action = actionOf(method, one !== undefined, last, transitions);
  if (action === null)
    return bad(`${entity.name} has no such request`, suggestion(last ?? '', transitions));
  if (one !== undefined && !given.some((record) => record.entity === entity.name)) {
    return bad(`which ${entity.name}?`, `add one under \`given\``);
  }
  const transition = action === 'transition' ? (last ?? null) : null;
  const values = body === undefined ? null : readValues(entity, body, context);
  return { action, entity: entity.name, transition, body: values };
}

function actionOf(
  method: string,
  isOne: boolean,
  last: string | undefined,
  transitions: readonly string[],
): ScenarioRequest['action'] | null {
  if (last !== undefined) {
    if (method !== 'POST') return null;
    if (last === 'restore') return 'restore';
    return transitions.includes(last) ? 'transition' : null;
  }
  const actions: Readonly<Record<string, ScenarioRequest['action']>> = isOne
    ? { GET: 'read', PATCH: 'update', DELETE: 'delete' }
    : { GET: 'list', POST: 'create' };
  return actions[method] ?? null;
}
