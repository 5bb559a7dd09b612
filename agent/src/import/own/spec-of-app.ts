import type { App, Enum } from '../../model/index.ts';
import type { Content, SpecContent } from '../spec/content.ts';
import { entityContent } from './entity-content.ts';
import { labelContent } from './label-content.ts';
import { pageContent } from './page-content.ts';
import { scenarioContent } from './scenario-content.ts';

const usualSeed = 10;

/** The spec of an app that was generated: the language reads the same app from it. */
export function specOfApp(app: App): SpecContent {
  const { name, locales, defaultLocale, entities } = app;
  const ofWorkflows = entities.flatMap(({ workflow, fields }) => {
    const field = fields.find((each) => each.name === workflow?.field);
    return field?.type.kind === 'enum' ? [field.type.enum] : [];
  });
  const enums = app.enums.filter((each) => !ofWorkflows.includes(each.name));
  const seed = entities.filter((entity) => entity.seed !== usualSeed);
  return {
    app: { name, locales: [...locales], defaultLocale },
    enums: Object.fromEntries(enums.map((each) => [each.name, enumContent(each, defaultLocale)])),
    entities: Object.fromEntries(entities.map((each) => [each.name, entityContent(each, app)])),
    others: {
      ...(app.pages.length === 0
        ? {}
        : { pages: Object.fromEntries(app.pages.map((page) => [page.name, pageContent(page)])) }),
      ...(seed.length === 0
        ? {}
        : { seed: Object.fromEntries(seed.map((each) => [each.name, each.seed])) }),
      ...(app.scenarios.length === 0
        ? {}
        : { scenarios: app.scenarios.map((scenario) => scenarioContent(scenario, app)) }),
    },
    comments: {},
  };
}

function enumContent({ values, renamedFrom }: Enum, locale: string): Content {
  const contents = values.map((value) => {
    const content = {
      ...labelContent('label', value.label, value.name, locale),
      ...(value.renamedFrom === null ? {} : { renamedFrom: value.renamedFrom }),
    };
    return [value.name, content] as const;
  });
  return {
    values: Object.fromEntries(contents),
    ...(renamedFrom === null ? {} : { renamedFrom }),
  };
}
