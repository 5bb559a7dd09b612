import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../../../test/support/test-api.ts';
import type { Tenant } from '../../../test/support/world.ts';
import {
  Conflict,
  InvalidRequest,
  NotFound,
  PermissionDenied,
  Taken,
} from '../../kernel/errors/index.ts';
import { Database } from '../database/index.ts';
import { refusedBy } from './refusals.ts';
import { member, type RecordsDefinition } from './records-definition.ts';

/** Their codes are borrowed: the contracts know of no shelves. */
class ShelfNotFound extends NotFound {
  readonly code = 'TODO.NOT_FOUND';
  override readonly message = 'There is no such shelf.';
}
class ShelfTaken extends Taken {
  readonly code = 'ORGANIZATION.SLUG_TAKEN';
  override readonly message = 'Another shelf has this name.';
}
class ShelfInUse extends Conflict {
  readonly code = 'IDENTITY.CONFLICT';
  override readonly message = 'There are books on this shelf.';
}
class ShelfIllegal extends Conflict {
  readonly code = 'IDEMPOTENCY.IN_PROGRESS';
  override readonly message = 'The shelf cannot get there from here.';
}
class ShelfGuarded extends Conflict {
  readonly code = 'IDEMPOTENCY.KEY_REUSED';
  override readonly message = 'The shelf is not ready for this.';
}

const shelves: RecordsDefinition<unknown> = {
  table: 'shelves',
  model: ({ todo }) => todo,
  select: { id: true },
  toRecord: (row) => row,
  fields: {},
  references: { roomKeeper: member },
  unique: { shelves_room_name_key: ['room', 'name'] },
  checks: { shelves_from_before_to: ['from', 'to'] },
  permissions: {},
  errors: {
    ...{ notFound: ShelfNotFound, taken: ShelfTaken, inUse: ShelfInUse },
    ...{ illegal: ShelfIllegal, guardFailed: ShelfGuarded },
  },
};
const silent: RecordsDefinition<unknown> = { ...shelves, errors: { notFound: ShelfNotFound } };

/** Shelves and their keepers, there for one statement. */
const tables = `
  CREATE TEMP TABLE keepers (id int PRIMARY KEY) ON COMMIT DROP;
  CREATE TEMP TABLE shelves (
    room int, name text, "from" int, "to" int, room_keeper_id int, mood_id int,
    CONSTRAINT shelves_room_name_key UNIQUE (room, name),
    CONSTRAINT shelves_name_key UNIQUE ("from", name),
    CONSTRAINT shelves_from_before_to CHECK ("from" < "to"),
    CONSTRAINT shelves_not_in_the_cellar CHECK (room > -1),
    CONSTRAINT shelves_room_keeper_id_fkey FOREIGN KEY (room_keeper_id) REFERENCES keepers,
    CONSTRAINT shelves_mood_fkey FOREIGN KEY (mood_id) REFERENCES keepers
  ) ON COMMIT DROP;
  INSERT INTO keepers VALUES (1);
  INSERT INTO shelves VALUES (1, 'top', 1, 2, 1, NULL);`;

let api: TestApi;
let acme: Tenant;
beforeAll(async () => {
  api = await TestApi.start();
  acme = await api.world.tenant();
});
afterAll(() => api.stop());

/** What PostgreSQL throws for a statement, by way of Prisma. */
async function refusalOf(statement: string): Promise<unknown> {
  const { userId, sessionId } = acme.member;
  const ctx = { requestId: 'test', userId, sessionId, organizationId: acme.id, role: null };
  const block = `DO $test$ BEGIN ${tables} ${statement}; END $test$`;
  return await api.app
    .get(Database, { strict: false })
    .within(ctx, (client) => client.$executeRawUnsafe(block))
    .then(
      () => expect.unreachable(`${statement} was not refused`),
      (error: unknown) => error,
    );
}

describe('what the database refuses', () => {
  it.each([
    ["INSERT INTO shelves VALUES (1, 'top', 3, 4)", ShelfTaken, ['/room', '/name']],
    ["INSERT INTO shelves VALUES (1, 'low', 4, 3)", InvalidRequest, ['/from', '/to']],
    ["INSERT INTO shelves VALUES (1, 'low', 3, 4, 9)", InvalidRequest, ['/roomKeeperId']],
    ['DELETE FROM keepers', ShelfInUse, []],
    ["RAISE 'illegal' USING ERRCODE = 'GP001'", ShelfIllegal, []],
    ["RAISE 'not ready' USING ERRCODE = 'GP002'", ShelfGuarded, []],
    ["RAISE 'no' USING ERRCODE = 'insufficient_privilege'", PermissionDenied, []],
  ])('%s has an answer of its own', async (statement, type, paths) => {
    const refused = refusedBy(await refusalOf(statement), shelves);
    expect(refused).toBeInstanceOf(type);
    const { errors = [] } = refused as { errors?: { path: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    "INSERT INTO shelves VALUES (2, 'top', 1, 2)",
    "INSERT INTO shelves VALUES (-1, 'low', 3, 4)",
    "INSERT INTO shelves VALUES (1, 'low', 3, 4, 1, 9)",
    "RAISE 'too much' USING ERRCODE = 'division_by_zero'",
  ])('%s stays the fault that it is, for nobody has said what it means', async (statement) => {
    const error = await refusalOf(statement);
    expect(refusedBy(error, shelves)).toBe(error);
  });

  it.each([
    "INSERT INTO shelves VALUES (1, 'top', 3, 4)",
    'DELETE FROM keepers',
    "RAISE 'illegal' USING ERRCODE = 'GP001'",
    "RAISE 'not ready' USING ERRCODE = 'GP002'",
  ])('%s stays a fault of records that have no error for it', async (statement) => {
    const error = await refusalOf(statement);
    expect(refusedBy(error, silent)).toBe(error);
  });

  it('leaves alone what is no refusal', () => {
    const error = new Error('something else');
    expect(refusedBy(error, shelves)).toBe(error);
    expect(refusedBy(new PermissionDenied(), shelves)).toBeInstanceOf(PermissionDenied);
  });
});
