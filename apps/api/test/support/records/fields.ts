import type { HistoryPage, Role } from '@monorepo/shared-types';
import { expect } from 'vitest';
import { columnOf, type RecordsUnderTest } from './records-under-test.ts';
import type { Given, Made } from './samples.ts';

/** Only some roles see the field: in a record, a list and a history; nobody else finds records by it. */
export async function isSeenBy(
  records: RecordsUnderTest,
  field: string,
  seers: readonly Role[],
  readers: readonly Role[],
  queries: readonly string[] = [],
) {
  const { tenant, made, at } = await records.one();
  for (const role of readers) {
    const { token } = tenant[role];
    const isSeer = seers.includes(role);
    const { data } = await records.ask('GET', at, { token });
    const listed = (await records.list(token)).filter(({ id }) => id === made.id);
    expect([role, ...[data, ...listed].map((record) => field in record)]).toEqual([
      role,
      isSeer,
      isSeer,
    ]);
    if (isSeer) continue;
    expect(await seenInFile(records, token, field), role).toEqual([]);
    const history = await records.ask<HistoryPage>('GET', `${at}/history`, { token });
    const told = history.status === 200 ? history.data.items : [];
    const fields = told.flatMap(({ changes }) => changes.map((change) => change.field));
    expect(fields).not.toContain(field);
    for (const query of queries) {
      const path = `${records.samples.path}?${query}`;
      const { status, problem } = await records.ask('GET', path, { token });
      expect([query, status, paths(problem)]).toEqual([query, 403, [`/${field}`]]);
    }
  }
}

/** What of a field a person gets in a CSV file, where they get one. */
async function seenInFile(records: RecordsUnderTest, token: string, field: string) {
  const path = `${records.samples.path}/export?csvColumns=${field}`;
  const { status, body } = await records.ask('GET', path, { token });
  expect([200, 403, 404]).toContain(status);
  return status === 200 ? body.split('\r\n').slice(1).filter(Boolean) : [];
}

/** Only some roles set the field, when they make a record and when they change it; `changer` may change the rest. */
export async function isSetBy(
  records: RecordsUnderTest,
  field: string,
  setters: readonly Role[],
  writers: readonly Role[],
  value: unknown,
  changer: Role | null = null,
) {
  const { maker, tenant, made, at } = await records.one();
  if (changer !== null) {
    const { token } = tenant[changer];
    const change = { [field]: value };
    const { status, problem } = await records.write('PATCH', at, token, change);
    expect([changer, status, paths(problem)]).toEqual([changer, 403, [`/${field}`]]);
    const bulk = { action: 'update', ids: [made.id], change };
    expect(await records.bulk(token, bulk)).toEqual([]);
    if (made[field] != null) {
      const empty = `SET ${columnIn(made, field)} = NULL WHERE id = '${made.id}'`;
      const bySql = records.runSql(
        tenant,
        tenant[changer],
        `UPDATE ${records.samples.table} ${empty}`,
      );
      await expect(bySql).rejects.toThrow(/42501/);
    }
  }
  const sample = await records.samples.body(maker, 2);
  for (const role of writers) {
    const body = { ...sample, [field]: value };
    const { status, problem, data } = await records.create(tenant[role].token, body);
    if (setters.includes(role)) expect([role, status, data[field]]).toEqual([role, 201, value]);
    else expect([role, status, paths(problem)]).toEqual([role, 403, [`/${field}`]]);
    if (setters.includes(role)) return;
  }
}

/** What the database works out, counts, or moves along a workflow, nobody sends. */
export async function isGiven(records: RecordsUnderTest, field: string) {
  const { maker, made, token } = await records.one();
  expect(made).toHaveProperty(field);
  const body = { ...(await records.samples.body(maker, 2)), [field]: made[field] };
  const { status, problem } = await records.create(token, body);
  expect([status, paths(problem)]).toEqual([400, [`/${field}`]]);
}

/** Once it is made, nobody changes the field: alone, in bulk, or by SQL. */
export async function isFixed(records: RecordsUnderTest, field: string, by: Role) {
  const { maker, tenant, made, at, token } = await records.one();
  const sample = await records.samples.body(maker, 2);
  const value = sample[field] ?? made[field];
  const change = { ...(await records.change(maker)), [field]: value };
  const alone = await records.write('PATCH', at, tenant[by].token, change);
  expect([alone.status, paths(alone.problem)?.[0]]).toEqual([400, `/${field}`]);
  const asked = { action: 'update', ids: [made.id], change };
  const bulk = await records.write('POST', `${records.samples.path}/bulk`, tenant[by].token, asked);
  expect([bulk.status, paths(bulk.problem)?.[0]]).toEqual([400, `/change/${field}`]);
  const empty = `SET ${columnIn(made, field)} = NULL WHERE id = '${made.id}'`;
  const bySql = records.runSql(tenant, tenant[by], `UPDATE ${records.samples.table} ${empty}`);
  await expect(bySql).rejects.toThrow(/GP003/);
  expect((await records.ask('GET', at, { token })).data).toEqual(made);
}

/** A record whose fields do not fit together is not made, and nothing is changed to be one; the answer names the fields. */
export async function isChecked(
  records: RecordsUnderTest,
  given: Given,
  fields: readonly string[],
  by: Role | null = null,
) {
  const { maker, tenant, at, token } = await records.one();
  const refused = [400, fields.map((field) => `/${field}`)];
  const made = await records.create(token, await maker.body(records.samples, 2, given));
  expect([made.status, paths(made.problem)], made.body).toEqual(refused);
  if (by === null) return;
  const wrong = typeof given === 'function' ? await given(maker, tenant[by]) : given;
  const changed = await records.write('PATCH', at, tenant[by].token, wrong);
  expect([changed.status, paths(changed.problem)], changed.body).toEqual(refused);
}

/** Nobody else may have the same in the organisation, and anybody in another. */
export async function isUnique(records: RecordsUnderTest, fields: readonly string[]) {
  const { maker, made, token } = await records.one();
  const same = Object.fromEntries(fields.map((field) => [field, written(made, field)]));
  const body = await maker.body(records.samples, 2, same);
  const { status, problem } = await records.create(token, body);
  expect([status, problem.code]).toEqual([409, records.errorCode('TAKEN')]);
  expect(paths(problem)).toEqual(fields.map((field) => `/${field}`));
  await records.one();
}

/** What a deleted record had, another may have. */
export async function isFreed(records: RecordsUnderTest, by: Role, fields: readonly string[]) {
  const { maker, tenant, made, at } = await records.one();
  await records.write('DELETE', at, tenant[by].token);
  const same = Object.fromEntries(fields.map((field) => [field, written(made, field)]));
  expect((await maker.make(records.samples, 2, same)).id).not.toBe(made.id);
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

/** The paths of the fields that an answer names. */
function paths({ errors }: { readonly errors?: readonly { readonly path: string }[] | undefined }) {
  return errors?.map(({ path }) => path);
}

/** The column of a field, of an amount the first. */
function columnIn(made: Made, field: string): string {
  const value = made[field];
  const isMoney = typeof value === 'object' && value !== null && 'currency' in value;
  return columnOf(field) + (isMoney ? '_amount' : '');
}

/** What a client would write to have what a record says. */
function written(made: Made, field: string): unknown {
  if (field in made || !field.endsWith('Id')) return made[field];
  return (made[field.slice(0, -2)] as { id: string } | null)?.id ?? null;
}
