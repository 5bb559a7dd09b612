import type { Todo } from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from './support/test-api.ts';
import type { Person, Tenant } from './support/world.ts';
import { FieldDenied } from '../src/kernel/errors/index.ts';
import { todoRecords } from '../src/modules/todos/todos.records.ts';
import { Database } from '../src/platform/database/index.ts';
import { integer } from '../src/platform/records/field-kinds.ts';
import { member, type RecordsDefinition } from '../src/platform/records/records-definition.ts';
import { RecordsService, type RecordTypes } from '../src/platform/records/records.service.ts';
import type { SummaryQuery } from '../src/platform/records/summary.ts';

/** Todos that say who made them and how often they changed, which may be counted and added up. */
const counted: RecordsDefinition = {
  ...todoRecords,
  fields: { ...todoRecords.fields, version: integer },
  references: { createdBy: member },
  fieldRoles: { completed: { read: ['owner'] } },
};

class CountedTodos extends RecordsService<RecordTypes> {}

let api: TestApi;
let acme: Tenant;
let todos: CountedTodos;

beforeAll(async () => {
  api = await TestApi.start();
  todos = new CountedTodos(api.app.get(Database, { strict: false }), counted);
  acme = await api.world.tenant();
  const made = [
    { title: 'Milk 100%', dueAt: '2026-11-30T23:30:00.000Z' },
    { title: 'Bread', dueAt: '2026-12-24T12:00:00.000Z', completed: true },
    { title: 'Butter' },
  ];
  for (const body of made) await create(acme.member, body);
  await create(acme.owner, { title: 'Deleted', dueAt: '2026-11-01T00:00:00.000Z' }, true);
  const other = await api.world.tenant();
  await create(other.owner, { title: 'Of others', dueAt: '2026-11-30T23:30:00.000Z' });
});
afterAll(() => api.stop());

async function create({ token }: Person, body: object, remove = false): Promise<void> {
  const { data } = await api.ask<Todo>('POST', '/v1/todos', { token, body });
  const at = `/v1/todos/${data.id}`;
  if ('completed' in body)
    await api.ask('PATCH', at, { token, body, headers: { 'if-match': '*' } });
  if (remove) await api.ask('DELETE', at, { token, headers: { 'if-match': '*' } });
}

const summary = (
  query: SummaryQuery & Record<string, unknown>,
  role: 'owner' | 'viewer' = 'owner',
) =>
  todos.summary(
    { organizationId: acme.id, userId: acme[role].userId, role, requestId: 'test' } as never,
    query,
  );
const groupsOf = async (query: SummaryQuery & Record<string, unknown>) =>
  (await summary(query)).groups.map(({ key, count }) => [key, count]);

describe('a summary', () => {
  it('counts what is there in this organisation, in one group where nobody asks for more', async () => {
    expect(await summary({})).toEqual({
      groups: [{ key: null, label: null, count: 3, sum: null, avg: null, currency: null }],
      more: false,
    });
  });

  it('counts by value, the largest group first', async () => {
    expect(await groupsOf({ by: 'completed' })).toEqual([
      ['false', 2],
      ['true', 1],
    ]);
  });

  it('says whom a group belongs to', async () => {
    const { groups } = await summary({ by: 'createdBy' });
    expect(groups).toMatchObject([{ key: acme.member.userId, label: acme.member.name, count: 3 }]);
  });

  it('puts a moment into the month that it is in where the person is', async () => {
    expect(await groupsOf({ by: 'dueAt' })).toEqual([
      ['2026-11-01', 1],
      ['2026-12-01', 1],
      [null, 1],
    ]);
    expect(await groupsOf({ by: 'dueAt', timeZone: 'Europe/Berlin' })).toEqual([
      ['2026-12-01', 2],
      [null, 1],
    ]);
    expect(await groupsOf({ by: 'dueAt', per: 'week', timeZone: 'Asia/Calcutta' })).toEqual([
      ['2026-11-30', 1],
      ['2026-12-21', 1],
      [null, 1],
    ]);
  });

  it('adds up, and says nothing where there is nothing to add', async () => {
    expect((await summary({ sum: 'version' })).groups).toMatchObject([{ sum: '4', avg: null }]);
    expect((await summary({ avg: 'version' })).groups).toMatchObject([{ avg: '1.333333' }]);
    expect((await summary({ sum: 'version', q: 'nothing' })).groups).toMatchObject([
      { count: 0, sum: null },
    ]);
  });

  it.each([
    [{ q: '100%' }, 1],
    [{ q: 'b' }, 2],
    [{ completed: true }, 1],
    [{ dueAtFrom: '2026-12-01T00:00:00.000Z' }, 1],
    [{ dueAtTo: '2026-12-01T00:00:00.000Z' }, 1],
    [{ versionFrom: 2, versionTo: 2 }, 1],
  ])('counts what the filters of the list leave: %j', async (filters, count) => {
    expect(await groupsOf(filters)).toEqual([[null, count]]);
  });

  it('filters by who made a record', async () => {
    expect(await groupsOf({ createdBy: [acme.member.userId] })).toEqual([[null, 3]]);
    expect(await groupsOf({ createdBy: [acme.owner.userId] })).toEqual([[null, 0]]);
  });

  it('tells nobody of a field that they may not see, not even how often it has which value', () => {
    for (const query of [{ by: 'completed' }, { completed: true }]) {
      expect(() => summary(query, 'viewer')).toThrow(FieldDenied);
    }
  });
});
