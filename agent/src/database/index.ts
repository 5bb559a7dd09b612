export { compareWithDatabase } from './compare-with-database.ts';
export { foreignKeyColumns, foreignKeyName } from './foreign-keys.ts';
export { camelCase } from './identifiers.ts';
export { ownedManyToMany } from './join-tables.ts';
export { filterFields, listSorts, sortFields } from './list-sorts.ts';
export { belongsToOf, isPlatform, isRequired, storedFields, systemColumns } from './lookup.ts';
export type {
  DatabaseFacts,
  Migration,
  MigrationError,
  MigrationPlan,
  MigrationStep,
} from './migration-plan.ts';
export { planMigration } from './plan-migration.ts';
export { prismaFieldOf } from './prisma-names.ts';
export { prismaTables } from './prisma-tables.ts';
export { readDatabaseFacts } from './read-database-facts.ts';
export type { Table } from './schema.ts';
export { enumsOf } from './tables.ts';
export { hasRowRules } from './views.ts';
