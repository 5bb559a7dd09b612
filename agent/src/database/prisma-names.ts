import type { Entity } from '../model/index.ts';
import { belongsToOf, systemColumns } from './lookup.ts';

/** `dueAt`: the field of the Prisma model that a column of the entity's table has. */
export function prismaFieldOf(entity: Entity, column: string): string {
  if (column === 'tenant_id') return 'tenantId';
  const system = Object.entries(systemColumns).find(([, name]) => name === column);
  if (system) return system[0];
  const relation = belongsToOf(entity).find((each) => each.column === column);
  if (relation) return relation.idField;
  for (const field of entity.fields) {
    if (field.column === column) return field.name;
    if (`${field.column}_amount` === column) return `${field.name}Amount`;
    if (`${field.column}_currency` === column) return `${field.name}Currency`;
  }
  throw new Error(`${entity.name} has no column ${column}.`);
}
