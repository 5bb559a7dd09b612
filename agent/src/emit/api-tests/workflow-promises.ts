import type { App, Entity, Transition, Workflow } from '../../model/index.ts';
import { kebab } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { promise } from './promise.ts';
import { canBeMade, sampledFields, sampledParents } from './sample-body.ts';
import { actorOf } from './who-may.ts';

/** Where a new record may go, and where not, on every way. */
export function workflowPromises(entity: Entity, app: App): string[] {
  const { workflow } = entity;
  if (workflow === null || !canBeMade(entity, app)) return [];
  return workflow.transitions.flatMap((transition) =>
    ofTransition(transition, workflow, entity, app),
  );
}

function ofTransition(
  transition: Transition,
  workflow: Workflow,
  entity: Entity,
  app: App,
): string[] {
  const { name, to, from, rule, guard } = transition;
  const by = actorOf(rule ?? entity.access.update, entity, app);
  if (by === null) return [];
  const field = workflow.field;
  const column = entity.fields.find((each) => each.name === field)?.column ?? field;
  const asked = `transition: '${kebab(name)}'`;
  const { constant } = entity.names;
  if (!from.includes(workflow.initial)) {
    const isElsewhere = workflow.transitions.some(
      (other) => other.to === to && other.from.includes(workflow.initial),
    );
    if (isElsewhere || to === workflow.initial) return [];
    return [
      promise(
        `does not ${words(name)} while it is ${workflow.initial}, on any way`,
        `isIllegal(records, { ${asked}, field: ${quoted(field)}, column: ${quoted(column)}, to: ${quoted(to)} }, ${quoted(by)}, '${constant}.TRANSITION_ILLEGAL')`,
      ),
    ];
  }
  if (guard === null) {
    return [
      promise(
        `goes from ${workflow.initial} to ${to}: ${words(name)}`,
        `canMove(records, { ${asked}, field: ${quoted(field)}, to: ${quoted(to)} }, ${quoted(by)})`,
      ),
    ];
  }
  if (!isMissing(guard, entity, app)) return [];
  return [
    promise(
      `does not ${words(name)} before it is ready, on any way`,
      `isGuarded(records, { ${asked}, column: ${quoted(column)}, to: ${quoted(to)} }, ${quoted(by)}, '${constant}.GUARD_FAILED')`,
    ),
  ];
}

/** Whether a guard asks for something that samples do not have. */
function isMissing(guard: NonNullable<Transition['guard']>, entity: Entity, app: App): boolean {
  if (guard.kind !== 'binary' || guard.operator !== '!=') return false;
  const { left, right } = guard;
  if (left.kind !== 'field' || right.kind !== 'literal' || right.value !== null) return false;
  const has = [
    ...sampledFields(entity, app).map(({ name }) => name),
    ...sampledParents(entity, app).map(({ relation }) => relation.idField),
  ];
  const isDefault = entity.relations.some(
    (each) => each.kind === 'belongsTo' && each.idField === left.field && each.defaultsToUser,
  );
  return !has.includes(left.field) && !isDefault && left.path.length === 1;
}

function words(name: string): string {
  return kebab(name).replaceAll('-', ' ');
}
