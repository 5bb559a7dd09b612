export { findFaults } from './catalogue.ts';
export { insertRow, type RowPlace } from './insert-row.ts';
export {
  startTestDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
} from './start-test-database.ts';
