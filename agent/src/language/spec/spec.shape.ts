import {
  list,
  named,
  object,
  oneOf,
  optional,
  required,
  type ShapeValue,
  wholeNumber,
  name,
} from '../shape/index.ts';
import { entityShape, mixinShape } from './entity.shape.ts';
import { enumShape } from './enum.shape.ts';
import { camelName, kebabName, pascalName } from './names.shape.ts';
import { pageShape } from './page.shape.ts';
import { scenarioShape } from './scenario.shape.ts';

const locale = name('a language', /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'de');

const appShape = object('what the app is called', {
  name: required(kebabName, 'The name of the app'),
  locales: optional(
    list(locale, 'a list of languages'),
    'The languages of its texts; en unless told',
  ),
  defaultLocale: optional(locale, 'The language of texts that name none; the first unless told'),
});

/** A whole file. */
export const specShape = object('what an app is', {
  spec: required(oneOf('app/v1'), 'The version of this language'),
  app: required(appShape, 'Name and languages'),
  enums: optional(named(pascalName, enumShape, 'a map of enums'), 'Sets of values, by name'),
  mixins: optional(named(pascalName, mixinShape, 'a map of mixins'), 'What several entities have'),
  entities: required(named(pascalName, entityShape, 'a map of entities', 1), 'What the app keeps'),
  pages: optional(
    named(camelName, pageShape, 'a map of pages'),
    'Screens that differ from the usual',
  ),
  seed: optional(
    named(pascalName, wholeNumber(0, 100_000), 'a map of entities to numbers'),
    'Records per organisation in a database for development',
  ),
  scenarios: optional(list(scenarioShape, 'a list of scenarios'), 'Examples of what the app does'),
});

export type Spec = ShapeValue<typeof specShape>;
