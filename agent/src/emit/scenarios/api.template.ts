import {
  type App,
  type Entity,
  type Scenario,
  type ScenarioRequest,
  scenarioMethods,
} from '../../model/index.ts';
import { kebab, words } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { givenLines } from './given.ts';
import { bodyCode, idVariable, objectCode, recordCode } from './values.ts';

/** Scenarios over HTTP, on a real database. */
export function apiScenariosFile(entity: Entity, scenarios: readonly Scenario[], app: App): string {
  const tests = scenarios.map((scenario) => testOf(scenario, entity, app));
  return `import { describe } from 'vitest';
import { scenariosOf } from '../../../test/support/scenarios/index.ts';

const test = scenariosOf(${quoted(app.name)});

describe(${quoted(`scenarios of ${words(entity.names.kebabPlural)}`)}, () => {
${tests.join('\n\n')}
});
`;
}

function testOf(scenario: Scenario, entity: Entity, app: App): string {
  const { name, as, organization, when, then } = scenario;
  const asker = { as: quoted(as), ...(organization === 'other' && { isForeign: 'true' }) };
  const body = when.body === null ? '' : `, ${bodyCode(entity, when.body)}`;
  const answer = {
    status: String(then.status),
    ...(then.code !== null && { code: quoted(then.code) }),
    ...(then.record !== null && { record: recordCode(entity, then.record) }),
    ...(then.count !== null && { count: String(then.count) }),
  };
  const steps = withoutUnused([
    ...givenLines(scenario, app),
    `await scenario.when(${requestCode(when, entity)}${body});`,
    `await scenario.then(${objectCode(answer)});`,
  ]);
  return `test(${quoted(name)}, ${objectCode(asker)}, async (scenario) => {
${steps.join('\n')}
});`;
}

/** An id that no later step needs has no name. */
function withoutUnused(steps: readonly string[]): string[] {
  return steps.map((step, index) => {
    const [declared = '', variable] = /^const (\w+) = /.exec(step) ?? [];
    const later = steps.slice(index + 1);
    const isUsed = later.some((other) => new RegExp(`\\b${variable ?? ''}\\b`).test(other));
    return isUsed ? step : step.slice(declared.length);
  });
}

function requestCode({ action, transition }: ScenarioRequest, { name, names }: Entity): string {
  const method = quoted(scenarioMethods[action]);
  const route = `/v1/${names.kebabPlural}`;
  if (action === 'list' || action === 'create') return `${method}, ${quoted(route)}`;
  const last = transition === null ? (action === 'restore' ? 'restore' : null) : kebab(transition);
  return `${method}, \`${route}/\${${idVariable(name)}}${last === null ? '' : `/${last}`}\``;
}
