import type { Role } from '@monorepo/shared-types';
import { expect } from 'vitest';
import { columnOf, type RecordsUnderTest, type Way } from './records-under-test.ts';
import type { Given } from './samples.ts';

/** What a record is given beside its sample, and where it is taken first. */
interface Before {
  readonly given?: Given;
  readonly way?: Way;
}

/** A transition from elsewhere is refused on every way: alone, by PATCH, in bulk and by SQL. */
export async function isIllegal(
  records: RecordsUnderTest,
  transition: string,
  to: string,
  by: Role,
) {
  const { tenant, made, at, token } = await records.one();
  const field = workflowOf(records);
  const { status, problem } = await records.write('POST', `${at}/${transition}`, tenant[by].token);
  expect([status, problem.code]).toEqual([409, records.errorCode('TRANSITION_ILLEGAL')]);
  const patched = await records.write('PATCH', at, tenant[by].token, { [field]: to });
  expect([400, 404]).toContain(patched.status);
  await staysByBulkAndSql(records, tenant, made, transition, to, by, /GP001/);
  expect((await records.ask('GET', at, { token })).data).toEqual(made);
}

/** A legal transition takes the record where it says. */
export async function canMove(
  records: RecordsUnderTest,
  transition: string,
  to: string,
  by: Role,
  { given, way }: Before = {},
) {
  const { tenant, at, token } = await records.one(given, way);
  const { data } = await records.ask('GET', at, { token });
  const moved = await records.write('POST', `${at}/${transition}`, tenant[by].token);
  const version = data.version + 1;
  const field = workflowOf(records);
  expect(moved, moved.body).toMatchObject({ status: 200, data: { [field]: to, version } });
}

/** A record that is not ready stays where it is, on every way. */
export async function isGuarded(
  records: RecordsUnderTest,
  transition: string,
  to: string,
  by: Role,
  { given, way }: Before = {},
) {
  const { tenant, made, at, token } = await records.one(given, way);
  const before = await records.ask('GET', at, { token });
  const { status, problem } = await records.write('POST', `${at}/${transition}`, tenant[by].token);
  expect([status, problem.code]).toEqual([409, records.errorCode('GUARD_FAILED')]);
  await staysByBulkAndSql(records, tenant, made, transition, to, by, /GP002/);
  expect((await records.ask('GET', at, { token })).data).toEqual(before.data);
}

type One = Awaited<ReturnType<RecordsUnderTest['one']>>;

async function staysByBulkAndSql(
  records: RecordsUnderTest,
  tenant: One['tenant'],
  { id }: One['made'],
  transition: string,
  to: string,
  by: Role,
  refusal: RegExp,
) {
  const { table } = records.samples;
  expect(await records.bulk(tenant[by].token, { action: transition, ids: [id] })).toEqual([]);
  const column = columnOf(workflowOf(records));
  const move = `UPDATE ${table} SET ${column} = '${to}' WHERE id = '${id}'`;
  await expect(records.runSql(tenant, tenant[by], move)).rejects.toThrow(refusal);
}

function workflowOf({ samples }: RecordsUnderTest): string {
  return samples.workflow ?? '';
}
