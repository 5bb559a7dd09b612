export { compareWithDatabase } from './compare-with-database.ts';
export { filterFields, listSorts, sortFields } from './list-sorts.ts';
export type {
  DatabaseFacts,
  Migration,
  MigrationError,
  MigrationPlan,
  MigrationStep,
} from './migration-plan.ts';
export { planMigration } from './plan-migration.ts';
export { readDatabaseFacts } from './read-database-facts.ts';
