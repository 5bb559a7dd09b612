import type { App, Entity, Relation } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import { checkApp } from '../checks/check-app.ts';
import { ExpressionReader } from '../expressions/index.ts';
import type { Source } from '../source.ts';
import type { Spec } from '../spec/spec.shape.ts';
import { AccessReader } from './access.ts';
import { buildCatalog } from './catalog.ts';
import { draftEntity } from './draft-entity.ts';
import type { Drafts } from './draft.ts';
import { resolveEntity } from './entity.ts';
import { Enums } from './enums.ts';
import { LabelReader } from './labels.ts';
import { linkRelations } from './link-relations.ts';
import { resolvePages } from './pages.ts';
import { resolveRelation } from './resolve-relation.ts';
import { resolveScenarios } from './scenarios.ts';

/** The meaning of a spec whose form was read. What is wrong is reported; then the result is not complete. */
export function resolveSpec(spec: Spec, source: Source, reporter: Reporter): App {
  const labels = new LabelReader(spec, reporter);
  const enums = readEnums(spec, labels, reporter);
  const drafts = draftEntities(spec, labels, enums, reporter);
  linkRelations(drafts, reporter);
  const relations = resolveRelations(drafts, labels, reporter);
  const catalog = buildCatalog(drafts, relations, enums);
  const expressions = new ExpressionReader(catalog, reporter);
  const access = new AccessReader(expressions, reporter);
  const seed = readSeed(spec, drafts, reporter);
  const context = {
    labels,
    reporter,
    expressions,
    access,
    seed,
    positionOf: ({ range }: { range: { start: number } }) => source.positionAt(range.start),
  };
  const entities = [...drafts.values()].map((draft): Entity =>
    resolveEntity(draft, relations.get(draft.name) ?? [], context),
  );
  const pages = resolvePages(spec.pages?.entries ?? [], entities, labels, reporter);
  checkApp({ drafts, entities, enums: enums.all }, reporter);
  const scenarios = resolveScenarios(spec.scenarios?.value ?? [], { entities, enums, reporter });
  labels.reportMissing();
  return {
    name: spec.app?.name?.value ?? '',
    locales: labels.locales,
    defaultLocale: labels.defaultLocale,
    enums: enums.all.map((entry) => entry.enum),
    entities,
    pages,
    scenarios,
  };
}

function readEnums(spec: Spec, labels: LabelReader, reporter: Reporter): Enums {
  const enums = new Enums(reporter, labels);
  for (const { key, value } of spec.enums?.entries ?? []) {
    enums.add(key, value?.values ?? [], value?.renamedFrom?.value ?? null);
  }
  return enums;
}

function draftEntities(spec: Spec, labels: LabelReader, enums: Enums, reporter: Reporter): Drafts {
  const mixins = new Map((spec.mixins?.entries ?? []).map(({ key, value }) => [key.value, value]));
  const entries = (spec.entities?.entries ?? []).flatMap(({ key, value }) =>
    value === undefined ? [] : [draftEntity(key, value, { mixins, enums, labels, reporter })],
  );
  return new Map(entries.map((draft) => [draft.name, draft]));
}

function resolveRelations(
  drafts: Drafts,
  labels: LabelReader,
  reporter: Reporter,
): Map<string, Relation[]> {
  const context = { drafts, labels, reporter };
  const all = [...drafts.values()].map((draft): [string, Relation[]] => [
    draft.name,
    draft.relations
      .filter(({ entity }) => entity === 'User' || drafts.has(entity))
      .map((relation) => resolveRelation(draft, relation, context)),
  ]);
  return new Map(all);
}

function readSeed(spec: Spec, drafts: Drafts, reporter: Reporter): Map<string, number> {
  const seed = new Map<string, number>();
  for (const { key, value } of spec.seed?.entries ?? []) {
    if (!drafts.has(key.value)) {
      const message = `there is no entity \`${key.value}\``;
      const hint = suggestion(key.value, drafts.keys());
      reporter.error('SPEC.UNKNOWN_ENTITY', key.range, message, hint);
    }
    if (value !== undefined) seed.set(key.value, value.value);
  }
  return seed;
}
