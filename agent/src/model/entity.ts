import type { Access, AccessRule } from './access.ts';
import type { Expression } from './expression.ts';
import type { Field } from './field.ts';
import type { EntityNames, Labels } from './names.ts';
import type { Relation } from './relation.ts';

/**
 * Every entity also has, without its spec saying so: `id`, `createdAt`, `updatedAt`, `createdBy` (a member or null),
 * `version`, and where it is deleted softly `deletedAt`. A spec may name `createdAt` and `updatedAt`; they mean these.
 */
export interface Entity {
  readonly name: string;
  readonly names: EntityNames;
  /** Its names for people: one record, and many. */
  readonly label: Labels;
  readonly labelPlural: Labels;
  readonly scope: 'organization' | 'user' | 'global';
  /** How long a deleted record can be restored; null: deleting is final. */
  readonly softDelete: { readonly retentionDays: number } | null;
  readonly audit: boolean;
  /** People drag records into an order: there is a field `position`. */
  readonly ordered: boolean;
  /** The field that names a record to people; `id` where no field could. */
  readonly display: string;
  readonly fields: readonly Field[];
  readonly relations: readonly Relation[];
  readonly unique: readonly UniqueConstraint[];
  readonly indexes: readonly Index[];
  readonly checks: readonly Check[];
  readonly access: Access;
  readonly workflow: Workflow | null;
  /** What its owner writes code for; left out: nothing. */
  readonly custom?: readonly CustomCode[];
  readonly renamedFrom: string | null;
  /** Rows per organisation that the seed makes. */
  readonly seed: number;
  /** Where the spec says so, for errors found later. */
  readonly position: { readonly line: number; readonly column: number };
}

/** `hooks`: around the writes of its records. */
export type CustomCode = 'hooks';

/** Always within the organisation. `fields` may name belongsTo relations by their `idField`. */
export interface UniqueConstraint {
  readonly name: string;
  readonly fields: readonly string[];
  readonly where: Expression | null;
}

export interface Index {
  readonly name: string;
  readonly fields: readonly string[];
  readonly using: 'btree' | 'trigram' | 'gin';
}

export interface Check {
  readonly name: string;
  readonly expression: Expression;
}

export interface Workflow {
  /** An enum field of the entity, made by the workflow: it is in `fields` too, immutable by PATCH. */
  readonly field: string;
  readonly initial: string;
  readonly states: readonly WorkflowState[];
  readonly transitions: readonly Transition[];
}

export interface WorkflowState {
  readonly name: string;
  readonly final: boolean;
  readonly label: Labels;
}

/** `POST /v1/tickets/{id}/{name}`. */
export interface Transition {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  /** Null: whoever may update the record. */
  readonly rule: AccessRule | null;
  readonly guard: Expression | null;
  readonly label: Labels;
}
