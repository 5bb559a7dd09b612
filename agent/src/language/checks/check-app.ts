import type { Reporter } from '../diagnostics/index.ts';
import { checkAccess } from './check-access.ts';
import { checkEntityNames } from './check-entity-names.ts';
import { checkLengths } from './check-lengths.ts';
import { checkMemberNames } from './check-member-names.ts';
import { checkRenames } from './check-renames.ts';
import { checkRequiredCycles } from './check-required-cycles.ts';
import { checkRuleCycles } from './check-rule-cycles.ts';
import type { CheckedApp } from './checked-app.ts';
import { checkScopes } from './check-scopes.ts';

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
