import type { App, Entity, Field } from '../../model/index.ts';
import { textIn } from '../messages/record-messages.ts';
import { article } from '../parts/fields.ts';
import { calendarsOf } from '../parts/summary.ts';
import { screensOf } from '../web/screens.ts';
import { asText, labelOf, mayOwner } from './labels.ts';
import { asCode, givenFor, linesFor, recordOf, titleOf } from './parents.ts';
import { sampleOf } from './sample.ts';

/** On each calendar of an entity, a record is found on its day. */
export function calendarTests(entity: Entity, app: App): string[] {
  const { list, detail } = screensOf(entity, app);
  if (!list || !detail || !mayOwner(entity.access.create)) return [];
  return calendarsOf(entity, app).flatMap((by) => {
    const field = entity.fields.find(({ name }) => name === by);
    return field === undefined || !isSet(field) ? [] : [calendarTest(entity, field, app)];
  });
}

/** A day that a check would have to fit to others is none that a test can choose. */
function isSet({ computed, access }: Field): boolean {
  return computed === null && (access.write === null || mayOwner(access.write));
}

function calendarTest(entity: Entity, field: Field, app: App): string {
  const { names } = entity;
  const given = givenFor(entity, app);
  const sent = laterDay(sampleOf(field, 1, app).sent);
  const { body } = recordOf(entity, app, given);
  const own = `${field.name}: ${asCode(sent)}`;
  const known = new RegExp(`\\b${field.name}: '[^']*'`);
  const whole = known.test(body) ? body.replace(known, own) : body.replace(/ \}$/, `, ${own} }`);
  const label = textIn({ labels: entity.label, name: names.pascal }, 'en', app);
  return `test('${article(names.kebab.replaceAll('-', ' '))} is on the calendar of its ${labelOf(field, app).toLowerCase()}', async ({ page }) => {
  const records = await RecordJourney.open(page, '${names.kebabPlural}', '${asText(label)}');
  ${[...linesFor(given, whole), `await records.given('${names.kebabPlural}', ${whole});`].join('\n  ')}
  await findOnCalendar(page, {
    calendar: 'Calendar: ${asText(labelOf(field, app))}',
    title: '${asText(titleOf(entity, 1, app))}',
    month: '${sent.slice(0, 7)}-01',
  });
});
`;
}

/** Long after anything that it could have to come after. */
function laterDay(sent: unknown): string {
  return String(sent).replace(/^\d{4}-\d{2}/, '2037-03');
}
