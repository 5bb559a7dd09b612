import type { HistoryPage, Page, Role } from '@monorepo/shared-types';
import { expect } from 'vitest';
import type { RecordsUnderTest } from './records-under-test.ts';

/** Read as it was made, and listed page by page in both orders of each field, what has no value last. */
export async function canBeRead(
  records: RecordsUnderTest,
  sorts: readonly string[],
  optional: readonly string[] = [],
) {
  const { maker, made, at, token } = await records.one();
  const read = await records.ask('GET', at, { token });
  expect(read.data).toEqual(made);
  expect(read.headers['etag']).toBe('"1"');
  const other = await maker.make(records.samples, 2);
  const without = Object.fromEntries(optional.map((field) => [field, null]));
  const empty = await maker.make(records.samples, 3, without);
  for (const field of sorts) {
    const up = await records.idsOf(token, `?sort=${field}`);
    const down = await records.idsOf(token, `?sort=-${field}`);
    const filled = (ids: readonly string[]) =>
      optional.includes(field) ? ids.filter((id) => id !== empty.id) : ids;
    expect(new Set(up).size, field).toBe(3);
    expect(filled(down), field).toEqual(filled(up).toReversed());
    expect(await paged(records, token, field), field).toEqual(up);
    expect(await paged(records, token, `-${field}`), field).toEqual(down);
    if (optional.includes(field)) expect([up[2], down[2]], field).toEqual([empty.id, empty.id]);
    if (comparable(made[field]) < comparable(other[field])) {
      expect(up.indexOf(made.id), field).toBeLessThan(up.indexOf(other.id));
    }
  }
}

/** A CSV file has the same records in the same order as the list, with every field of theirs. */
export async function canBeExported(
  records: RecordsUnderTest,
  sorts: readonly string[],
  by: Role,
  optional: readonly string[] = [],
) {
  const { maker, tenant } = await records.one();
  await maker.make(records.samples, 2);
  await maker.make(records.samples, 3, Object.fromEntries(optional.map((field) => [field, null])));
  const { token } = tenant[by];
  for (const sort of sorts) {
    const listed = await records.idsOf(token, `?sort=${sort}`);
    const file = await records.exported(token, `sort=${sort}&csvColumns=id`);
    expect(file, sort).toEqual([['id'], ...listed.map((id) => [id])]);
  }
  const [header = [], ...rows] = await records.exported(token, '');
  expect(header).toContain('createdAt');
  expect(rows.map((row) => row.length)).toEqual([header.length, header.length, header.length]);
}

/** `q` finds a record by its words in any letter case, and takes wildcards for what they are. */
export async function canBeFound(records: RecordsUnderTest, field: string) {
  const { made, token } = await records.one();
  const words = String(made[field]);
  const found = (q: string) => records.idsOf(token, `?q=${encodeURIComponent(q)}`);
  expect(await found(words.toUpperCase())).toEqual([made.id]);
  expect(await found(`${words}%`)).toEqual([]);
  expect(await found(`${words.slice(0, -1)}_`)).toEqual([]);
}

/** Changed by who read its version, and by nobody else. */
export async function canBeChanged(records: RecordsUnderTest, by: Role) {
  const { maker, tenant, made, at } = await records.one();
  const { token } = tenant[by];
  const change = await records.change(maker);
  const patch = (headers: Record<string, string>) =>
    records.ask('PATCH', at, { token, body: change, headers });
  expect((await patch({})).problem.code).toBe('REQUEST.PRECONDITION_REQUIRED');
  expect((await patch({ 'if-match': '"7"' })).problem.code).toBe('REQUEST.PRECONDITION_FAILED');
  const changed = await patch({ 'if-match': '"1"' });
  expect(changed, changed.body).toMatchObject({ status: 200, data: change });
  expect(changed.data.version).toBe(made.version + 1);
  expect((await records.ask('GET', at, { token })).data).toEqual(changed.data);
  const again = { action: 'update', ids: [made.id], change: await records.change(maker, 8) };
  expect(await records.bulk(token, again)).toEqual([made.id]);
  expect(await records.bulk(token, again)).toEqual([]);
}

/** Deleted by who read its version, alone and with others. */
export async function canBeDeleted(records: RecordsUnderTest, by: Role) {
  const { maker, tenant, made, at } = await records.one();
  const { token } = tenant[by];
  const remove = async (headers: Record<string, string>) =>
    (await records.ask('DELETE', at, { token, headers })).status;
  expect(await remove({})).toBe(428);
  expect(await remove({ 'if-match': '"9"' })).toBe(412);
  expect(await remove({ 'if-match': `"${String(made.version)}"` })).toBe(204);
  const gone = await records.ask('GET', at, { token });
  expect(gone.problem.code).toBe(records.errorCode('NOT_FOUND'));
  const { id } = await maker.make(records.samples, 2);
  expect(await records.bulk(token, { action: 'delete', ids: [id] })).toEqual([id]);
  expect(await records.list(token)).toEqual([]);
}

/** A deleted record is in the trash alone, and comes back from there. */
export async function canBeRestored(records: RecordsUnderTest, by: Role) {
  const { tenant, made, at } = await records.one();
  const { token } = tenant[by];
  const restore = () => records.ask('POST', `${at}/restore`, { token });
  expect((await restore()).problem.code).toBe(records.errorCode('NOT_FOUND'));
  await records.write('DELETE', at, token);
  expect(await records.idsOf(token, '')).toEqual([]);
  expect(await records.idsOf(token, '?trash=true')).toEqual([made.id]);
  expect((await restore()).status).toBe(200);
  expect(await records.idsOf(token, '')).toEqual([made.id]);
  expect(await records.idsOf(token, '?trash=true')).toEqual([]);
  const ids = [made.id];
  expect(await records.bulk(token, { action: 'delete', ids })).toEqual(ids);
  expect(await records.bulk(token, { action: 'restore', ids })).toEqual(ids);
}

/** The history tells who made and who changed a record, and nothing of what is redacted. */
export async function hasHistory(
  records: RecordsUnderTest,
  by: Role,
  redacted: readonly string[] = [],
) {
  const { maker, tenant, at, token } = await records.one();
  const change = await records.change(maker);
  const changed = await records.write('PATCH', at, tenant[by].token, change);
  expect(changed.status, changed.body).toBe(200);
  const { data } = await records.ask<HistoryPage>('GET', `${at}/history`, { token });
  expect(data.items.map(({ action }) => action)).toEqual(['update', 'insert']);
  expect(data.items[0]?.actor?.id).toBe(tenant[by].userId);
  const fields = data.items.flatMap(({ changes }) => changes.map(({ field }) => field));
  expect(fields).toEqual(expect.arrayContaining(Object.keys(change)));
  expect(fields.filter((field) => redacted.includes(field))).toEqual([]);
}

async function paged(records: RecordsUnderTest, token: string, sort: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${cursor}`;
    const path = `${records.samples.path}?limit=1&sort=${sort}${next}`;
    const { data } = await records.ask<Page<{ id: string }>>('GET', path, { token });
    ids.push(...data.items.map(({ id }) => id));
    cursor = data.nextCursor;
  } while (cursor !== null);
  return ids;
}

/** Numbers and times as numbers; whatever else may be sorted by rules of a language does not compare. */
function comparable(value: unknown): number {
  const isTime = typeof value === 'string' && /^\d{4}-\d\d/.test(value);
  return isTime ? Date.parse(value) : Number(value);
}
