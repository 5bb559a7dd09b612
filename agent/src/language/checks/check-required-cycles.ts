import type { BelongsTo } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { type CheckedApp, rangeOf } from './checked-app.ts';
import { findCycles } from './find-cycles.ts';

/** Records that need each other: none of them could be made first. */
export function checkRequiredCycles({ drafts, entities }: CheckedApp, reporter: Reporter): void {
  const needs = new Map<string, BelongsTo[]>(
    entities.map(({ name, relations }) => [
      name,
      relations
        .filter((relation) => relation.kind === 'belongsTo')
        .filter((relation) => relation.required),
    ]),
  );
  const cycles = findCycles([...needs.keys()], (name) =>
    (needs.get(name) ?? []).map(({ entity }) => entity),
  );
  for (const cycle of cycles) {
    const [first = '', second = first] = cycle;
    const draft = drafts.get(first);
    const relation = needs.get(first)?.find(({ entity }) => entity === second);
    if (draft === undefined || relation === undefined) continue;
    const message = `records that need each other, so that none could be the first: ${[...cycle, first].join(' → ')}`;
    const hint = 'make one of the relations optional';
    reporter.error('SPEC.REQUIRED_CYCLE', rangeOf(draft, relation), message, hint);
  }
}
