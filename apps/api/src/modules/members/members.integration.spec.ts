import type { MemberPage } from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../../../test/support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('/v1/members', () => {
  it('lists the people of the organisation and of no other, page by page, with one statement each', async () => {
    const acme = await api.world.tenant();
    await api.world.tenant();
    const { token } = acme.viewer;
    await api.ask('GET', '/v1/members', { token });
    const statements: string[] = [];
    const stop = api.database.onStatement(({ text }) => statements.push(text));
    const first = await api.ask<MemberPage>('GET', '/v1/members?limit=3', { token });
    expect(statements).toHaveLength(1);
    stop();
    const rest = await api.ask<MemberPage>(
      'GET',
      `/v1/members?limit=3&cursor=${String(first.data.nextCursor)}`,
      { token },
    );
    const people = [...first.data.items, ...rest.data.items];
    expect(people.map(({ role, email }) => [role, email]).sort()).toEqual(
      [
        ['admin', acme.admin.email],
        ['member', acme.member.email],
        ['owner', acme.owner.email],
        ['viewer', acme.viewer.email],
      ].sort(),
    );
    expect(rest.data.nextCursor).toBeNull();
  });
  it('finds people by part of their name or address', async () => {
    const { viewer } = await api.world.tenant();
    const found = async (q: string) =>
      (
        await api.ask<MemberPage>('GET', `/v1/members?q=${encodeURIComponent(q)}`, {
          token: viewer.token,
        })
      ).data.items.map(({ role }) => role);
    expect(await found('VIEW')).toEqual(['viewer']);
    expect(await found(viewer.email.slice(3))).toEqual(['viewer']);
    expect(await found('100%')).toEqual([]);
  });
});
