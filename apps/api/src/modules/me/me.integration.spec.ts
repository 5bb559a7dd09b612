import type { Me, SessionList } from '@monorepo/shared-types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestApi } from '../../../test/support/test-api.ts';
import type { Tenant } from '../../../test/support/world.ts';

let api: TestApi;
let acme: Tenant;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  acme = await api.world.tenant();
});

describe('/v1/me', () => {
  it('says who asks, where, and what they may do there', async () => {
    const { data } = await api.ask<Me>('GET', '/v1/me', { token: acme.viewer.token });
    expect(data.user).toMatchObject({ id: acme.viewer.userId, email: acme.viewer.email });
    expect(data.organization).toMatchObject({ id: acme.id, role: 'viewer' });
    expect(data.permissions).toContain('todo:read');
    expect(data.permissions).not.toContain('todo:create');
  });

  it('works before a person belongs anywhere', async () => {
    const { token } = await api.world.person();
    const { data } = await api.ask<Me>('GET', '/v1/me', { token });
    expect(data.organization).toBeNull();
    expect(data.permissions).toEqual([
      'me:read',
      'me:update',
      'session:read',
      'session:revoke',
      'organization:list',
      'organization:create',
    ]);
  });

  it('changes what is named and nothing else, of nobody else', async () => {
    const { token } = acme.member;
    const body = { name: 'Kim', locale: 'de', theme: 'dark', density: 'compact' };
    await api.ask('PATCH', '/v1/me', { token, body });
    const { data } = await api.ask<Me>('PATCH', '/v1/me', { token, body: { locale: null } });
    expect(data.user).toMatchObject({ ...body, locale: null });
    const other = await api.ask<Me>('GET', '/v1/me', { token: acme.owner.token });
    expect(other.data.user).toMatchObject({ name: acme.owner.name, theme: 'system' });
  });

  it('refuses a change that changes nothing', async () => {
    const { problem } = await api.ask('PATCH', '/v1/me', { token: acme.member.token, body: {} });
    expect(problem.code).toBe('REQUEST.INVALID');
  });
});

describe('/v1/me/sessions', () => {
  it('lists one’s own sign-ins and marks the one that asks', async () => {
    const { data } = await api.ask<SessionList>('GET', '/v1/me/sessions', {
      token: acme.member.token,
    });
    expect(data.items.map(({ id, current }) => [id, current])).toEqual([
      [acme.member.sessionId, true],
    ]);
  });

  it('does not end the sign-in of another person', async () => {
    const { status, problem } = await api.ask('DELETE', `/v1/me/sessions/${acme.owner.sessionId}`, {
      token: acme.member.token,
    });
    expect([status, problem.code]).toEqual([404, 'SESSION.NOT_FOUND']);
    expect((await api.ask('GET', '/v1/me', { token: acme.owner.token })).status).toBe(200);
  });

  it('ends one sign-in, whose tokens stop working at once', async () => {
    const { token, sessionId } = acme.member;
    await api.ask('GET', '/v1/me', { token });
    expect((await api.ask('DELETE', `/v1/me/sessions/${sessionId}`, { token })).status).toBe(204);
    await expect
      .poll(async () => (await api.ask('GET', '/v1/me', { token })).problem.code, { timeout: 1000 })
      .toBe('AUTH.TOKEN_INVALID');
  });

  it('ends every sign-in, this one included', async () => {
    const { token } = acme.admin;
    expect((await api.ask('DELETE', '/v1/me/sessions', { token })).status).toBe(204);
    await expect
      .poll(async () => (await api.ask('GET', '/v1/me', { token })).status, { timeout: 1000 })
      .toBe(401);
  });
});
