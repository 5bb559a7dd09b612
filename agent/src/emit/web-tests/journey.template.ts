import { roles } from '@monorepo/shared-types/roles';
import { type App, type Entity, type Field, rolesThatMay } from '../../model/index.ts';
import { textIn } from '../messages/record-messages.ts';
import { article } from '../parts/fields.ts';
import { screensOf } from '../web/screens.ts';
import { calendarTests } from './calendar.template.ts';
import { kanbanTests } from './kanban.template.ts';
import { asText, labelOf, mayOwner, openMove } from './labels.ts';
import { asCode, demandedFields, givenFor, linesFor, parentsOf, titleOf } from './parents.ts';
import { sampleOf } from './sample.ts';

/**
 * What a person does in a browser with the records of an entity: once through its pages, and once as somebody who may not; or
 * just looks at their list.
 *
 * @returns null where nobody could
 */
export function journeyTemplate(entity: Entity, app: App): string | null {
  const whole = [
    ...journey(entity, app),
    ...kanbanTests(entity, app),
    ...calendarTests(entity, app),
    ...onlooker(entity, app),
  ];
  const tests = whole.length > 0 ? whole : visitor(entity);
  if (tests.length === 0) return null;
  const isUsed = (name: string) => tests.some((text) => new RegExp(`\\b${name}\\b`).test(text));
  const expect = isUsed('expect') ? 'expect, ' : '';
  const support = Object.entries({ calendar: 'findOnCalendar', kanban: 'moveOnBoard' })
    .filter(([, name]) => isUsed(name))
    .map(([file, name]) => `import { ${name} } from './support/${file}.ts';\n`)
    .join('');
  return `
${support}import { RecordJourney } from './support/records.ts';
import { ${expect}test } from './support/test.ts';

${tests.join('\n')}`.trimStart();
}

function journey(entity: Entity, app: App): string[] {
  const { access, names, softDelete } = entity;
  const { list, detail, form } = screensOf(entity, app);
  if (!list || !detail || !form || !mayOwner(access.create)) return [];
  const given = givenFor(entity, app);
  const title = titleOf(entity, 1, app);
  const display = entity.fields.find(({ name }) => name === entity.display);
  const renamed = display && isTyped(display, entity) && mayOwner(access.update);
  const after = renamed ? titleOf(entity, 2, app) : title;
  const moved = openMove(entity, app);
  const deletes = mayOwner(access.delete);
  const steps = [
    ...linesFor(given),
    `await records.create(${valuesOf(entity, app)});`,
    `await records.shows('${asText(title)}');`,
    ...(renamed
      ? [
          `await records.edit({ ${key(labelOf(display, app))}: '${asText(after)}' });`,
          `await records.shows('${asText(after)}');`,
        ]
      : []),
    ...(moved ? [`await records.move('${asText(moved.name)}', '${asText(moved.state)}');`] : []),
    ...(deletes
      ? [
          `await records.remove();`,
          `await expect(records.row('${asText(after)}')).toHaveCount(0);`,
          ...(softDelete
            ? [`await records.undo();`, `await records.shows('${asText(after)}');`]
            : []),
        ]
      : []),
  ];
  const label = textIn({ labels: entity.label, name: names.pascal }, 'en', app);
  return [
    `test('${sentence(entity, { renamed: renamed === true, moved: moved !== undefined, deletes })}', async ({ page }) => {
  const records = await RecordJourney.open(page, '${names.kebabPlural}', '${asText(label)}');
  ${steps.join('\n  ')}
});
`,
  ];
}

/** Somebody who reads without writing has nothing to write with. */
function onlooker(entity: Entity, app: App): string[] {
  const { access, names } = entity;
  const { list } = screensOf(entity, app);
  const writers = new Set(
    [access.create, access.update, access.delete].flatMap((rule) => rolesThatMay(rule, roles)),
  );
  const reader = rolesThatMay(access.read, roles).find((role) => !writers.has(role));
  if (!list || reader === undefined) return [];
  return [
    `test('a ${reader} sees ${names.kebabPlural.replaceAll('-', ' ')} and has nothing to change them with', async ({ page, signInAs }) => {
  await signInAs('${reader}@acme.test');
  await RecordJourney.readOnly(page, 'acme', '${names.kebabPlural}');
});
`,
  ];
}

/** Where the owner of an organisation may not make the record: somebody who may read it opens the list. */
function visitor({ access, names }: Entity): string[] {
  const [role] = rolesThatMay(access.read, roles);
  if (role === undefined) return [];
  return [
    `test('${article(role)} sees ${names.kebabPlural.replaceAll('-', ' ')}', async ({ page, signInAs }) => {
  await signInAs('${role}@acme.test');
  await RecordJourney.shown(page, 'acme', '${names.kebabPlural}');
});
`,
  ];
}

function valuesOf(entity: Entity, app: App): string {
  const form = screensOf(entity, app).form?.fields ?? [];
  const fields = demandedFields(entity)
    .filter(({ name }) => form.includes(name))
    .map((field) => [labelOf(field, app), sampleOf(field, 1, app).typed]);
  const parents = parentsOf(entity, app)
    .filter(({ relation }) => form.includes(relation.name))
    .map(({ relation, target }) => [labelOf(relation, app), titleOf(target, 1, app)]);
  const members = [...fields, ...parents].map(
    ([label = '', value = '']) => `${key(label)}: '${asText(value)}'`,
  );
  return `{ ${members.join(', ')} }`;
}

function sentence(
  { names, softDelete }: Entity,
  done: { renamed: boolean; moved: boolean; deletes: boolean },
): string {
  const noun = names.kebab.replaceAll('-', ' ');
  const verbs = [
    'made',
    ...(done.renamed ? ['changed'] : []),
    ...(done.moved ? ['moved on'] : []),
    ...(done.deletes ? ['deleted'] : []),
    ...(done.deletes && softDelete ? ['brought back'] : []),
  ];
  const last = verbs.pop() ?? '';
  const list = verbs.length === 0 ? last : `${verbs.join(', ')} and ${last}`;
  return `${article(noun)} is ${list}`;
}

function isTyped(field: Field, entity: Entity): boolean {
  return (
    ['string', 'text', 'email', 'url', 'phone', 'slug'].includes(field.type.kind) &&
    !field.immutable &&
    field.computed === null &&
    demandedFields(entity).includes(field)
  );
}

function key(label: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(label) ? label : asCode(label);
}
