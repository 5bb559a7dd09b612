import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { App, Scenario } from '../model/index.ts';

/**
 * The text of a spec without an entity: also without the relations to it, its pages, its seed and its scenarios. Comments
 * and the order of everything else stay.
 */
export function withoutEntity(text: string, entity: string, app: App): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  for (const path of [
    ['entities', entity],
    ['seed', entity],
  ]) {
    if (document.hasIn(path)) document.deleteIn(path);
  }
  const entities = document.get('entities');
  if (isMap(entities)) {
    for (const { value } of entities.items) {
      if (isMap(value)) removeWhere(value, 'relations', refersTo(entity));
    }
  }
  if (isMap(document.contents)) removeWhere(document.contents, 'pages', refersTo(entity));
  const gone = app.scenarios.filter((scenario) => isAbout(scenario, entity, app));
  const scenarios = document.get('scenarios');
  if (isSeq(scenarios)) {
    const names = gone.map(({ name }) => name);
    scenarios.items = scenarios.items.filter(
      (item) => !isMap(item) || !names.includes(String(item.get('name'))),
    );
    if (scenarios.items.length === 0) document.delete('scenarios');
  }
  return asWritten(text, parseDocument(text).toString(style), document.toString(style));
}

const style = { lineWidth: 0, flowCollectionPadding: true };

/** Lines that only got another style back as their owner wrote them. */
function asWritten(text: string, styled: string, next: string): string {
  const [written, same] = [text, styled].map((each) => each.trimEnd().split('\n'));
  if (written?.length !== same?.length) return next;
  const originals = new Map(same?.map((line, index) => [line, written?.[index] ?? line]));
  return next
    .split('\n')
    .map((line) => originals.get(line) ?? line)
    .join('\n');
}

/** Whether a scenario has the entity's records, asks for them, or says what refers to them. */
function isAbout({ given, when, then }: Scenario, entity: string, { entities }: App): boolean {
  if ([when, ...given].some((part) => part.entity === entity)) return true;
  const said = [
    ...given,
    { entity: when.entity, values: when.body ?? {} },
    { entity: when.entity, values: then.record ?? {} },
  ];
  return said.some(({ entity: name, values }) => {
    const relations = entities.find((each) => each.name === name)?.relations ?? [];
    return relations.some(
      (relation) =>
        relation.entity === entity &&
        ((relation.kind === 'belongsTo' && relation.idField in values) ||
          (relation.kind === 'manyToMany' && relation.idsField in values)),
    );
  });
}

function refersTo(entity: string) {
  return (value: unknown) => isMap(value) && value.get('entity') === entity;
}

/** Removes members of a map's map, and the inner map when it is empty then. */
function removeWhere(map: YAMLMap, key: string, matches: (value: unknown) => boolean): void {
  const inner = map.get(key);
  if (!isMap(inner)) return;
  const names = inner.items.flatMap(({ key: name, value }) =>
    isScalar(name) && matches(value) ? [name.value] : [],
  );
  names.forEach((name) => inner.delete(name));
  if (names.length > 0 && inner.items.length === 0) map.delete(key);
}
