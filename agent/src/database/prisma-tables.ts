import type { App, Entity } from '../model/index.ts';
import { ownedManyToMany } from './join-tables.ts';
import type { Table } from './schema.ts';
import { schemaOf } from './tables.ts';

/** An entity's table, and those that join it to others. */
export function prismaTables(entity: Entity, app: App): { table: Table; joins: Table[] } {
  const { tables } = schemaOf(app);
  const named = (name: string) => tables.find((each) => each.name === name);
  const table = named(entity.names.table);
  if (!table) throw new Error(`The app ${app.name} has no entity ${entity.name}.`);
  const joins = ownedManyToMany(entity).flatMap((relation) => named(relation.table) ?? []);
  return { table, joins };
}
