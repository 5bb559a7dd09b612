export {
  startTestDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
} from './start-test-database.ts';
export { startTestServer, type TestServer } from './test-server.ts';
