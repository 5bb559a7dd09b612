/** A database as an app wants it. Every object has a name and the SQL that follows the name when it is made. */
export interface DatabaseSchema {
  readonly enums: readonly EnumType[];
  readonly tables: readonly Table[];
}

export interface EnumType {
  /** The name in the spec. */
  readonly label: string;
  readonly name: string;
  readonly values: readonly string[];
}

export interface Table {
  /** The entity in the spec, or both of a table that joins two. */
  readonly label: string;
  readonly name: string;
  readonly comment: string | null;
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly policies: readonly DatabaseObject[];
  /** What the runtime role may do; the policies say with which rows. */
  readonly privileges: readonly string[];
  readonly functions: readonly DatabaseObject[];
  readonly triggers: readonly DatabaseObject[];
  readonly view: View | null;
}

export interface DatabaseObject {
  readonly name: string;
  readonly sql: string;
}

export interface Column {
  /** `Contact.dueAt`. */
  readonly label: string;
  readonly name: string;
  /** With its collation: `TEXT COLLATE "C"`. */
  readonly type: string;
  /** Text that browsers read as HTML. */
  readonly isHtml?: boolean;
  readonly required: boolean;
  readonly default: string | null;
  /** SQL for rows that are there when the column becomes required. */
  readonly backfill: string | null;
}

export interface Constraint extends DatabaseObject {
  readonly kind: 'primary' | 'check' | 'foreign';
}

export interface Index extends DatabaseObject {
  readonly isUnique: boolean;
  /** The attribute in Prisma's schema; null for a partial one, which Prisma does not see. */
  readonly prisma: string | null;
}

export interface View extends DatabaseObject {
  readonly columns: readonly ViewColumn[];
}

/** A computed field, or what the person may do with the record (`can_update`). */
export interface ViewColumn {
  readonly name: string;
  readonly field: string;
  readonly prismaType: string;
  readonly sql: string;
}
