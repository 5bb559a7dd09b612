import type { Entity } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import {
  contractNames,
  platformContracts,
  platformModels,
  platformNamespaces,
  platformRoutes,
  platformTables,
  reservedForEntity,
  reservedForTable,
} from '../names/index.ts';
import type { EntityDraft } from '../resolve/draft.ts';
import type { Range } from '../source.ts';
import type { CheckedApp } from './checked-app.ts';
import { NameRegistry } from './name-registry.ts';

/** Entities and enums, as TypeScript, Prisma, PostgreSQL, routes and messages will call them. */
export function checkEntityNames(app: CheckedApp, reporter: Reporter): void {
  const types = new NameRegistry(reporter);
  const tables = new NameRegistry(reporter);
  const routes = new NameRegistry(reporter);
  for (const draft of app.drafts.values()) {
    const { name, names, range } = draft;
    reportReserved(draft, reporter);
    if (names.pascal.toLowerCase() === names.pascalPlural.toLowerCase()) {
      const message = `one ${name} and many would have the same name, \`${names.pascalPlural}\``;
      const hint = `name one record, or say what many are called: \`plural: ${name}Items\``;
      reporter.error('SPEC.NAME_CLASH', range, message, hint);
      continue;
    }
    if (!contractNames(names).every((type) => types.add(type, `a type of ${name}`, range)))
      continue;
    tables.add(names.table, `the table of ${name}`, range);
    routes.add(names.kebabPlural, `the route of ${name}`, range);
  }
  for (const { enum: made, range } of app.enums) {
    types.add(made.name, `the enum ${made.name}`, range);
    tables.add(made.typeName, `the enum ${made.name}`, range);
    reportReservedEnum(made.name, made.typeName, range, reporter);
  }
  for (const entity of app.entities) addRelationTables(entity, app, tables);
}

/** Tables, views and indexes of PostgreSQL share their names. */
function addRelationTables(entity: Entity, { drafts }: CheckedApp, tables: NameRegistry): void {
  const draft = drafts.get(entity.name);
  if (draft === undefined) return;
  for (const relation of entity.relations) {
    if (relation.kind !== 'manyToMany' || !relation.isOwner) continue;
    const { range } = draft.relations.find(({ name }) => name === relation.name) ?? draft;
    tables.add(relation.table, `the table of ${entity.name}.${relation.name}`, range);
  }
  for (const [kind, all, specs] of [
    ['unique', entity.unique, draft.unique],
    ['index', entity.indexes, draft.indexes],
  ] as const) {
    all.forEach(({ name }, index) => {
      const range = specs[index]?.range ?? draft.range;
      const by = `${kind} ${String(index + 1)} of ${entity.name}`;
      tables.add(name, by, range, 'give one of them a `name`');
    });
  }
}

function reportReserved({ name, names, range }: EntityDraft, reporter: Reporter): void {
  const owner = entityNameOwner(names);
  if (owner === null) return;
  const message = `an entity cannot be called \`${name}\`: ${owner}`;
  reporter.error('SPEC.RESERVED_NAME', range, message);
}

/** Whose the name of an entity is already, for a message; null where it is free. */
export function entityNameOwner(names: EntityDraft['names']): string | null {
  const { pascal, camel, camelPlural, kebabPlural, table } = names;
  if (isAmong(platformModels, pascal)) return 'the platform has one';
  const word = reservedForEntity(pascal, camel);
  if (word !== null) return `it is a word of ${word}`;
  const contract = contractNames(names).find((type) => isAmong(platformContracts, type));
  if (contract !== undefined) return `the platform has a type \`${contract}\``;
  if (platformTables.has(table)) return `the platform has a table \`${table}\``;
  if (reservedForTable(table) !== null) return `its table \`${table}\` would be a word of SQL`;
  if (platformRoutes.has(kebabPlural)) return `the platform has a route \`/${kebabPlural}\``;
  if (platformNamespaces.has(camelPlural)) return `the platform has messages \`${camelPlural}\``;
  return null;
}

/** Whose the name of an enum is already, for a message; null where it is free. */
export function enumNameOwner(name: string, type: string): string | null {
  const isTaken =
    isAmong(platformModels, name) || isAmong(platformContracts, name) || platformTables.has(type);
  const word = reservedForEntity(name, name) ?? reservedForTable(type);
  return isTaken ? 'the platform has one' : word && `it is a word of ${word}`;
}

function reportReservedEnum(name: string, type: string, range: Range, reporter: Reporter): void {
  const owner = enumNameOwner(name, type);
  if (owner === null) return;
  reporter.error('SPEC.RESERVED_NAME', range, `an enum cannot be called \`${name}\`: ${owner}`);
}

function isAmong(names: ReadonlySet<string>, name: string): boolean {
  return [...names].some((known) => known.toLowerCase() === name.toLowerCase());
}
