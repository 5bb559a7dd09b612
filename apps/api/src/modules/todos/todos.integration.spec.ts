import type { Role } from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { todos } from '../../../test/samples/todos.ts';
import {
  canBeChanged,
  canBeDeleted,
  canBeExported,
  canBeFound,
  canBeRead,
  canBeRestored,
  hasHistory,
  isKeptFromOthers,
  isOpenTo,
  RecordsUnderTest,
} from '../../../test/support/records/index.ts';

const records = new RecordsUnderTest(todos);

beforeAll(() => records.start());
afterAll(() => records.stop());

describe('a todo', () => {
  it('is read as it was made, and listed in every order', () =>
    canBeRead(
      records,
      ['position', '-position', 'createdAt', '-createdAt', 'dueAt', '-dueAt', 'title', '-title'],
      ['dueAt'],
    ));
  it('is exported as it is listed, in every order', () =>
    canBeExported(
      records,
      ['position', '-position', 'createdAt', '-createdAt', 'dueAt', '-dueAt', 'title', '-title'],
      'owner',
      ['dueAt'],
    ));
  it('is found by its words', () => canBeFound(records, 'title'));
  it('is changed by who read its version', () => canBeChanged(records, 'owner'));
  it('is deleted by who read its version', () => canBeDeleted(records, 'owner'));
  it('comes back from the trash', () => canBeRestored(records, 'owner'));
  it('has a history of who made and changed it', () => hasHistory(records, 'owner'));
  it('is not there for another organisation', () =>
    isKeptFromOthers(records, ['read', 'history', 'update', 'delete', 'restore']));

  it.each<[action: string, roles: Role[]]>([
    ['read', ['owner', 'admin', 'member', 'viewer']],
    ['history', ['owner', 'admin', 'member', 'viewer']],
    ['export', ['owner', 'admin', 'member', 'viewer']],
    ['create', ['owner', 'admin', 'member']],
    ['update', ['owner', 'admin', 'member']],
    ['delete', ['owner', 'admin', 'member']],
    ['restore', ['owner', 'admin', 'member']],
    ['bulk', ['owner', 'admin', 'member']],
  ])('lets do %s only %j', (action, allowed) => isOpenTo(records, action, allowed));
});
