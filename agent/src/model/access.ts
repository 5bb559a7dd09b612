import type { Expression } from './expression.ts';

/** Allowed is who has one of the roles, or for whom the condition holds on the record. Neither: nobody. */
export interface AccessRule {
  readonly roles: readonly string[];
  readonly condition: Expression | null;
}

/** A null action is nobody's: it has no route, no policy and no button. */
export interface Access {
  readonly read: AccessRule | null;
  readonly create: AccessRule | null;
  readonly update: AccessRule | null;
  readonly delete: AccessRule | null;
  /** Roles alone; null: whoever reads. */
  readonly export: AccessRule | null;
}
