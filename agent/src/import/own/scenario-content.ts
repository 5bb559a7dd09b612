import type { App, Scenario, ScenarioRequest } from '../../model/index.ts';
import type { Content } from '../spec/content.ts';

const methods = {
  list: 'GET',
  read: 'GET',
  create: 'POST',
  update: 'PATCH',
  delete: 'DELETE',
  restore: 'POST',
  transition: 'POST',
} as const;

/** A scenario as a spec writes it. */
export function scenarioContent({ name, as, given, when, then }: Scenario, app: App): Content {
  return {
    name,
    as,
    ...(given.length === 0
      ? {}
      : { given: Object.fromEntries(given.map(({ entity, values }) => [entity, values])) }),
    when: requestText(when, app),
    ...(when.body === null ? {} : { body: when.body }),
    then: { status: then.status, ...(then.code === null ? {} : { code: then.code }) },
  };
}

function requestText({ action, entity, transition }: ScenarioRequest, app: App): string {
  const route = app.entities.find(({ name }) => name === entity)?.names.kebabPlural ?? '';
  const one = action === 'list' || action === 'create' ? '' : '/{id}';
  const last = action === 'restore' ? '/restore' : transition === null ? '' : `/${transition}`;
  return `${methods[action]} /${route}${one}${last}`;
}
