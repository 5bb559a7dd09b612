import { belongsToOf, isPlatform } from '../../database/lookup.ts';
import type { App, Entity } from '../../model/index.ts';
import { writableFields } from '../parts/fields.ts';
import { sampleOf } from '../parts/samples.ts';
import { sampledFields, sampledParents } from './sample-body.ts';
import { now, something, type Value, type Values } from './value.ts';

/** What a sample holds, by the names that expressions use, as far as that is known before it is made. */
export function sampleValues(entity: Entity, app: App): Values {
  const sampled = sampledFields(entity, app);
  const parents = sampledParents(entity, app).map(({ relation }) => relation);
  const fields = writableFields(entity).flatMap((field): [string, Value][] => {
    if (sampled.includes(field)) return written(field.name, sampleOf(field, app, 'n'));
    const { default: given } = field;
    if (given === null) return [[field.name, null]];
    if (given.kind !== 'literal') return [[field.name, given.kind === 'now' ? now : something]];
    return [[field.name, typeof given.value === 'object' ? something : given.value]];
  });
  const references = belongsToOf(entity).map((relation): [string, Value] => {
    const isMaker = relation.defaultsToUser || (parents.includes(relation) && isPlatform(relation));
    const value = isMaker ? 'maker' : parents.includes(relation) ? something : null;
    return [relation.idField, value];
  });
  const { workflow } = entity;
  return {
    ...Object.fromEntries([...fields, ...references]),
    ...(workflow && { [workflow.field]: workflow.initial }),
    ...{ createdById: 'maker', createdAt: now, updatedAt: now, deletedAt: null, id: something },
  };
}

/** What a piece of TypeScript says; of an amount of money both parts. */
export function written(name: string, code: string): [string, Value][] {
  const money = /^\{ amount: '([^']*)', currency: '([^']*)' \}$/.exec(code);
  if (money) {
    const [, amount = '', currency = ''] = money;
    return [
      [name, something],
      [`${name}.amount`, Number(amount)],
      [`${name}.currency`, currency],
    ];
  }
  if (/^'[^'\\]*'$/.test(code)) return [[name, code.slice(1, -1)]];
  if (code === 'true' || code === 'false') return [[name, code === 'true']];
  if (code === 'null') {
    return [name, `${name}.amount`, `${name}.currency`].map((each) => [each, null]);
  }
  return [[name, /^-?\d+(?:\.\d+)?$/.test(code) ? Number(code) : something]];
}
