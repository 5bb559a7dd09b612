import type { Entity, Enum, Relation } from '../../model/index.ts';
import type { Drafts, EntityDraft } from '../resolve/draft.ts';
import type { Range } from '../source.ts';

/** An app whose parts are each right, with where they stand. */
export interface CheckedApp {
  readonly drafts: Drafts;
  readonly entities: readonly Entity[];
  readonly enums: readonly { readonly enum: Enum; readonly range: Range }[];
}

/** Where the spec names the relation, or the other side that brings it. */
export function rangeOf(draft: EntityDraft, { name }: Pick<Relation, 'name'>): Range {
  return draft.relations.find((relation) => relation.name === name)?.range ?? draft.range;
}
