import type { BelongsTo, Entity, Field, ManyToMany } from '../../model/index.ts';

/** What a definition says of an entity's records: its fields, then the relations that are part of a record. */
export function shownFields({ fields }: Entity): Field[] {
  return fields.filter(({ type }) => type.kind !== 'position');
}

export function shownRelations({ relations }: Entity): (BelongsTo | ManyToMany)[] {
  return relations.filter(
    (relation): relation is BelongsTo | ManyToMany =>
      relation.kind === 'belongsTo' || (relation.kind === 'manyToMany' && relation.isOwner),
  );
}

/** The enum of a field, or of what is in its list. */
export function enumOf({ type }: Field): string | undefined {
  if (type.kind === 'enum') return type.enum;
  return type.kind === 'list' && type.of.kind === 'enum' ? type.of.enum : undefined;
}
