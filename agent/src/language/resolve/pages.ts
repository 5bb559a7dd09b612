import type { App, Entity, Page } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { NamedEntry } from '../shape/index.ts';
import type { Located } from '../source.ts';
import type { SpecPage } from '../spec/page.shape.ts';
import type { LabelReader } from './labels.ts';
import { checklistPage, detailPage, formPage, listPage } from './page-kinds.ts';
import { entityHas } from './page-parts.ts';

/** The pages of the spec, and the usual ones where it says nothing. */
export function resolvePages(
  specs: readonly NamedEntry<SpecPage>[],
  entities: readonly Entity[],
  labels: LabelReader,
  reporter: Reporter,
): App['pages'] {
  const said = specs.flatMap(({ key, value }) => {
    return readPage(key, value, entities, { labels, reporter });
  });
  reportTwice(specs, said, reporter);
  const usual = entities.flatMap((entity) => usualPages(entity, said));
  return [...said, ...usual];
}

function readPage(
  key: Located<string>,
  spec: SpecPage | undefined,
  entities: readonly Entity[],
  { labels, reporter }: { labels: LabelReader; reporter: Reporter },
): Page[] {
  if (spec?.type === undefined || spec.entity === undefined) return [];
  const { value, range } = spec.entity;
  const entity = entities.find(({ name }) => name === value);
  if (entity === undefined) {
    const names = entities.map(({ name }) => name);
    const message = `there is no entity \`${value}\``;
    reporter.error('SPEC.UNKNOWN_ENTITY', range, message, suggestion(value, names));
    return [];
  }
  checkOptions(spec, spec.type.value, reporter);
  if (entity.access.read === null) {
    reporter.error('SPEC.BAD_PAGE', range, `nobody may read ${value}: it has no pages`);
  }
  const page = { name: key.value, entity, spec, labels, reporter };
  switch (spec.type.value) {
    case 'list':
      return [listPage(page)];
    case 'detail':
      return [detailPage(page)];
    case 'form':
      return [formPage(page)];
    case 'checklist':
      return checklistPage(page);
  }
}

const optionsOf = {
  list: ['columns', 'filters', 'sort', 'search', 'bulk', 'views'],
  detail: ['sections'],
  form: ['fields'],
  checklist: ['title', 'description', 'done', 'due', 'words'],
} as const;

function checkOptions(spec: SpecPage, kind: Page['kind'], reporter: Reporter): void {
  for (const option of Object.values(optionsOf).flat()) {
    const own: readonly string[] = optionsOf[kind];
    if (spec[option] === undefined || own.includes(option)) continue;
    const message = `a page of type ${kind} has no \`${option}\``;
    reporter.error('SPEC.OPTION_NOT_ALLOWED', spec.keyRange(option), message);
  }
}

function reportTwice(
  specs: readonly NamedEntry<SpecPage>[],
  pages: readonly Page[],
  reporter: Reporter,
): void {
  const seen = new Map<string, string>();
  for (const { kind, entity, name } of pages) {
    // A checklist takes the place of the list.
    const place = `${kind === 'checklist' ? 'list' : kind} ${entity}`;
    const before = seen.get(place);
    const range = specs.find(({ key }) => key.value === name)?.key.range;
    if (before !== undefined && range !== undefined) {
      const message = `\`${before}\` is the ${kind} page of ${entity} already`;
      reporter.error('SPEC.NAME_CLASH', range, message);
    }
    seen.set(place, name);
  }
}

/** List and detail of what can be read, and a form of what can be made or changed. A checklist is all of them. */
function usualPages(entity: Entity, said: readonly Page[]): Page[] {
  const own = said.filter((page) => page.entity === entity.name);
  const has = (kind: Page['kind']) => own.some((page) => page.kind === kind);
  if (entity.access.read === null || has('checklist')) return [];
  const { camel, camelPlural } = entity.names;
  const pages: Page[] = [];
  if (!has('list')) pages.push(listPage({ name: camelPlural, entity }));
  if (!has('detail')) pages.push(detailPage({ name: camel, entity }));
  if (!has('form') && entityHas.form(entity))
    pages.push(formPage({ name: `${camel}Form`, entity }));
  return pages;
}
