import type { Entity, Enum, Relation } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { Drafts, EntityDraft } from '../resolve/draft.ts';
import type { Range } from '../source.ts';
import { checkAccess } from './check-access.ts';
import { checkEntityNames } from './check-entity-names.ts';
import { checkLengths } from './check-lengths.ts';
import { checkMemberNames } from './check-member-names.ts';
import { checkRenames } from './check-renames.ts';
import { checkRequiredCycles } from './check-required-cycles.ts';
import { checkRuleCycles } from './check-rule-cycles.ts';
import { checkScopes } from './check-scopes.ts';

/** An app whose parts are each right, with where they stand. */
export interface CheckedApp {
  readonly drafts: Drafts;
  readonly entities: readonly Entity[];
  readonly enums: readonly { readonly enum: Enum; readonly range: Range }[];
}

/** What only shows when the parts are seen together. */
export function checkApp(app: CheckedApp, reporter: Reporter): void {
  checkEntityNames(app, reporter);
  checkRequiredCycles(app, reporter);
  checkRuleCycles(app, reporter);
  checkRenames(app, reporter);
  for (const entity of app.entities) {
    const draft = app.drafts.get(entity.name);
    if (draft === undefined) continue;
    checkMemberNames(entity, draft, reporter);
    checkLengths(entity, draft, reporter);
    checkScopes(entity, draft, app, reporter);
    checkAccess(entity, draft, reporter);
  }
}

/** Where the spec names the relation, or the other side that brings it. */
export function rangeOf(draft: EntityDraft, { name }: Pick<Relation, 'name'>): Range {
  return draft.relations.find((relation) => relation.name === name)?.range ?? draft.range;
}
