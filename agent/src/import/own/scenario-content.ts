import {
  type App,
  type Scenario,
  type ScenarioRequest,
  scenarioMethods,
} from '../../model/index.ts';
import type { Content } from '../spec/content.ts';

/** A scenario as a spec writes it. */
export function scenarioContent(scenario: Scenario, app: App): Content {
  const { name, as, organization, given, when, then } = scenario;
  return {
    name,
    as,
    ...(organization === 'other' ? { organization } : {}),
    ...(given.length === 0
      ? {}
      : { given: Object.fromEntries(given.map(({ entity, values }) => [entity, values])) }),
    when: requestText(when, app),
    ...(when.body === null ? {} : { body: when.body }),
    then: Object.fromEntries(Object.entries(then).filter(([, value]) => value !== null)),
  };
}

function requestText({ action, entity, transition }: ScenarioRequest, app: App): string {
  const route = app.entities.find(({ name }) => name === entity)?.names.kebabPlural ?? '';
  const one = action === 'list' || action === 'create' ? '' : '/{id}';
  const last = action === 'restore' ? '/restore' : transition === null ? '' : `/${transition}`;
  return `${scenarioMethods[action]} /${route}${one}${last}`;
}
