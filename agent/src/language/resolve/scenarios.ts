import { roles } from '@monorepo/shared-types/roles';
import type {
  Entity,
  GivenRecord,
  Scenario,
  ScenarioAnswer,
  ScenarioRequest,
} from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { SpecText } from '../shape/index.ts';
import type { SpecAnswer, SpecScenario } from '../spec/scenario.shape.ts';
import type { Enums } from './enums.ts';
import { readRequest } from './scenario-request.ts';
import { readValues } from './scenario-values.ts';

interface Context {
  readonly entities: readonly Entity[];
  readonly enums: Enums;
  readonly reporter: Reporter;
}

export function resolveScenarios(specs: readonly SpecScenario[], context: Context): Scenario[] {
  const names = new Set<string>();
  return specs.flatMap((spec): Scenario[] => {
    const { name, as, organization, when, then } = spec;
    if (name !== undefined) checkName(name, names, context.reporter);
    if (as !== undefined) checkRole(as, context.reporter);
    const given = readGiven(spec, context);
    const request = when === undefined ? null : readRequest(when, given, spec.body, context);
    const answer = request === null ? null : readAnswer(then, request, given, context);
    if (name === undefined || as === undefined || request === null || answer === null) return [];
    return [
      {
        name: name.value,
        as: as.value,
        organization: organization?.value ?? 'own',
        given,
        when: request,
        then: answer,
      },
    ];
  });
}

/** A test is found by its name. */
function checkName({ value, range }: SpecText, names: Set<string>, reporter: Reporter): void {
  if (names.has(value)) {
    reporter.error('SPEC.NAME_CLASH', range, 'another scenario has this name already');
  }
  names.add(value);
}

function checkRole({ value, range }: SpecText, reporter: Reporter): void {
  if (roles.some((role) => role === value)) return;
  const message = `there is no role \`${value}\``;
  reporter.error('SPEC.UNKNOWN_ROLE', range, message, suggestion(value, roles));
}

function readGiven(spec: SpecScenario, context: Context): GivenRecord[] {
  const given: GivenRecord[] = [];
  for (const { key, value } of spec.given?.entries ?? []) {
    const entity = findEntity(key, context);
    if (entity === null) continue;
    const values = readValues(entity, value, { ...context, of: 'given', given });
    given.push({ entity: entity.name, values });
  }
  return given;
}

function findEntity(
  { value, range }: Pick<SpecText, 'value' | 'range'>,
  { entities, reporter }: Context,
): Entity | null {
  const entity = entities.find(({ name }) => name === value);
  if (entity === undefined) {
    const known = entities.map(({ name }) => name);
    const message = `there is no entity \`${value}\``;
    reporter.error('SPEC.UNKNOWN_ENTITY', range, message, suggestion(value, known));
    return null;
  }
  if (!isOfPlatform(entity, entities)) return entity;
  const message = `a ${value}, or what it belongs to, is the whole platform's: a scenario has records of an organisation`;
  reporter.error('SPEC.BAD_SCENARIO', range, message);
  return null;
}

function isOfPlatform(
  entity: Entity,
  entities: readonly Entity[],
  below: readonly Entity[] = [],
): boolean {
  if (entity.scope === 'global') return true;
  return entity.relations.some((relation) => {
    const parent = entities.find(({ name }) => name === relation.entity);
    if (relation.kind !== 'belongsTo' || !relation.required || parent === undefined) return false;
    return !below.includes(parent) && isOfPlatform(parent, entities, [...below, entity]);
  });
}

function readAnswer(
  then: SpecAnswer | undefined,
  { action, entity: name }: ScenarioRequest,
  given: readonly GivenRecord[],
  context: Context,
): ScenarioAnswer | null {
  const { status, code, record, count } = then ?? {};
  const entity = context.entities.find((candidate) => candidate.name === name);
  if (status === undefined || entity === undefined) return null;
  const isRefused = status.value >= 400;
  const refuse = (range: SpecText['range'], message: string) => {
    context.reporter.error('SPEC.BAD_SCENARIO', range, message);
  };
  if (code !== undefined && !isRefused) refuse(code.range, 'a code is of a status from 400 on');
  if (count !== undefined && (isRefused || action !== 'list')) {
    refuse(count.range, 'only a list that is answered has a count');
  }
  const [first] = record?.entries ?? [];
  if (first !== undefined && (isRefused || action === 'list' || action === 'delete')) {
    refuse(first.key.range, 'there is no record in this answer');
  }
  return {
    status: status.value,
    code: code?.value ?? null,
    record:
      record === undefined ? null : readValues(entity, record, { ...context, of: 'record', given }),
    count: count?.value ?? null,
  };
}
