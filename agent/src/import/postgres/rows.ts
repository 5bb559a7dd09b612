export interface TableRow {
  readonly name: string;
  readonly kind: string;
  readonly comment: string | null;
  readonly isReadable: boolean;
  readonly bytes: number;
  readonly inherits: boolean;
}

export interface ColumnRow {
  readonly table: string;
  readonly name: string;
  /** As PostgreSQL writes it: `character varying(20)`. */
  readonly type: string;
  readonly typeKind: string;
  readonly typeName: string;
  readonly typeSchema: string;
  readonly category: string;
  readonly baseType: string;
  readonly itemKind: string | null;
  readonly itemName: string | null;
  readonly itemType: string | null;
  readonly isNullable: boolean;
  readonly default: string | null;
  readonly isIdentity: boolean;
  readonly isGenerated: boolean;
  readonly comment: string | null;
  readonly collation: string | null;
}

export interface ConstraintRow {
  readonly table: string;
  readonly name: string;
  readonly kind: 'p' | 'u' | 'f' | 'c' | 'x';
  readonly definition: string;
  readonly expression: string | null;
  readonly onDelete: string;
  readonly onUpdate: string;
  readonly isDeferrable: boolean;
  readonly target: string | null;
  readonly isOwnSchema: boolean | null;
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
}

export interface IndexRow {
  readonly table: string;
  readonly name: string;
  readonly method: string;
  readonly isUnique: boolean;
  readonly nullsAreSame: boolean;
  readonly where: string | null;
  readonly hasMore: boolean;
  readonly definition: string;
  readonly isOfConstraint: boolean;
  /** An expression is an empty name. */
  readonly columns: readonly string[];
  readonly operators: readonly string[];
  readonly isOrdered: boolean;
}

export interface EnumRow {
  readonly name: string;
  readonly values: readonly string[];
}

export interface ObjectRow {
  readonly what: string;
  readonly name: string;
  readonly table: string | null;
}

/** What the rows of a column say: the longest text or list, an empty one, none at all. Of a large table nobody counts. */
export interface Extent {
  readonly longest: number;
  readonly hasEmpty: boolean;
  readonly hasNull: boolean;
}

export interface CatalogueRows {
  readonly schema: string;
  readonly database: string;
  readonly tables: readonly TableRow[];
  readonly columns: readonly ColumnRow[];
  readonly constraints: readonly ConstraintRow[];
  readonly indexes: readonly IndexRow[];
  readonly enums: readonly EnumRow[];
  readonly objects: readonly ObjectRow[];
  /** By `table.column`. */
  readonly extents: ReadonlyMap<string, Extent>;
}
