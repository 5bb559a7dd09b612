import type { CalendarDays } from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from './support/test-api.ts';
import type { Tenant } from './support/world.ts';
import { FieldDenied } from '../src/kernel/errors/index.ts';
import { todoRecords } from '../src/modules/todos/todos.records.ts';
import { Database } from '../src/platform/database/index.ts';
import type { CalendarQuery } from '../src/platform/records/calendar.ts';
import type { RecordsDefinition } from '../src/platform/records/records-definition.ts';
import { RecordsService, type RecordTypes } from '../src/platform/records/records.service.ts';

const planned: RecordsDefinition = {
  ...todoRecords,
  display: 'title',
  fieldRoles: { title: { read: ['owner'] } },
};

class PlannedTodos extends RecordsService<RecordTypes> {}

let api: TestApi;
let acme: Tenant;
let todos: PlannedTodos;

beforeAll(async () => {
  api = await TestApi.start();
  todos = new PlannedTodos(api.app.get(Database, { strict: false }), planned);
  acme = await api.world.tenant();
  const other = await api.world.tenant();
  const create = (token: string, title: string, dueAt: string | null) =>
    api.ask('POST', '/v1/todos', { token, body: { title, dueAt } });
  await create(acme.member.token, 'Late', '2026-11-30T23:30:00.000Z');
  await create(acme.member.token, 'Early', '2026-11-30T00:00:00.000Z');
  await create(acme.member.token, 'Some day', null);
  await create(other.owner.token, 'Of others', '2026-11-30T12:00:00.000Z');
  for (let n = 0; n < 22; n += 1)
    await create(acme.member.token, `Busy ${String(n)}`, '2026-12-24T12:00:00.000Z');
});
afterAll(() => api.stop());

const calendar = (query: Partial<CalendarQuery> & object, role: 'owner' | 'viewer' = 'owner') =>
  todos.calendar(
    { organizationId: acme.id, userId: acme[role].userId, role, requestId: 'test' } as never,
    { by: 'dueAt', firstDay: '2026-11-30', lastDay: '2026-12-24', ...query },
  );
const titlesOn = ({ days }: CalendarDays, day: string) =>
  days.find((each) => each.day === day)?.entries.map(({ title }) => title);

describe('a calendar', () => {
  it('has what is on each day of the range in this organisation, in order, and no more', async () => {
    const november = await calendar({ lastDay: '2026-11-30' });
    expect(november.days).toHaveLength(1);
    expect(november.days[0]).toMatchObject({
      day: '2026-11-30',
      count: 2,
      entries: [
        { title: 'Early', at: '2026-11-30T00:00:00.000Z' },
        { title: 'Late', at: '2026-11-30T23:30:00.000Z' },
      ],
    });
    expect((await calendar({ firstDay: '2026-12-01', lastDay: '2026-12-23' })).days).toEqual([]);
  });

  it('puts a moment on the day that it is where the person is', async () => {
    const here = await calendar({ timeZone: 'Europe/Berlin' });
    expect(titlesOn(here, '2026-12-01')).toEqual(['Late']);
    const there = await calendar({ timeZone: 'America/New_York', firstDay: '2026-11-29' });
    expect(titlesOn(there, '2026-11-29')).toEqual(['Early']);
    expect(
      titlesOn(await calendar({ timeZone: 'America/New_York' }), '2026-11-29'),
    ).toBeUndefined();
  });

  it('counts all of a busy day, and brings its beginning', async () => {
    const { days } = await calendar({});
    expect(days.at(-1)).toMatchObject({ day: '2026-12-24', count: 22 });
    expect(days.at(-1)?.entries).toHaveLength(20);
  });

  it('filters as the list does', async () => {
    expect(titlesOn(await calendar({ q: 'late' }), '2026-11-30')).toEqual(['Late']);
  });

  it('does not say what a record is called to who may not see it', async () => {
    expect(titlesOn(await calendar({}, 'viewer'), '2026-11-30')).toEqual([null, null]);
    const hidden = { ...planned, fieldRoles: { dueAt: { read: ['owner' as const] } } };
    const service = new PlannedTodos(api.app.get(Database, { strict: false }), hidden);
    const ctx = { organizationId: acme.id, userId: acme.viewer.userId, role: 'viewer' } as never;
    const query = { by: 'dueAt', firstDay: '2026-11-30', lastDay: '2026-12-24' };
    expect(() => service.calendar(ctx, query)).toThrow(FieldDenied);
  });
});
