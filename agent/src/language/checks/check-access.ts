import { roles } from '@monorepo/shared-types/roles';
import { type Entity, rolesThatMay } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { EntityDraft } from '../resolve/draft.ts';

/** Deny is the default: what nobody may do is said aloud, for it may have been forgotten. */
export function checkAccess(entity: Entity, draft: EntityDraft, reporter: Reporter): void {
  if (entity.access.read === null) {
    const message = `nobody may read ${entity.name}: it has no routes and no pages`;
    const hint = 'add `access: { read: [owner, admin, member, viewer] }`';
    reporter.warning('SPEC.NO_ACCESS', draft.range, message, hint);
  }
  const given = draft.spec.access?.export?.value ?? [];
  const readers = rolesThatMay(entity.access.read, roles);
  for (const { value, range } of given.filter(({ value }) =>
    roles.some((role) => role === value),
  )) {
    if (readers.includes(value)) continue;
    const message = `\`${value}\` may not read ${entity.name}, and so exports nothing`;
    reporter.error('SPEC.OPTION_NOT_ALLOWED', range, message);
  }
  const entries = draft.spec.workflow?.transitions?.entries ?? [];
  for (const { name, rule } of entity.workflow?.transitions ?? []) {
    if (rule !== null || entity.access.update !== null) continue;
    const range = entries.find(({ key }) => key.value === name)?.key.range ?? draft.range;
    const message = `nobody may \`${name}\`: it names no roles, and nobody may update ${entity.name}`;
    reporter.warning('SPEC.NO_ACCESS', range, message);
  }
  for (const { field, spec } of draft.fields) {
    const isWritten = spec?.computed === undefined && field.type.kind !== 'sequence';
    if (isWritten || spec?.access?.write === undefined) continue;
    const message = `nobody writes \`${field.name}\`: the database does`;
    reporter.error('SPEC.OPTION_NOT_ALLOWED', spec.access.keyRange('write'), message);
  }
}
