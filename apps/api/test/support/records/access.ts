import { type Role, roles } from '@monorepo/shared-types';
import { expect } from 'vitest';
import type { RecordsUnderTest } from './records-under-test.ts';
import type { Given, Made } from './samples.ts';

/** The roles that each kind of route is open to. */
export type Allowed = Readonly<Record<string, readonly Role[]>>;

type Action = 'read' | 'create' | 'update' | 'delete';

const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Another organisation's owner finds nothing, by any way in. Of a person's own records, nor do their colleagues. */
export async function isKeptFromOthers(
  records: RecordsUnderTest,
  allowed: Allowed,
  isPersonal = false,
) {
  const actions = Object.keys(allowed);
  const { maker, tenant, made, at, token } = await records.one();
  const foreign = await records.api.world.tenant();
  const colleague = await records.api.world.member(tenant.id, 'owner');
  const change = await records.change(maker);
  const others = [[foreign, foreign.owner] as const, [tenant, colleague] as const];
  for (const [organization, other] of isPersonal ? others : others.slice(0, 1)) {
    for (const [method, path] of waysTo(records, actions, made.id)) {
      if (!path.includes(made.id)) continue;
      if (method === 'PATCH' && Object.keys(change).length === 0) continue;
      const body = method === 'PATCH' ? change : undefined;
      const { status, problem } = await records.write(method, path, other.token, body);
      const notFound = [path, 404, records.errorCode('NOT_FOUND')];
      expect([path, status, problem.code]).toEqual(notFound);
    }
    expect(await records.list(other.token)).toEqual([]);
    for (const bulk of actions.filter((each) => each === 'update' || each === 'delete')) {
      if (bulk === 'update' && Object.keys(change).length === 0) continue;
      const asked = { action: bulk, ids: [made.id], ...(bulk === 'update' && { change }) };
      expect(await records.bulk(other.token, asked)).toEqual([]);
    }
    for (const action of ['read', 'update', 'delete'] as const) {
      const touched = await records.bySql(organization, other, action, made);
      expect([action, touched]).toEqual([action, 0]);
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

/** Whom no route lets in, SQL lets in no more. */
export async function isClosedToSql(records: RecordsUnderTest, allowed: Allowed) {
  const { tenant, made, at, token } = await records.one();
  for (const action of ['read', 'update', 'delete'] as const) {
    for (const role of roles.filter((each) => allowed[action]?.includes(each) !== true)) {
      const touched = await records.bySql(tenant, tenant[role], action, made);
      expect([role, action, touched]).toEqual([role, action, 0]);
    }
  }
  expect((await records.ask('GET', at, { token })).data).toEqual(made);
}

/** A member for whom the rule does not hold of a record is refused: alone, in bulk, and by SQL. */
export async function isRuledOut(
  records: RecordsUnderTest,
  action: Action,
  role: Role,
  given: Given = {},
) {
  const { maker, tenant, made, at, token } = await records.one(given);
  const stranger = await records.api.world.member(tenant.id, role);
  const change = await records.change(maker);
  const ids = [made.id];
  const statuses: number[] = [];
  switch (action) {
    case 'create': {
      const body = await maker.body(records.samples, 2, given);
      const { status } = await records.create(stranger.token, body);
      expect([400, 403]).toContain(status);
      break;
    }
    case 'read':
      statuses.push((await records.ask('GET', at, { token: stranger.token })).status);
      expect(await records.list(stranger.token)).toEqual([]);
      break;
    case 'update':
      statuses.push((await records.write('PATCH', at, stranger.token, change)).status);
      expect(await records.bulk(stranger.token, { action, ids, change })).toEqual([]);
      break;
    case 'delete':
      statuses.push((await records.write('DELETE', at, stranger.token)).status);
      expect(await records.bulk(stranger.token, { action, ids })).toEqual([]);
      break;
  }
  for (const status of statuses) expect(action === 'read' ? [404] : [403, 404]).toContain(status);
  if (action !== 'create') expect(await records.bySql(tenant, stranger, action, made)).toBe(0);
  if (action === 'update' || action === 'delete') {
    expect(await saysCan(records, at, stranger.token, action)).toBe(false);
  }
  expect((await records.ask('GET', at, { token })).data).toEqual(made);
}

/** A member for whom the rule holds of this record may, whatever their role says of others. */
export async function isRuledIn(
  records: RecordsUnderTest,
  action: Exclude<Action, 'create'>,
  role: Role,
  given: Given = {},
  isOwn = false,
) {
  const maker = await records.maker();
  const asker = await records.api.world.member(maker.tenant.id, role);
  const made = await maker.make(records.samples, 1, given, asker, isOwn ? asker : undefined);
  const [at, { token }] = [records.at(made), asker];
  if (action !== 'read') expect(await saysCan(records, at, token, action)).toBe(true);
  switch (action) {
    case 'read':
      expect((await records.ask('GET', at, { token })).status).toBe(200);
      expect(await records.idsOf(token, '')).toEqual([made.id]);
      break;
    case 'update': {
      const change = await records.change(maker);
      expect((await records.write('PATCH', at, token, change)).status).toBe(200);
      break;
    }
    case 'delete':
      expect((await records.write('DELETE', at, token)).status).toBe(204);
      break;
  }
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
  await expect(records.runSql(tenant, tenant.owner, `DELETE FROM ${table}`)).rejects.toThrow();
}

/** What the record says that the person may do with it. */
async function saysCan(
  records: RecordsUnderTest,
  at: string,
  token: string,
  action: 'update' | 'delete',
): Promise<boolean> {
  const { data } = await records.ask('GET', at, { token });
  const can = data['can'] as Partial<Record<string, boolean>> | undefined;
  return can?.[action] ?? false;
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
