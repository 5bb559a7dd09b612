import { afterAll, beforeAll, describe, it } from 'vitest';
import { todos } from '../../../test/samples/todos.ts';
import {
  type Allowed,
  canBeChanged,
  canBeDeleted,
  canBeExported,
  canBeFound,
  canBeRead,
  canBeRestored,
  hasHistory,
  isClosedToSql,
  isKeptFromOthers,
  isListedBy,
  isOpenTo,
  RecordsUnderTest,
} from '../../../test/support/records/index.ts';

const records = new RecordsUnderTest(todos);

/** The roles that each kind of route is open to. */
const allowed: Allowed = {
  read: ['owner', 'admin', 'member', 'viewer'],
  history: ['owner', 'admin', 'member', 'viewer'],
  export: ['owner', 'admin', 'member', 'viewer'],
  create: ['owner', 'admin', 'member'],
  update: ['owner', 'admin', 'member'],
  delete: ['owner', 'admin', 'member'],
  restore: ['owner', 'admin', 'member'],
  bulk: ['owner', 'admin', 'member'],
};

beforeAll(() => records.start());
afterAll(() => records.stop());

describe('a todo', () => {
  it('is read as it was made, and listed in every order', () =>
    canBeRead(records, ['position', 'createdAt', 'dueAt', 'title'], ['dueAt']));
  it('is exported as it is listed, in every order', () =>
    canBeExported(records, ['position', 'createdAt', 'dueAt', 'title'], 'owner', ['dueAt']));
  it('is found by its words', () => canBeFound(records, 'title'));
  it('is changed by who read its version', () => canBeChanged(records, 'owner'));
  it('is deleted by who read its version', () => canBeDeleted(records, 'owner'));
  it('comes back from the trash', () => canBeRestored(records, 'owner'));
  it('has a history of who made and changed it', () => hasHistory(records, 'owner'));
  it('is not there for another organisation', () => isKeptFromOthers(records, allowed));
  it('is closed to SQL of whom no route lets in', () => isClosedToSql(records, allowed));
  it.each(Object.entries(allowed))('lets do %s only %j', (action, allowedRoles) =>
    isOpenTo(records, action, allowedRoles),
  );
  it('is listed by its completed', () => isListedBy(records, 'completed', false, true));
});
