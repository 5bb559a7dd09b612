import type { ValueType } from '../../model/index.ts';
import type { SpecText } from '../shape/index.ts';

/** What an expression can name. */
export interface Catalog {
  readonly entities: ReadonlyMap<string, CatalogEntity>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

export interface CatalogEntity {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

export type Attribute =
  | {
      readonly kind: 'field';
      readonly type: ValueType;
      /** Of a string that is one of an enum's values. */
      readonly enum: string | null;
      readonly nullable: boolean;
      readonly computed: SpecText | null;
    }
  | {
      readonly kind: 'belongsTo';
      readonly entity: string;
      readonly idField: string;
      readonly nullable: boolean;
    }
  /** hasMany, hasOne, manyToMany. */
  | { readonly kind: 'many' };

/** Where an expression stands decides what it may name. */
export interface ExpressionPlace {
  /** For messages: `a check`. */
  readonly name: string;
  readonly parents: boolean;
  readonly user: boolean;
  readonly now: boolean;
}

/** Row-level security and guards look at everything. */
export const rulePlace: ExpressionPlace = { name: 'a rule', parents: true, user: true, now: true };
export const computedPlace: ExpressionPlace = { ...rulePlace, name: 'a computed field' };
/** PostgreSQL evaluates both once, when the row is written, on that row alone. */
export const checkPlace: ExpressionPlace = {
  name: 'a check',
  parents: false,
  user: false,
  now: false,
};
export const wherePlace: ExpressionPlace = { ...checkPlace, name: '`where`' };
