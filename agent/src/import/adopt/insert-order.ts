import type { App } from '../../model/index.ts';
import type { ImportedEntity } from '../spec/imported.ts';

export interface InsertOrder {
  readonly entities: readonly ImportedEntity[];
  /** Whether a relation points to rows that are not there yet when the row is inserted. */
  isLater(entity: string, relation: string): boolean;
}

/** The order in which rows can be inserted: what they need comes first. What they need not have may come later. */
export function insertOrder(imported: readonly ImportedEntity[], app: App): InsertOrder {
  const known = imported.filter(({ entity }) => app.entities.some(({ name }) => name === entity));
  const ordered: ImportedEntity[] = [];
  const seen = new Set<string>();
  const visit = (each: ImportedEntity): void => {
    if (seen.has(each.entity)) return;
    seen.add(each.entity);
    for (const target of needsOf(each.entity, app)) {
      const found = known.find(({ entity }) => entity === target);
      if (found !== undefined) visit(found);
    }
    ordered.push(each);
  };
  known.forEach(visit);
  const positions = new Map(ordered.map(({ entity }, index) => [entity, index]));
  return {
    entities: ordered,
    isLater: (entity, name) => {
      const relations = app.entities.find((each) => each.name === entity)?.relations ?? [];
      const target = relations.find((each) => each.name === name)?.entity ?? '';
      return (positions.get(target) ?? -1) >= (positions.get(entity) ?? 0);
    },
  };
}

function needsOf(entity: string, app: App): string[] {
  const relations = app.entities.find(({ name }) => name === entity)?.relations ?? [];
  return relations.flatMap((relation) =>
    relation.kind === 'belongsTo' && relation.required ? [relation.entity] : [],
  );
}
