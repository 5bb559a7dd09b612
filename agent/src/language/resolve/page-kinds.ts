import type { ChecklistPage, DetailPage, FormPage, ListPage } from '../../model/index.ts';
import { suggestion } from '../diagnostics/index.ts';
import { listViews } from './list-views.ts';
import { known, type PageContext } from './page-context.ts';
import { entityHas } from './page-parts.ts';

export function listPage(page: PageContext): ListPage {
  const { entity, spec } = page;
  const sorts = spec?.sort?.value;
  if (spec?.search?.value === true && !entityHas.search(entity)) {
    const message = `no field of ${entity.name} is searched`;
    page.reporter?.error('SPEC.BAD_PAGE', spec.search.range, message, 'give a field `search: A`');
  }
  return {
    kind: 'list',
    name: page.name,
    entity: entity.name,
    columns:
      known(page, spec?.columns?.value, entityHas.columns(entity)) ??
      entityHas.usualColumns(entity),
    filters:
      known(page, spec?.filters?.value, entityHas.filters(entity)) ??
      entityHas.usualFilters(entity),
    sorts: known(page, sorts, entityHas.sorts(entity)) ?? entityHas.usualSorts(entity),
    search: spec?.search?.value ?? entityHas.search(entity),
    bulk: known(page, spec?.bulk?.value, entityHas.bulk(entity)) ?? entityHas.usualBulk(entity),
    views: listViews(page),
  };
}

export function detailPage(page: PageContext): DetailPage {
  const all = entityHas.sections(page.entity);
  const sections = known(page, page.spec?.sections?.value, all) ?? all;
  return { kind: 'detail', name: page.name, entity: page.entity.name, sections };
}

export function formPage(page: PageContext): FormPage {
  const { entity, spec, reporter } = page;
  const all = entityHas.fields(entity);
  if (spec !== undefined && !entityHas.form(entity)) {
    const message = `nobody may create or update ${entity.name}: it has no form`;
    reporter?.error('SPEC.BAD_PAGE', spec.entity?.range ?? spec.range, message);
  }
  const fields = known(page, spec?.fields?.value, all) ?? all;
  if (spec?.fields !== undefined) reportLeftOut(page, fields);
  return { kind: 'form', name: page.name, entity: entity.name, fields };
}

/** A form without a field that must be filled in could never be sent. */
function reportLeftOut({ entity, spec, reporter }: PageContext, fields: readonly string[]): void {
  const needed = [
    ...entity.fields.filter((field) => {
      return (
        entityHas.fields(entity).includes(field.name) && field.required && field.default === null
      );
    }),
    ...entity.relations.filter((relation) => relation.kind === 'belongsTo' && relation.required),
  ];
  for (const { name } of needed) {
    if (fields.includes(name) || entity.access.create === null) continue;
    const range = spec?.fields?.range ?? { start: 0, end: 0 };
    reporter?.error('SPEC.BAD_PAGE', range, `the form leaves \`${name}\` out, which is required`);
  }
}

/** Empty where a field is not there, which is reported. */
export function checklistPage(page: PageContext): ChecklistPage[] {
  const { name, entity, spec, reporter } = page;
  if (spec === undefined || reporter === undefined) return [];
  const range = spec.entity?.range ?? spec.range;
  if (!entity.ordered) {
    const hint = `add \`ordered: true\` to ${entity.name}`;
    reporter.error('SPEC.BAD_PAGE', range, 'a checklist is dragged into an order', hint);
  }
  const { create, update, delete: remove } = entity.access;
  if (create === null || update === null || remove === null) {
    const message = `nobody may create, update or delete ${entity.name}: all of it is done in a checklist`;
    reporter.error('SPEC.BAD_PAGE', range, message);
  }
  const roles = {
    title: ['string'],
    description: ['text', 'string'],
    done: ['boolean'],
    due: ['datetime', 'date'],
  } as const;
  const found = Object.entries(roles).flatMap(([role, types]) => {
    const given = spec[role as keyof typeof roles];
    const kinds: readonly string[] = types;
    const fits = entity.fields
      .filter(({ type }) => kinds.includes(type.kind))
      .map((field) => field.name);
    if (given === undefined) {
      const message = `\`${role}\` is missing: the name of a field`;
      reporter.error('SPEC.MISSING_KEY', spec.keyRange('type'), message, suggestion('', fits));
      return [];
    }
    if (fits.includes(given.value)) return [given.value];
    const message = `\`${given.value}\` is no field of ${entity.name} of type ${types.join(' or ')}`;
    reporter.error('SPEC.UNKNOWN_FIELD', given.range, message, suggestion(given.value, fits));
    return [];
  });
  const [title, description, done, due] = found;
  if (title === undefined || description === undefined || done === undefined || due === undefined)
    return [];
  const words = wordsOf(page);
  return [{ kind: 'checklist', name, entity: entity.name, title, description, done, due, words }];
}

function wordsOf({ name, spec, labels }: PageContext): ChecklistPage['words'] {
  const entries = spec?.words?.entries ?? [];
  return Object.fromEntries(
    entries.map(({ key, value }) => [
      key.value,
      labels?.read(value, key.value, `${name}.words.${key.value}`) ?? {},
    ]),
  );
}
