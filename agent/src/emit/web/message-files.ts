import { locales } from '@monorepo/shared-types/locales';
import { lineIn } from '../../edit/index.ts';
import type { EntityNames } from '../../model/index.ts';
import type { Emission } from '../emitter.ts';

const messages = 'packages/i18n/src/messages';

/** The messages of an entity in every language of the platform, and the line by which each file gets its name. */
export function messageFiles(names: EntityNames, textsIn: (locale: string) => object): Emission {
  const { kebabPlural, camelPlural } = names;
  return {
    files: locales.map((locale) => ({
      path: `${messages}/${locale}/${kebabPlural}.json`,
      text: `${JSON.stringify(textsIn(locale), null, 2)}\n`,
    })),
    edits: locales.map((locale) =>
      lineIn({
        path: `${messages}/${locale}.ts`,
        line: `export { default as ${camelPlural} } from './${locale}/${kebabPlural}.json' with { type: 'json' };`,
      }),
    ),
  };
}
