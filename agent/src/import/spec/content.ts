/** A part of a spec as it is written. */
export type Content = Record<string, unknown>;

export interface EntityContent extends Content {
  plural?: string;
  softDelete?: boolean | Content;
  fields: Record<string, Content>;
  relations: Record<string, Content>;
  unique: Content[];
  indexes: Content[];
  checks: Content[];
  access: Content;
}

/** A whole spec as it is written, and what stands above its entities. */
export interface SpecContent {
  readonly app: Content;
  readonly enums: Record<string, Content>;
  readonly entities: Record<string, EntityContent>;
  /** Pages, seed, scenarios: where the source has them. */
  readonly others: Content;
  /** By entity: what the source says about it. */
  readonly comments: Readonly<Record<string, string>>;
}
