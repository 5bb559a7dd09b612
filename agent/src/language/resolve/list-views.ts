import type { Entity, ListView } from '../../model/index.ts';
import { suggestion } from '../diagnostics/index.ts';
import type { SpecListView } from '../spec/page.shape.ts';
import { known, type PageContext } from './page-context.ts';
import { entityHas } from './page-parts.ts';

/** What views ask the api for, beside the filters of the list. */
const parameters = ['by', 'per', 'timeZone', 'sum', 'avg', 'firstDay', 'lastDay'];

/** What a card shows unless the spec says otherwise. */
const usualCardFields = 3;

/** The other ways to look at a list; one that cannot be is reported and left out. */
export function listViews(page: PageContext): ListView[] {
  const seen = new Set<string>();
  return (page.spec?.views?.value ?? []).flatMap((view) => {
    const { type, by } = view;
    if (type === undefined || by === undefined) return [];
    const name = `${type.value} by ${by.value}`;
    if (seen.has(name)) {
      page.reporter?.error('SPEC.NAME_CLASH', by.range, `there is a ${name} already`);
      return [];
    }
    seen.add(name);
    const taken = [...page.entity.fields, ...page.entity.relations].find((member) =>
      parameters.includes(member.name),
    );
    if (taken !== undefined) {
      const message = `\`${taken.name}\` of ${page.entity.name} has the name of what a ${type.value} asks the api for`;
      page.reporter?.error('SPEC.BAD_PAGE', view.range, message, `rename \`${taken.name}\``);
      return [];
    }
    return type.value === 'kanban' ? kanban(page, view, by) : calendar(page, view, by);
  });
}

function calendar(
  { entity, reporter }: PageContext,
  view: SpecListView,
  by: NonNullable<SpecListView['by']>,
): ListView[] {
  const dates = entity.fields
    .filter(({ type }) => type.kind === 'date' || type.kind === 'datetime')
    .map(({ name }) => name);
  const all = [...dates, 'createdAt', 'updatedAt'];
  if (view.card !== undefined) {
    const message = 'a calendar has no `card`: its entries are what the records are called';
    reporter?.error('SPEC.OPTION_NOT_ALLOWED', view.keyRange('card'), message);
  }
  if (all.includes(by.value)) return [{ kind: 'calendar', by: by.value }];
  const field = entity.fields.find(({ name }) => name === by.value);
  const message =
    field === undefined
      ? `${entity.name} has no field \`${by.value}\``
      : `\`${by.value}\` is of type ${field.type.kind}: a calendar shows records by a date or datetime`;
  reporter?.error('SPEC.BAD_PAGE', by.range, message, suggestion(by.value, all));
  return [];
}

function kanban(
  page: PageContext,
  view: SpecListView,
  by: NonNullable<SpecListView['by']>,
): ListView[] {
  const { entity, reporter } = page;
  const enums = entity.fields.filter(({ type }) => type.kind === 'enum').map(({ name }) => name);
  const field = entity.fields.find(({ name }) => name === by.value);
  const refuse = (message: string, hint: string | null) => {
    reporter?.error('SPEC.BAD_PAGE', by.range, message, hint);
    return [];
  };
  if (field?.type.kind !== 'enum') {
    const message =
      field === undefined
        ? `${entity.name} has no field \`${by.value}\``
        : `\`${by.value}\` is of type ${field.type.kind}: a kanban has a column for each value of an enum or state of a workflow`;
    return refuse(message, suggestion(by.value, enums));
  }
  if (!field.required && field.default === null) {
    const hint = `give it \`required: true\` or a \`default\``;
    return refuse(`\`${by.value}\` may be empty: such a record would have no column`, hint);
  }
  if (field.immutable && entity.workflow?.field !== field.name) {
    const message = `\`${by.value}\` is immutable: no card could be moved`;
    return refuse(message, 'take `immutable` away, or choose another field');
  }
  const card = known(page, view.card?.value, entityHas.columns(entity));
  return [{ kind: 'kanban', by: by.value, card: card ?? usualCard(entity, by.value) }];
}

function usualCard(entity: Entity, by: string): string[] {
  return entityHas
    .usualColumns(entity)
    .filter((name) => name !== by && name !== entity.display && name !== 'createdAt')
    .slice(0, usualCardFields);
}
