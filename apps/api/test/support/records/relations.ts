import type { Role } from '@monorepo/shared-types';
import { expect } from 'vitest';
import type { RecordsUnderTest } from './records-under-test.ts';
import type { Maker, Samples } from './samples.ts';

const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057';

/** A reference is to a record of the same organisation, or refused where it stands; lists are filtered by it. */
export async function refersTo(records: RecordsUnderTest, field: string, target: Samples) {
  await refusesForeign(records, field, (maker) => maker.id(target));
  const maker = await records.maker();
  const [one, other] = [await maker.id(target, 5), await maker.id(target, 6)];
  await isListedByReference(records, maker, field, one, other);
}

/** The same of a reference to a member of the organisation. */
export async function refersToMember(records: RecordsUnderTest, field: string) {
  await refusesForeign(records, field, ({ tenant }) => tenant.owner.userId);
  const maker = await records.maker();
  const { admin, viewer } = maker.tenant;
  await isListedByReference(records, maker, field, admin.userId, viewer.userId);
}

/** Linked records are those of the organisation that were written last; lists are filtered by them. */
export async function isLinked(
  records: RecordsUnderTest,
  by: Role,
  name: string,
  field: string,
  target: Samples,
) {
  await refusesForeign(records, field, (maker) => maker.id(target));
  const { maker, tenant, made, at, token } = await records.one();
  const ids = [await maker.id(target, 5), await maker.id(target, 6)];
  for (const linked of [ids, ids.slice(1), [], ids.slice(0, 1)]) {
    const reply = await records.write('PATCH', at, tenant[by].token, { [field]: linked });
    expect(reply.status, reply.body).toBe(200);
    const shown = reply.data[name] as { id: string }[];
    expect(shown.map(({ id }) => id).sort()).toEqual([...linked].sort());
  }
  expect(await records.idsOf(token, `?${name}=${ids.join()}`)).toEqual([made.id]);
  expect(await records.idsOf(token, `?${name}=${String(ids[1])}`)).toEqual([]);
}

/** One record may stand below another of its kind. */
export async function nests(records: RecordsUnderTest, field: string, name: string) {
  const { maker, made } = await records.one();
  const child = await maker.make(records.samples, 2, { [field]: made.id });
  expect(child[name]).toMatchObject({ id: made.id });
}

/** It is not deleted while another record refers to it: alone, in bulk and by SQL. */
export async function isHeldBy(records: RecordsUnderTest, by: Role, child: Samples, field: string) {
  const { maker, tenant, made, at, token } = await records.one();
  await maker.make(child, 5, { [field]: made.id });
  const ways = [
    await records.write('DELETE', at, tenant[by].token),
    await records.write('POST', `${records.samples.path}/bulk`, tenant[by].token, {
      action: 'delete',
      ids: [made.id],
    }),
  ];
  for (const { status, problem } of ways) {
    expect([status, problem.code]).toEqual([409, records.errorCode('IN_USE')]);
  }
  await expect(deleteForGood(records, maker, by, made.id)).rejects.toThrow();
  expect((await records.ask('GET', at, { token })).data).toEqual(made);
}

/** What refers to it goes with it, at the latest once it is deleted for good. */
export async function takesAlong(
  records: RecordsUnderTest,
  by: Role,
  child: Samples,
  field: string,
) {
  const { maker, tenant, made, at } = await records.one();
  const { id } = await maker.make(child, 5, { [field]: made.id });
  expect((await records.write('DELETE', at, tenant[by].token)).status).toBe(204);
  await deleteForGood(records, maker, by, made.id);
  const { token } = tenant[child.by];
  expect((await records.ask('GET', `${child.path}/${id}`, { token })).status).toBe(404);
}

/** What refers to it goes to the trash with it, and comes back with it. */
export async function takesToTrash(
  records: RecordsUnderTest,
  by: Role,
  child: Samples,
  field: string,
) {
  const { maker, tenant, made, at } = await records.one();
  const { id } = await maker.make(child, 5, { [field]: made.id });
  const statusOfChild = async () =>
    (await records.ask('GET', `${child.path}/${id}`, { token: tenant[child.by].token })).status;
  await records.write('DELETE', at, tenant[by].token);
  expect(await statusOfChild()).toBe(404);
  await records.write('POST', `${at}/restore`, tenant[by].token);
  expect(await statusOfChild()).toBe(200);
}

/** What refers to it stays when it is deleted for good, and refers to nothing. */
export async function isLetGoBy(
  records: RecordsUnderTest,
  by: Role,
  child: Samples,
  field: string,
) {
  const { maker, tenant, made, at } = await records.one();
  const { id } = await maker.make(child, 5, { [field]: made.id });
  expect((await records.write('DELETE', at, tenant[by].token)).status).toBe(204);
  await deleteForGood(records, maker, by, made.id);
  const { token } = tenant[child.by];
  const left = await records.ask('GET', `${child.path}/${id}`, { token });
  expect([left.status, left.data[field.replace(/Id$/, '')]]).toEqual([200, null]);
}

/** As the trash is emptied; what is gone already stays gone. */
function deleteForGood(records: RecordsUnderTest, { tenant }: Maker, by: Role, id: string) {
  const statement = `DELETE FROM ${records.samples.table} WHERE id = '${id}'`;
  return records.runSql(tenant, tenant[by], statement);
}

/** A reference to what is not there, or is another organisation's, is refused where it stands. */
async function refusesForeign(
  records: RecordsUnderTest,
  field: string,
  foreignId: (maker: Maker) => string | Promise<string>,
) {
  const maker = await records.maker();
  const foreign = await foreignId(await records.maker());
  const sample = await records.samples.body(maker, 1);
  const { token } = maker.tenant[records.samples.by];
  const isMany = field.endsWith('Ids');
  for (const id of [nowhere, foreign]) {
    const body = { ...sample, [field]: isMany ? [id] : id };
    const { status, problem } = await records.create(token, body);
    const path = isMany ? `/${field}/0` : `/${field}`;
    expect([status, problem.errors?.map((error) => [error.path, error.code])]).toEqual([
      400,
      [[path, 'not_found']],
    ]);
  }
}

async function isListedByReference(
  records: RecordsUnderTest,
  maker: Maker,
  field: string,
  one: string,
  other: string,
) {
  const name = field.replace(/Id$/, '');
  const first = await maker.make(records.samples, 7, { [field]: one });
  const second = await maker.make(records.samples, 8, { [field]: other });
  const { token } = maker.tenant[records.samples.by];
  const found = async (ids: string) => new Set(await records.idsOf(token, `?${name}=${ids}`));
  expect(await found(one)).toEqual(new Set([first.id]));
  expect(await found(other)).toEqual(new Set([second.id]));
  expect(await found(`${one},${other}`)).toEqual(new Set([first.id, second.id]));
}
