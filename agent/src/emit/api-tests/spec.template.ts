import type { App, Entity } from '../../model/index.ts';
import { article, words } from '../parts/fields.ts';
import { importsFor } from '../parts/imports.ts';
import { accessPromises, allowedText } from './access-promises.ts';
import { fieldPromises } from './field-promises.ts';
import { lifePromises } from './life-promises.ts';
import { relationPromises } from './relation-promises.ts';
import { summaryPromises } from './summary-promises.ts';
import { workflowPromises } from './workflow-promises.ts';

const kit = [
  'type Allowed',
  'canBeChanged',
  'canBeDeleted',
  'canBeExported',
  'canBeFound',
  'canBeRead',
  'canBeRestored',
  'canMove',
  'hasHistory',
  'isChecked',
  'isClosedToSql',
  'isCounted',
  'isCountedBy',
  'isFixed',
  'isFoundBy',
  'isFreed',
  'isGiven',
  'isGuarded',
  'isHeldBy',
  'isIllegal',
  'isKeptFromOthers',
  'isLetGoBy',
  'isLinked',
  'isListedBy',
  'isNumbered',
  'isOnCalendar',
  'isOpenTo',
  'isReadOnly',
  'isRuledIn',
  'isRuledOut',
  'isSeenBy',
  'isSetBy',
  'isUnique',
  'nests',
  'RecordsUnderTest',
  'refersTo',
  'refersToMember',
  'takesAlong',
  'takesToTrash',
];

/** What the routes of an entity promise, tried on a real database. */
export function specFile(entity: Entity, app: App): string {
  const { camelPlural, kebab } = entity.names;
  const promises = [
    ...lifePromises(entity, app),
    ...accessPromises(entity, app),
    ...fieldPromises(entity, app),
    ...relationPromises(entity, app),
    ...workflowPromises(entity, app),
    ...summaryPromises(entity, app),
  ];
  const allowed =
    entity.scope === 'global'
      ? ''
      : `\n/** The roles that each kind of route is open to. */\n${allowedText(entity)}\n`;
  const body = `const records = new RecordsUnderTest(${camelPlural});
${allowed}
beforeAll(() => records.start());
afterAll(() => records.stop());

describe('${article(words(kebab))}', () => {
  ${promises.join('\n')}
});
`;
  const imports = importsFor(body, {
    '@monorepo/shared-types': ['type Role'],
    vitest: ['afterAll', 'beforeAll', 'describe', 'it'],
    ...Object.fromEntries(
      app.entities.map(({ names }) => [
        `../../../test/samples/${names.kebabPlural}.ts`,
        [names.camelPlural],
      ]),
    ),
    '../../../test/support/records/index.ts': kit,
  });
  return `${imports}\n\n${body}`;
}
