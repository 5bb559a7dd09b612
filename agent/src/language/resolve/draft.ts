import type { EntityNames, Field } from '../../model/index.ts';
import type { Range } from '../source.ts';
import type { SpecCheck, SpecEntity, SpecIndex, SpecUnique } from '../spec/entity.shape.ts';
import type { SpecField } from '../spec/field.shape.ts';
import type { SpecRelation } from '../spec/relation.shape.ts';

/** An entity whose own words are read, and whose ties to others are not. */
export interface EntityDraft {
  readonly name: string;
  readonly range: Range;
  readonly names: EntityNames;
  readonly spec: SpecEntity;
  readonly scope: 'organization' | 'user' | 'global';
  readonly fields: readonly FieldDraft[];
  /** Grows by the other sides that relations bring. */
  readonly relations: RelationDraft[];
  readonly unique: readonly SpecUnique[];
  readonly indexes: readonly SpecIndex[];
  readonly checks: readonly SpecCheck[];
}

export interface FieldDraft {
  readonly field: Field;
  readonly range: Range;
  /** Null where the entity, not the spec, brings the field: the workflow's, `position`. */
  readonly spec: SpecField | null;
}

/** A relation before its two sides found each other: what is null is not known yet. */
export interface RelationDraft {
  readonly name: string;
  readonly range: Range;
  readonly kind: 'belongsTo' | 'hasMany' | 'hasOne' | 'manyToMany';
  /** An entity of the app, or `User`. */
  readonly entity: string;
  /** Null where the other side brings the relation. */
  readonly spec: SpecRelation | null;
  inverse: RelationDraft | null;
}

export type Drafts = ReadonlyMap<string, EntityDraft>;
