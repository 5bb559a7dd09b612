import { type JdlContext, placeOf } from './draft.ts';

/** What JHipster is told to generate, and what stands for it here. */
const instead: Readonly<Record<string, string>> = {
  paginate: 'not needed: every list has pages',
  pagination: 'not needed: every list has pages',
  dto: 'not needed: the contract of an entity is one',
  service: 'not needed: every entity has a service',
  search: 'not needed: every list is searched; `search` on fields says by which',
  filter: 'not needed: `filters` of a list page say by which fields',
  application: 'not needed: the product is one application',
  deployment: 'not needed: the product is deployed as it comes',
  microservice: 'not needed: the product is one application',
};

/** Names what a spec has no word for: options, annotations, and how a record is shown. */
export function noteJdl({ jdl, notes, displays }: JdlContext): void {
  const add = (place: string, what: string, name: string) =>
    notes.push({
      ...{ element: '', place, aspect: 'object', what },
      instead: instead[name.toLowerCase()] ?? 'nothing',
    });
  for (const option of jdl.options) {
    const { name, text } = option;
    const of = name === 'use' ? (text.split(' ')[1] ?? '') : name;
    add(placeOf(jdl, option, '').trim(), `the option ${text}`, of.replace(/Class$|Impl$/, ''));
  }
  for (const entity of jdl.entities) {
    for (const { name } of entity.annotations)
      add(placeOf(jdl, entity, entity.name), `@${name}`, name);
  }
  for (const relation of jdl.relations) {
    const place = placeOf(jdl, relation, `${relation.from.entity} to ${relation.to.entity}`);
    const { from, to } = relation;
    for (const [shown, of] of [
      [from.shown, to.entity],
      [to.shown, from.entity],
    ] as const) {
      if (shown === null || displays.get(of) === shown) continue;
      notes.push({
        ...{ element: '', place, aspect: 'object', what: `${of} shown by its ${shown}` },
        instead: 'shown as everywhere: `display` says by which field',
      });
    }
    for (const { name } of relation.annotations) {
      if (name.toLowerCase() !== 'ondelete') add(place, `@${name}`, name);
    }
    for (const extra of relation.extras) add(place, `with ${extra}`, extra);
  }
}
