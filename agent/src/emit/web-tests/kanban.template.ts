import type { App, Entity, Field, KanbanView } from '../../model/index.ts';
import { textIn } from '../messages/record-messages.ts';
import { article } from '../parts/fields.ts';
import { viewsOf } from '../parts/summary.ts';
import { screensOf } from '../web/screens.ts';
import { asText, labelOf, mayOwner, openMove } from './labels.ts';
import { demandedFields, givenFor, linesFor, recordOf, titleOf } from './parents.ts';
import { sampleOf } from './sample.ts';

/** On each board of an entity, a card is moved by mouse and by keyboard, and taken back where something leads back. */
export function kanbanTests(entity: Entity, app: App): string[] {
  const { list, detail } = screensOf(entity, app);
  if (!list || !detail || !mayOwner(entity.access.create)) return [];
  return viewsOf(entity, app, 'kanban').flatMap((view) => kanbanTest(entity, view, app));
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly isUndone: boolean;
}

function kanbanTest(entity: Entity, view: KanbanView, app: App): string[] {
  const field = entity.fields.find(({ name }) => name === view.by);
  const move = field && moveOn(entity, field, app);
  if (field === undefined || move === undefined) return [];
  const { names } = entity;
  const given = givenFor(entity, app);
  const { body } = recordOf(entity, app, given);
  const noun = names.kebab.replaceAll('-', ' ');
  const label = textIn({ labels: entity.label, name: names.pascal }, 'en', app);
  return [
    `test('${article(noun)} is moved on the board of its ${labelOf(field, app).toLowerCase()}', async ({ page }) => {
  const records = await RecordJourney.open(page, '${names.kebabPlural}', '${asText(label)}');
  ${[...linesFor(given, body), `await records.given('${names.kebabPlural}', ${body});`].join('\n  ')}
  await moveOnBoard(page, {
    board: 'Board: ${asText(labelOf(field, app))}',
    title: '${asText(titleOf(entity, 1, app))}',
    from: '${asText(move.from)}',
    to: '${asText(move.to)}',
    isUndone: ${String(move.isUndone)},
  });
});
`,
  ];
}

function moveOn(entity: Entity, field: Field, app: App): Move | undefined {
  const { workflow, access } = entity;
  if (workflow?.field === field.name) {
    const move = openMove(entity, app);
    const back = workflow.transitions.some(
      ({ from, to, guard, rule }) =>
        move !== undefined &&
        from.includes(move.to) &&
        to === workflow.initial &&
        guard === null &&
        mayOwner(rule ?? access.update),
    );
    const initial = workflow.states.find(({ name }) => name === workflow.initial);
    return (
      move && {
        from: textIn({ labels: initial?.label ?? {}, name: workflow.initial }, 'en', app),
        to: move.state,
        isUndone: back,
      }
    );
  }
  const { type, default: given } = field;
  if (type.kind !== 'enum' || !mayOwner(access.update)) return undefined;
  if (field.access.write !== null && !mayOwner(field.access.write)) return undefined;
  const values = app.enums.find(({ name }) => name === type.enum)?.values ?? [];
  const start = demandedFields(entity).includes(field)
    ? sampleOf(field, 1, app).sent
    : given?.kind === 'literal'
      ? given.value
      : null;
  const from = values.find(({ name }) => name === start);
  const to = values.find((value) => value !== from);
  if (from === undefined || to === undefined) return undefined;
  const text = (value: typeof from) => textIn({ labels: value.label, name: value.name }, 'en', app);
  return { from: text(from), to: text(to), isUndone: true };
}
