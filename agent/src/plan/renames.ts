import type { App, Entity, EntityNames } from '../model/index.ts';
import type { Renames } from '../tree/merge/rename-words.ts';

/** The spellings of the entities that have another name than in the last run. */
export function renamesOf(last: App | null, next: App): Renames {
  return next.entities.flatMap((entity) => {
    const before = last?.entities.find(({ name }) => name === entity.renamedFrom);
    const isThereStill = next.entities.some(({ name }) => name === entity.renamedFrom);
    return before === undefined || isThereStill || isKnown(last, entity)
      ? []
      : spellings(before.names, entity.names);
  });
}

function isKnown(last: App | null, { name }: Entity): boolean {
  return last?.entities.some((entity) => entity.name === name) ?? false;
}

function spellings(from: EntityNames, to: EntityNames): [string, string][] {
  const keys = Object.keys(from) as (keyof EntityNames)[];
  return keys.map((key) => [from[key], to[key]]);
}
