import type { Role } from '@monorepo/shared-types';
import { expect } from 'vitest';
import type { RecordsUnderTest } from './records-under-test.ts';
import type { Made, Samples } from './samples.ts';

/** Nobody else may have the same in the organisation, and anybody in another. */
export async function isUnique(records: RecordsUnderTest, code: string, fields: readonly string[]) {
  const { maker, made, token } = await records.one();
  const same = Object.fromEntries(fields.map((field) => [field, written(made, field)]));
  const sample = await records.samples.body(maker, 2);
  const { status, problem } = await records.create(token, { ...sample, ...same });
  expect([status, problem.code]).toEqual([409, code]);
  expect(problem.errors?.map(({ path }) => path)).toEqual(fields.map((field) => `/${field}`));
  await records.one();
}

/** What a deleted record had, another may have. */
export async function isFreed(records: RecordsUnderTest, by: Role, fields: readonly string[]) {
  const { maker, tenant, made, at } = await records.one();
  await records.write('DELETE', at, tenant[by].token);
  const same = Object.fromEntries(fields.map((field) => [field, written(made, field)]));
  expect((await maker.make(records.samples, 2, same)).id).not.toBe(made.id);
}

/** Linked records are those that were written last; lists are filtered by them. */
export async function isLinked(
  records: RecordsUnderTest,
  by: Role,
  name: string,
  field: string,
  target: Samples,
) {
  const { maker, tenant, at } = await records.one();
  const ids = [await maker.id(target, 5), await maker.id(target, 6)];
  for (const linked of [ids, ids.slice(1), [], ids.slice(0, 1)]) {
    const reply = await records.write('PATCH', at, tenant[by].token, { [field]: linked });
    expect(reply.status, reply.body).toBe(200);
    const shown = reply.data[name] as { id: string }[];
    expect(shown.map(({ id }) => id).sort()).toEqual([...linked].sort());
  }
}

/** One record may stand below another of its kind. */
export async function nests(records: RecordsUnderTest, field: string, name: string) {
  const { maker, made } = await records.one();
  const child = await maker.make(records.samples, 2, { [field]: made.id });
  expect(child[name]).toMatchObject({ id: made.id });
}

/** Each organisation counts for itself. */
export async function isNumbered(
  records: RecordsUnderTest,
  field: string,
  [first, second]: readonly [string, string],
) {
  for (const maker of [await records.maker(), await records.maker()]) {
    expect((await maker.make(records.samples, 1))[field]).toBe(first);
    expect((await maker.make(records.samples, 2))[field]).toBe(second);
  }
}

/** Lists are filtered by what the database works out. */
export async function isFilteredBy(records: RecordsUnderTest, field: string) {
  const { made, token } = await records.one();
  expect(await records.idsOf(token, `?${field}=${String(made[field])}`)).toEqual([made.id]);
  expect(await records.idsOf(token, `?${field}=${String(made[field] !== true)}`)).toEqual([]);
}

/** A transition from elsewhere is refused on every way: alone, by PATCH, in bulk and by SQL. */
export async function isIllegal(
  records: RecordsUnderTest,
  { transition, field, column, to }: Record<'transition' | 'field' | 'column' | 'to', string>,
  by: Role,
  code: string,
) {
  const { tenant, made, at } = await records.one();
  const { token } = tenant[by];
  const alone = await records.write('POST', `${at}/${transition}`, token);
  expect([alone.status, alone.problem.code]).toEqual([409, code]);
  const patched = await records.write('PATCH', at, token, { [field]: to });
  expect([400, 404]).toContain(patched.status);
  expect(await records.bulk(token, { action: transition, ids: [made.id] })).toEqual([]);
  const move = `UPDATE ${records.samples.table} SET ${column} = '${to}' WHERE id = '${made.id}'`;
  await expect(records.bySql(tenant, tenant[by], move)).rejects.toThrow(/GP001/);
  expect((await records.ask('GET', at, { token })).data).toMatchObject({
    [field]: made[field],
    version: made.version,
  });
}

/** A legal transition takes the record where it says. */
export async function canMove(
  records: RecordsUnderTest,
  { transition, field, to }: Record<'transition' | 'field' | 'to', string>,
  by: Role,
) {
  const { tenant, at } = await records.one();
  const moved = await records.write('POST', `${at}/${transition}`, tenant[by].token);
  expect(moved, moved.body).toMatchObject({ status: 200, data: { [field]: to, version: 2 } });
}

/** A record that is not ready stays where it is, on every way. */
export async function isGuarded(
  records: RecordsUnderTest,
  { transition, column, to }: Record<'transition' | 'column' | 'to', string>,
  by: Role,
  code: string,
) {
  const { tenant, made, at } = await records.one();
  const { token } = tenant[by];
  const alone = await records.write('POST', `${at}/${transition}`, token);
  expect([alone.status, alone.problem.code]).toEqual([409, code]);
  expect(await records.bulk(token, { action: transition, ids: [made.id] })).toEqual([]);
  const move = `UPDATE ${records.samples.table} SET ${column} = '${to}' WHERE id = '${made.id}'`;
  await expect(records.bySql(tenant, tenant[by], move)).rejects.toThrow(/GP002/);
}

/** What a client would write to have what a record says. */
function written(made: Made, field: string): unknown {
  if (field in made || !field.endsWith('Id')) return made[field];
  return (made[field.slice(0, -2)] as { id: string } | null)?.id ?? null;
}
