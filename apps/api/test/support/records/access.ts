import { type HistoryPage, type Role, roles } from '@monorepo/shared-types';
import { expect } from 'vitest';
import type { RecordsUnderTest } from './records-under-test.ts';
import type { Made, Maker } from './samples.ts';

const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Another organisation's owner finds nothing, by any way in. Of a person's own records, nor do their colleagues. */
export async function isKeptFromOthers(
  records: RecordsUnderTest,
  actions: readonly string[],
  isPersonal = false,
) {
  const { maker, tenant, made, at, token } = await records.one();
  const { owner } = await records.api.world.tenant();
  const colleague = await records.api.world.member(tenant.id, 'owner');
  const change = await records.change(maker);
  for (const other of isPersonal ? [owner, colleague] : [owner]) {
    for (const [method, path] of waysTo(records, actions, made.id)) {
      if (!path.includes(made.id)) continue;
      if (method === 'PATCH' && Object.keys(change).length === 0) continue;
      const body = method === 'PATCH' ? change : undefined;
      const { status, problem } = await records.write(method, path, other.token, body);
      const notFound = [path, 404, records.samples.notFound];
      expect([path, status, problem.code]).toEqual(notFound);
    }
    expect(await records.list(other.token)).toEqual([]);
    for (const bulk of actions.filter((each) => each === 'update' || each === 'delete')) {
      if (bulk === 'update' && Object.keys(change).length === 0) continue;
      const asked = { action: bulk, ids: [made.id], ...(bulk === 'update' && { change }) };
      expect(await records.bulk(other.token, asked)).toEqual([]);
    }
  }
  expect((await records.ask('GET', at, { token })).data).toEqual(made);
}

/** Roles without the permission are refused, whatever they ask; the others are not. */
export async function isOpenTo(
  records: RecordsUnderTest,
  action: string,
  allowed: readonly Role[],
) {
  const tenant = await records.api.world.tenant();
  for (const [method, path] of waysTo(records, [action], nowhere)) {
    for (const role of roles) {
      const body = method === 'POST' || method === 'PATCH' ? {} : undefined;
      const { status } = await records.write(method, path, tenant[role].token, body);
      expect([role, method, path, status === 403]).toEqual([
        role,
        method,
        path,
        !allowed.includes(role),
      ]);
    }
  }
}

/** A member for whom the rule does not hold of a record is refused: alone, in bulk, and by SQL. */
export async function isRuledOut(
  records: RecordsUnderTest,
  action: 'read' | 'create' | 'update' | 'delete',
  role: Role,
) {
  const { maker, tenant, made, at, token } = await records.one();
  const stranger = await records.api.world.member(tenant.id, role);
  const change = await records.change(maker);
  const ids = [made.id];
  switch (action) {
    case 'create': {
      const body = await records.samples.body(maker, 2);
      const { status } = await records.create(stranger.token, body);
      expect([400, 403]).toContain(status);
      break;
    }
    case 'read':
      expect((await records.ask('GET', at, { token: stranger.token })).status).toBe(404);
      expect(await records.list(stranger.token)).toEqual([]);
      break;
    case 'update':
      expect([403, 404]).toContain(
        (await records.write('PATCH', at, stranger.token, change)).status,
      );
      expect(await records.bulk(stranger.token, { action, ids, change })).toEqual([]);
      break;
    case 'delete':
      expect([403, 404]).toContain((await records.write('DELETE', at, stranger.token)).status);
      expect(await records.bulk(stranger.token, { action, ids })).toEqual([]);
      break;
  }
  if (action === 'update' || action === 'delete') {
    const { data } = await records.ask('GET', at, { token: stranger.token });
    const can = data['can'] as Partial<Record<string, boolean>> | undefined;
    expect([action, can?.[action] ?? false]).toEqual([action, false]);
  }
  if (action === 'update') {
    const [field] = Object.keys(change).map(columnOf);
    const touch = `UPDATE ${records.samples.table} SET ${field} = ${field} || 'x' WHERE id = '${made.id}'`;
    expect(await records.bySql(tenant, stranger, touch).catch(() => 0)).toBe(0);
  }
  expect((await records.ask('GET', at, { token })).data).toEqual(made);
}

