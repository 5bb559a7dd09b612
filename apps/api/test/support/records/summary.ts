import { type CalendarDays, type Role, roles, type Summary } from '@monorepo/shared-types';
import { expect } from 'vitest';
import type { RecordsUnderTest } from './records-under-test.ts';

/** Counted in every kind of group and added up, by who may read, of this organisation alone. */
export async function isCounted(
  records: RecordsUnderTest,
  groups: readonly string[],
  numbers: readonly string[],
  readers: readonly Role[],
) {
  const { maker, tenant, token } = await records.one();
  await maker.make(records.samples, 2);
  const { owner: stranger } = await records.api.world.tenant();
  const queries = [
    '',
    ...groups.map((by) => `?by=${by}&per=week&timeZone=Europe/Berlin`),
    ...numbers.flatMap((field) => [`?sum=${field}`, `?avg=${field}&by=createdAt`]),
  ];
  for (const query of queries) {
    expect(await countOf(records, token, query), query).toBe(2);
    expect(await countOf(records, stranger.token, query), query).toBe(0);
  }
  for (const role of roles) {
    const { status } = await askFor(records, tenant[role].token, '');
    expect([role, status]).toEqual([role, readers.includes(role) ? 200 : 403]);
  }
  expect((await askFor(records, token, '?by=nothing')).status).toBe(400);
  expect((await askFor(records, token, '?timeZone=Nowhere/Else')).status).toBe(400);
}

/** A field that only some roles see is counted and added up for no others. */
export async function isCountedBy(
  records: RecordsUnderTest,
  query: string,
  seers: readonly Role[],
  readers: readonly Role[],
) {
  const { tenant } = await records.one();
  for (const role of readers) {
    const { status } = await askFor(records, tenant[role].token, query);
    expect([role, status]).toEqual([role, seers.includes(role) ? 200 : 403]);
  }
}

/** On the calendar of `by` in this organisation alone, for who may read. */
export async function isOnCalendar(
  records: RecordsUnderTest,
  by: string,
  readers: readonly Role[],
) {
  const { tenant, made, token } = await records.one();
  const { owner: stranger } = await records.api.world.tenant();
  const day = String(made[by]).slice(0, 10);
  const query = (last: string) =>
    `${records.samples.path}/calendar?by=${by}&firstDay=${day}&lastDay=${last}&timeZone=UTC`;
  const ask = (who: string, path = query(day)) =>
    records.ask<CalendarDays>('GET', path, { token: who });
  const { data, body } = await ask(token);
  expect(data.days, body).toMatchObject([{ day, count: 1, entries: [{ id: made.id }] }]);
  expect((await ask(stranger.token)).data.days).toEqual([]);
  for (const role of roles) {
    const { status } = await ask(tenant[role].token);
    expect([role, status]).toEqual([role, readers.includes(role) ? 200 : 403]);
  }
  expect((await ask(token, query('9999-12-31'))).status).toBe(400);
}

function askFor(records: RecordsUnderTest, token: string, query: string) {
  return records.ask<Summary>('GET', `${records.samples.path}/summary${query}`, { token });
}

async function countOf(records: RecordsUnderTest, token: string, query: string): Promise<number> {
  const { status, data, body } = await askFor(records, token, query);
  expect([query, status], body).toEqual([query, 200]);
  return data.groups.reduce((sum, { count }) => sum + count, 0);
}
