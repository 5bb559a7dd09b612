import type { Entity } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { byteLength } from '../names/index.ts';
import type { EntityDraft } from '../resolve/draft.ts';
import type { Range } from '../source.ts';
import { rangeOf } from './checked-app.ts';

/** PostgreSQL cuts names off after so many bytes, without a word. */
const mostBytes = 63;

export function checkLengths(entity: Entity, draft: EntityDraft, reporter: Reporter): void {
  const { table } = entity.names;
  const longest: [name: string, range: Range, hint: string | null][] = [
    [`${table}_tenant_id_created_by_id_fkey`, draft.range, 'a shorter name for the entity helps'],
    ...draft.fields.map(({ field, range }): [string, Range, null] => [
      `${table}_${field.column}_${field.type.kind === 'money' ? 'currency_' : ''}check`,
      range,
      null,
    ]),
    ...entity.unique.map(({ name }, index): [string, Range, string] => [
      name,
      draft.unique[index]?.range ?? draft.range,
      'give it a shorter `name`',
    ]),
    ...entity.indexes.map(({ name }, index): [string, Range, string] => [
      name,
      draft.indexes[index]?.range ?? draft.range,
      'give it a shorter `name`',
    ]),
    ...entity.checks.map(({ name }, index): [string, Range, null] => [
      name,
      draft.checks[index]?.range ?? draft.range,
      null,
    ]),
    ...entity.relations.flatMap((relation): [string, Range, null][] => {
      const range = rangeOf(draft, relation);
      if (relation.kind === 'belongsTo')
        return [[`${table}_tenant_id_${relation.column}_fkey`, range, null]];
      if (relation.kind !== 'manyToMany' || !relation.isOwner) return [];
      return [[`${relation.table}_tenant_id_${relation.otherColumn}_fkey`, range, null]];
    }),
  ];
  for (const [name, range, hint] of longest) {
    const bytes = byteLength(name);
    if (bytes <= mostBytes) continue;
    const message = `\`${name}\` would have ${String(bytes)} bytes; PostgreSQL takes ${String(mostBytes)}`;
    reporter.error('SPEC.NAME_TOO_LONG', range, message, hint);
  }
}
