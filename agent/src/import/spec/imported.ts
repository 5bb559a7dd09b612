import type { ForeignReference, ForeignTable } from '../foreign-schema.ts';

/** What became of a column. */
export type ImportedColumn =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly name: string }
  /** `createdAt`, `updatedAt`, `deletedAt`. */
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'relation'; readonly name: string; readonly reference: ForeignReference };

/** A table that became an entity. */
export interface ImportedEntity {
  readonly table: ForeignTable;
  readonly entity: string;
  readonly columns: ReadonlyMap<string, ImportedColumn>;
  /** The key of the source is the id of the record; otherwise the id is made of the key. */
  readonly keepsId: boolean;
}

/** A table that became a many-to-many relation of an entity. */
export interface ImportedLink {
  readonly table: ForeignTable;
  readonly entity: string;
  readonly relation: string;
  readonly own: ForeignReference;
  readonly other: ForeignReference;
}

/** How tables, columns and values of the source are called in the spec. */
export interface Mapping {
  readonly entities: readonly ImportedEntity[];
  readonly links: readonly ImportedLink[];
  /** By enum of the source: its name, and its values. */
  readonly enums: ReadonlyMap<string, ImportedEnum>;
}

export interface ImportedEnum {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
  /** By value of the source. */
  readonly labels: ReadonlyMap<string, string>;
}
