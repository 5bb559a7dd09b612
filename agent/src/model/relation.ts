import type { Labels } from './names.ts';

/** The platform's entity that specs may refer to, beside their own. */
export const platformEntities = ['User'] as const;

interface RelationBase {
  readonly name: string;
  /** An entity of the app, or `User`: a member of the organisation. */
  readonly entity: string;
  readonly label: Labels;
  readonly help: Labels;
}

/** Has the column (`assigneeId`, `assignee_id`). `unique` where the other side is a hasOne. */
export interface BelongsTo extends RelationBase {
  readonly kind: 'belongsTo';
  readonly column: string;
  readonly idField: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly immutable: boolean;
  readonly onDelete: 'restrict' | 'cascade' | 'setNull';
  /** Of a relation to `User`: whoever makes the record, where the client names nobody (`current_actor_id()`). */
  readonly defaultsToUser: boolean;
  /** The hasMany or hasOne on the other entity; null where the spec names none (then Prisma's side gets `inverseField`). */
  readonly inverse: string | null;
  /** The field of the other Prisma model: the inverse, or a name made of this entity and relation. */
  readonly inverseField: string;
  readonly renamedFrom: string | null;
}

/** The records of the other entity whose belongsTo (`inverse`) points here. */
export interface HasMany extends RelationBase {
  readonly kind: 'hasMany' | 'hasOne';
  readonly inverse: string;
}

/** Through a table of its own, named after both. Exactly one side owns it. */
export interface ManyToMany extends RelationBase {
  readonly kind: 'manyToMany';
  readonly isOwner: boolean;
  readonly inverse: string | null;
  readonly inverseField: string;
  /** `tickets_labels`, and its two columns seen from this side. */
  readonly table: string;
  readonly ownColumn: string;
  readonly otherColumn: string;
  /** `labelIds`: what a client writes. */
  readonly idsField: string;
  /** Of the owner. */
  readonly renamedFrom: string | null;
}

export type Relation = BelongsTo | HasMany | ManyToMany;