/** Only some roles see the field: in the record, and in what its history tells. */
export async function isSeenBy(
  records: RecordsUnderTest,
  field: string,
  seers: readonly Role[],
  readers: readonly Role[],
) {
  const { tenant, at } = await records.one();
  for (const role of readers) {
    const { token } = tenant[role];
    const { data } = await records.ask('GET', at, { token });
    expect([role, field in data]).toEqual([role, seers.includes(role)]);
    if (seers.includes(role)) continue;
    expect(await seenInFile(records, token, field), role).toEqual([]);
    const history = await records.ask<HistoryPage>('GET', `${at}/history`, { token });
    const told = history.status === 200 ? history.data.items : [];
    const fields = told.flatMap(({ changes }) => changes.map((change) => change.field));
    expect(fields).not.toContain(field);
  }
}

/** What of a field a person gets in a CSV file, where they get one. */
async function seenInFile(records: RecordsUnderTest, token: string, field: string) {
  const path = `${records.samples.path}/export?csvColumns=${field}`;
  const { status, body } = await records.ask('GET', path, { token });
  expect([200, 403, 404]).toContain(status);
  return status === 200 ? body.split('\r\n').slice(1).filter(Boolean) : [];
}

/** Only some roles set the field. */
export async function isSetBy(
  records: RecordsUnderTest,
  field: string,
  setters: readonly Role[],
  writers: readonly Role[],
  value: unknown,
) {
  const maker = await records.maker();
  const sample = await records.samples.body(maker, 2);
  for (const role of writers) {
    const body = { ...sample, [field]: value };
    const { status, problem, data } = await records.create(maker.tenant[role].token, body);
    if (setters.includes(role)) expect([role, status, data[field]]).toEqual([role, 201, value]);
    else expect([role, status, problem.errors?.[0]?.path]).toEqual([role, 403, `/${field}`]);
    if (setters.includes(role)) return;
  }
}

/** What the database works out, counts, or moves along a workflow, nobody sends. */
export async function isGiven(records: RecordsUnderTest, field: string) {
  const { maker, made, token } = await records.one();
  expect(made).toHaveProperty(field);
  const body = { ...(await records.samples.body(maker, 2)), [field]: made[field] };
  const { status, problem } = await records.create(token, body);
  expect([status, problem.errors?.[0]?.code]).toEqual([400, 'unrecognized_keys']);
}

/** A record of the whole platform: everybody reads it, and nobody writes it, not even by SQL. */
export async function isReadOnly(records: RecordsUnderTest) {
  const tenant = await records.api.world.tenant();
  const { path, table } = records.samples;
  for (const role of roles) {
    const { token } = tenant[role];
    await records.list(token);
    expect((await records.ask('POST', path, { token, body: {} })).status).toBe(405);
    expect((await records.write('DELETE', `${path}/${nowhere}`, token)).status).toBe(405);
  }
  await expect(records.bySql(tenant, tenant.owner, `DELETE FROM ${table}`)).rejects.toThrow();
}

/** A reference to what is not there, or is another organisation's, is refused where it stands. */
export async function refersTo(
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

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function waysTo(
  { samples: { path } }: RecordsUnderTest,
  actions: readonly string[],
  id: Made['id'],
): [method: string, path: string][] {
  return actions.flatMap((action): [string, string][] => {
    switch (action) {
      case 'read':
        return [
          ['GET', path],
          ['GET', `${path}/${id}`],
        ];
      case 'export':
        return [['GET', `${path}/export`]];
      case 'create':
        return [['POST', path]];
      case 'update':
        return [['PATCH', `${path}/${id}`]];
      case 'delete':
        return [['DELETE', `${path}/${id}`]];
      case 'history':
        return [['GET', `${path}/${id}/history`]];
      case 'bulk':
        return [['POST', `${path}/bulk`]];
      default:
        return [['POST', `${path}/${id}/${action}`]];
    }
  });
}
