import type { App, Entity, Enum } from '../model/index.ts';
import { checksOf } from './checks.ts';
import { globalComment, silentComment } from './comments.ts';
import { columnsOfEntity } from './columns.ts';
import { foreignKeysOf } from './foreign-keys.ts';
import { nameOf } from './identifiers.ts';
import { storedFields } from './lookup.ts';
import { indexesOf } from './indexes.ts';
import { joinTableOf, ownedManyToMany } from './join-tables.ts';
import { policiesOf, privilegesOf } from './policies.ts';
import type { DatabaseSchema, Table } from './schema.ts';
import { functionsOf } from './trigger-functions.ts';
import { triggersOf } from './triggers.ts';
import { viewOf } from './views.ts';

/** Each entity's Prisma schema asks for the same one. */
const schemas = new WeakMap<App, DatabaseSchema>();

/** The database that an app wants: a pure function, and the same objects in the same order for an app with other names. */
export function schemaOf(app: App): DatabaseSchema {
  const known = schemas.get(app);
  if (known !== undefined) return known;
  const schema = makeSchema(app);
  schemas.set(app, schema);
  return schema;
}

function makeSchema(app: App): DatabaseSchema {
  return {
    enums: app.enums.filter(isUsedIn(app)).map(({ name, typeName, values }) => ({
      label: name,
      name: typeName,
      values: values.map((value) => value.name),
    })),
    tables: [
      ...app.entities.map((entity) => tableOf(entity, app)),
      ...app.entities.flatMap((entity) =>
        ownedManyToMany(entity).map((relation) => joinTableOf(entity, relation, app)),
      ),
    ],
  };
}

/** Only what a column has: the database would otherwise know a type that Prisma's schema has no place for. */
function isUsedIn(app: App): (each: Enum) => boolean {
  return ({ name }) => app.entities.some((entity) => enumsOf(entity).includes(name));
}

/** The names of the enums of an entity's columns, in their order. */
export function enumsOf(entity: Entity): string[] {
  const names = storedFields(entity).flatMap(({ type }) => {
    if (type.kind === 'enum') return [type.enum];
    return type.kind === 'list' && type.of.kind === 'enum' ? [type.of.enum] : [];
  });
  return [...new Set(names)];
}

function tableOf(entity: Entity, app: App): Table {
  const { table } = entity.names;
  return {
    label: entity.name,
    name: table,
    comment: commentOf(entity),
    columns: columnsOfEntity(entity, app),
    constraints: [
      { kind: 'primary', name: nameOf(table, [], 'pkey'), sql: 'PRIMARY KEY ("id")' },
      ...checksOf(entity, app),
      ...foreignKeysOf(entity, app),
    ],
    indexes: indexesOf(entity, app),
    policies: policiesOf(entity, app),
    privileges: privilegesOf(entity),
    functions: functionsOf(entity, app),
    triggers: triggersOf(entity, app),
    view: viewOf(entity, app),
  };
}

function commentOf({ scope, audit }: Entity): string | null {
  if (scope === 'global') return globalComment;
  return audit ? null : silentComment;
}
