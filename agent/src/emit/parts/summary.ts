import type { App, Entity, Field, ListView } from '../../model/index.ts';
import { screensOf } from '../web/screens.ts';
import { references, shownFields } from './fields.ts';

/** Whether some page counts the records of an entity, or adds them up. */
export function hasSummary(entity: Entity, app: App): boolean {
  return viewsOf(entity, app, 'kanban').length > 0;
}

/** The views of one kind that the list of an entity has. */
export function viewsOf<Kind extends ListView['kind']>(
  entity: Entity,
  app: App,
  kind: Kind,
): Extract<ListView, { kind: Kind }>[] {
  const views = screensOf(entity, app).list?.views ?? [];
  return views.filter((view): view is Extract<ListView, { kind: Kind }> => view.kind === kind);
}

/** The dates by which a calendar shows the records of an entity. */
export function calendarsOf(entity: Entity, app: App): string[] {
  return viewsOf(entity, app, 'calendar').map(({ by }) => by);
}

/** What records are grouped by: values, other records, and days. */
export function groupedBy(entity: Entity): string[] {
  return [
    ...shownFields(entity)
      .filter(isGroup)
      .map(({ name }) => name),
    ...references(entity).map(({ name }) => name),
    'createdAt',
    'updatedAt',
  ];
}

/** What is added up. */
export function summed(entity: Entity): string[] {
  return shownFields(entity)
    .filter(isNumber)
    .map(({ name }) => name);
}

function isGroup({ type }: Field): boolean {
  return ['enum', 'boolean', 'date', 'datetime'].includes(type.kind);
}

function isNumber({ type }: Field): boolean {
  return ['int', 'bigint', 'decimal', 'money'].includes(type.kind);
}
