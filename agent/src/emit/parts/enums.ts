import type { App, Entity, Enum } from '../../model/index.ts';
import { shownFields } from './fields.ts';

/** The enums that an entity's fields have, each once. */
export function enumsOf(entity: Entity, app: App): Enum[] {
  const names = shownFields(entity).flatMap(({ type }) => {
    if (type.kind === 'enum') return [type.enum];
    return type.kind === 'list' && type.of.kind === 'enum' ? [type.of.enum] : [];
  });
  return app.enums.filter(({ name }) => names.includes(name));
}

/** An enum stands in the contract of the first entity that has it. */
export function homeOf(found: Enum, app: App): Entity | undefined {
  return app.entities.find((entity) => enumsOf(entity, app).includes(found));
}
