export {
  findFaults,
  insertRow,
  startTestDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
} from '@monorepo/database/testing';
export {
  createMembership,
  createOrganization,
  createSession,
  createTodo,
  createUser,
} from './factories.ts';
