import type { App, Entity, Expression, Transition, Workflow } from '../../model/index.ts';
import { kebab } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { isTrue } from './evaluate.ts';
import { type Given, givenText } from './given.ts';
import { args, promise } from './promise.ts';
import { canBeMade } from './sample-body.ts';
import { actorOf, isSound, madeSuchThat } from './who-may.ts';

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
  const { name, to, from, guard } = transition;
  const way = wayTo(from, workflow);
  const moved = words(name);
  const arguments_ = ['records', quoted(kebab(name)), quoted(to)];
  const by = actorOf(ruleOf(transition, entity), entity, app);
  const promised: string[] = [];
  if (by !== null && !from.includes(workflow.initial) && !isReached(to, workflow)) {
    promised.push(
      promise(
        `does not ${moved} while it is ${workflow.initial}, on any way`,
        `isIllegal(${arguments_.join(', ')}, ${quoted(by)})`,
      ),
    );
  }
  if (way === null) return promised;
  const steps = way.flatMap((step) => (step.guard === null ? [] : [step.guard]));
  const taken = (isReady: boolean, words_: string, kit: string) => {
    const given = givenFor(steps, guard, isReady, entity, app);
    const mover = given && actorOf(ruleOf(transition, entity), entity, app, given);
    const stepped = given && stepsBy(way, given, entity, app);
    if (given === null || mover === null || stepped === null) return [];
    const before = [
      ...(given.lines.length > 0 ? [`given: ${givenText(given) ?? '{}'}`] : []),
      ...(stepped.length > 0 ? [`way: [${stepped.join(', ')}]`] : []),
    ];
    const options = before.length > 0 ? `{ ${before.join(', ')} }` : null;
    return [promise(words_, `${kit}(${args(...arguments_, quoted(mover), options)})`)];
  };
  const start = from.includes(workflow.initial) ? workflow.initial : (from[0] ?? '');
  return [
    ...promised,
    ...taken(true, `goes from ${start} to ${to}: ${moved}`, 'canMove'),
    ...(guard === null
      ? []
      : taken(false, `does not ${moved} before it is ready, on any way`, 'isGuarded')),
  ];
}

function ruleOf({ rule }: Transition, entity: Entity) {
  return rule ?? entity.access.update;
}

/** Whether a new record gets to a state at once, or is there. */
function isReached(state: string, { initial, transitions }: Workflow): boolean {
  return (
    state === initial || transitions.some(({ to, from }) => to === state && from.includes(initial))
  );
}

/** The shortest way of a new record to one of some states; null: there is none. */
function wayTo(states: readonly string[], workflow: Workflow): Transition[] | null {
  let ways: { at: string; steps: Transition[] }[] = [{ at: workflow.initial, steps: [] }];
  const seen = new Set<string>();
  while (ways.length > 0) {
    const there = ways.find(({ at }) => states.includes(at));
    if (there !== undefined) return there.steps;
    for (const { at } of ways) seen.add(at);
    ways = ways.flatMap(({ at, steps }) =>
      workflow.transitions
        .filter(({ from, to }) => from.includes(at) && !seen.has(to))
        .map((next) => ({ at: next.to, steps: [...steps, next] })),
    );
  }
  return null;
}

/** What makes the guards of the steps hold, and the last one hold or not. */
function givenFor(
  steps: readonly Expression[],
  guard: Expression | null,
  isReady: boolean,
  entity: Entity,
  app: App,
): Given | null {
  const about = guard === null ? steps : [...steps, guard];
  return madeSuchThat(
    entity,
    app,
    about,
    (sample) =>
      isSound(sample) &&
      steps.every((step) => isTrue(step, sample) === true) &&
      (guard === null || isTrue(guard, sample) === isReady),
  );
}

/** Each step, and by whom it is taken; null where nobody may for sure. */
function stepsBy(
  way: readonly Transition[],
  given: Given,
  entity: Entity,
  app: App,
): string[] | null {
  const steps = way.map((step) => {
    const by = actorOf(ruleOf(step, entity), entity, app, given);
    return by === null ? null : `[${quoted(kebab(step.name))}, ${quoted(by)}]`;
  });
  return steps.every((step) => step !== null) ? steps : null;
}

function words(name: string): string {
  return kebab(name).replaceAll('-', ' ');
}
