import { belongsToOf, isPlatform, ownedManyToMany } from '../../database/index.ts';
import type { App, Entity } from '../../model/index.ts';

/** The entities that the seed makes records of, each after those that its records need. */
export function seedOrder(app: App): Entity[] {
  const wanted = app.entities.filter(({ seed, scope }) => seed > 0 && scope !== 'global');
  const ordered: Entity[] = [];
  const visit = (entity: Entity, asked: readonly Entity[]) => {
    if (ordered.includes(entity) || asked.includes(entity)) return;
    for (const name of parentsOf(entity)) {
      const parent = wanted.find((each) => each.name === name);
      if (parent) visit(parent, [...asked, entity]);
    }
    if (!ordered.includes(entity)) ordered.push(entity);
  };
  for (const entity of wanted) visit(entity, []);
  return ordered.filter((entity) => hasWhatItNeeds(entity, ordered));
}

function parentsOf(entity: Entity): string[] {
  const relations = belongsToOf(entity).filter((relation) => !isPlatform(relation));
  const required = relations.toSorted((a, b) => Number(b.required) - Number(a.required));
  return [...required, ...ownedManyToMany(entity)].map((relation) => relation.entity);
}

function hasWhatItNeeds(entity: Entity, ordered: readonly Entity[]): boolean {
  return belongsToOf(entity).every(
    (relation) =>
      !relation.required ||
      isPlatform(relation) ||
      ordered.some(({ name }) => name === relation.entity),
  );
}
