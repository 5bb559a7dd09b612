/** What somebody has already, wherever it was read from: the one thing that every source becomes. */
export interface ForeignSchema {
  /** What the app may be called. */
  readonly name: string;
  readonly tables: readonly ForeignTable[];
  readonly enums: readonly ForeignEnum[];
  readonly notes: readonly Note[];
}

export interface ForeignTable {
  readonly name: string;
  /** What the source calls a row of it, where it says so. */
  readonly called?: string;
  /** Where the source says so, for the report: `public.film`, `schema.prisma:12 Film`. */
  readonly place: string;
  readonly comment: string | null;
  /** The column that a row is shown by. */
  readonly display?: string;
  /** The source has no such table: it says the same in another way. */
  readonly isImplied?: boolean;
  /** The platform has it: it is referred to, and not made. */
  readonly isPlatform?: boolean;
  /** People put its rows in order by hand. */
  readonly isOrdered?: boolean;
  readonly columns: readonly ForeignColumn[];
  readonly primaryKey: readonly string[];
  readonly references: readonly ForeignReference[];
  readonly keys: readonly ForeignKey[];
  readonly indexes: readonly ForeignIndex[];
  readonly checks: readonly ForeignCheck[];
}

export interface ForeignColumn {
  readonly name: string;
  /** What code calls it, where the source says so. */
  readonly called?: string;
  readonly place: string;
  readonly type: ForeignType;
  readonly isNullable: boolean;
  /** Whether a row has no value, where somebody looked. */
  readonly hasNull?: boolean;
  readonly default: ForeignDefault | null;
  readonly comment: string | null;
}

export type ForeignType =
  /** No maximum: paragraphs, as long as anybody writes. */
  | {
      readonly kind: 'text';
      readonly maxLength: number | null;
      /** What the rows say, where somebody looked: none of the texts is empty, and how long the longest is. */
      readonly isNeverEmpty?: boolean;
      readonly longest?: number;
      /** What the source asks of each. */
      readonly leastLength?: number;
    }
  | { readonly kind: 'email' | 'url' | 'int' | 'bigint' | 'boolean' | 'uuid' | 'json' }
  | { readonly kind: 'date' | 'time' | 'datetime' | 'duration' }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'enum'; readonly enum: string }
  | { readonly kind: 'list'; readonly enum: string | null; readonly maxItems: number };

export type ForeignDefault =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'now' | 'uuid' }
  /** A number counted up. */
  | { readonly kind: 'counter' };

/** Several columns may refer together. */
export interface ForeignReference {
  readonly place: string;
  readonly columns: readonly string[];
  readonly table: string;
  readonly targetColumns: readonly string[];
  readonly onDelete: 'restrict' | 'cascade' | 'setNull';
  /** What the source calls those that refer, where they are referred to. */
  readonly inverseCalled?: string;
}

/** What no two rows share. */
export interface ForeignKey {
  readonly place: string;
  readonly columns: readonly string[];
  readonly where: SqlCondition | null;
}

export interface ForeignIndex {
  readonly place: string;
  readonly columns: readonly string[];
  readonly using: 'btree' | 'trigram' | 'gin';
}

export interface ForeignCheck {
  readonly name: string;
  readonly place: string;
  readonly condition: SqlCondition;
}

export interface ForeignEnum {
  readonly name: string;
  readonly called?: string;
  readonly place: string;
  readonly values: readonly string[];
  /** What people read for a value. */
  readonly labels?: ReadonlyMap<string, string>;
}

/** A condition on the columns of one row. */
export type SqlCondition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SqlCondition[] }
  | { readonly kind: 'isNull'; readonly column: string; readonly isNegated: boolean }
  | {
      readonly kind: 'compare';
      readonly operator: '==' | '!=' | '<' | '<=' | '>' | '>=';
      readonly left: SqlValue;
      readonly right: SqlValue;
    }
  | {
      readonly kind: 'in';
      readonly column: string;
      readonly values: readonly string[];
      readonly isNegated: boolean;
    }
  | { readonly kind: 'flag'; readonly column: string; readonly isNegated: boolean }
  | { readonly kind: 'matches'; readonly column: string; readonly pattern: string };

export type SqlValue =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'length'; readonly column: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: SqlValue;
      readonly right: SqlValue;
    };

/** What is not as the source has it. Nothing that is read goes missing without one. */
export interface Note {
  /** The thing in the source: `film`, `film.rating`. */
  readonly element: string;
  /** Where the source says it. */
  readonly place: string;
  readonly aspect: Aspect;
  /** What the source has. */
  readonly what: string;
  /** What the spec has in its place. */
  readonly instead: string;
}

/** Which comparison of a source with what is generated the note excuses. */
export type Aspect =
  | 'name'
  | 'column'
  | 'type'
  | 'length'
  | 'nullability'
  | 'default'
  | 'key'
  | 'reference'
  | 'index'
  | 'enum'
  | 'check'
  | 'access'
  | 'object';
