import { roles } from '@monorepo/shared-types/roles';
import type { Entity, Relation } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { EntityDraft } from '../resolve/draft.ts';
import { type CheckedApp, rangeOf } from './checked-app.ts';

/** Whose records may point at whose. */
export function checkScopes(
  entity: Entity,
  draft: EntityDraft,
  app: CheckedApp,
  reporter: Reporter,
): void {
  for (const relation of entity.relations) {
    if (relation.kind !== 'belongsTo' && relation.kind !== 'manyToMany') continue;
    const target = app.drafts.get(relation.entity);
    const problem = problemOf(entity.scope, relation, target?.scope ?? 'organization');
    if (problem === null) continue;
    const message = `\`${relation.name}\` does not go with the scope of ${entity.name}: ${problem}`;
    reporter.error('SPEC.SCOPE_MISMATCH', rangeOf(draft, relation), message);
  }
  if (entity.scope === 'global') checkGlobal(entity, draft, reporter);
}

function problemOf(
  scope: Entity['scope'],
  { kind }: Relation,
  target: Entity['scope'],
): string | null {
  if (kind === 'manyToMany' && scope !== target) return 'many to many joins records of one scope';
  if (scope === 'global' && target !== 'global')
    return 'everybody’s records cannot point at somebody’s';
  if (scope === 'organization' && target === 'user')
    return 'colleagues could not see the other record';
  return null;
}

/** Everybody reads them, and only migrations write them. */
function checkGlobal(entity: Entity, { spec, fields }: EntityDraft, reporter: Reporter): void {
  for (const action of ['create', 'update', 'delete'] as const) {
    if (entity.access[action] === null || spec.access === undefined) continue;
    const key = spec.access[action] === undefined ? 'write' : action;
    const message = 'a global record is written by migrations alone';
    reporter.error('SPEC.SCOPE_MISMATCH', spec.access.keyRange(key), message);
  }
  const read = entity.access.read;
  const isForAll = read !== null && roles.every((role) => read.roles.includes(role));
  if (read !== null && !isForAll && spec.access !== undefined) {
    const message = 'a global record is read by everybody who is signed in';
    const hint = `write read: [${roles.join(', ')}]`;
    reporter.error('SPEC.SCOPE_MISMATCH', spec.access.keyRange('read'), message, hint);
  }
  for (const { field, range } of fields) {
    if (field.type.kind !== 'sequence' && field.default?.kind !== 'userId') continue;
    const message = `\`${field.name}\` depends on who makes the record: a global record has nobody`;
    reporter.error('SPEC.SCOPE_MISMATCH', range, message);
  }
}
