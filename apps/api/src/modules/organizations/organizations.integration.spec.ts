import { randomUUID } from 'node:crypto';
import type { Organization, OrganizationPage } from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../../../test/support/test-api.ts';
import { signToken } from '../../../test/support/tokens.ts';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const newSlug = () => `o-${randomUUID()}`;

describe('/v1/organizations', () => {
  it('makes the person who creates one its owner', async () => {
    const person = await api.world.person();
    const slug = newSlug();
    const created = await api.ask<Organization>('POST', '/v1/organizations', {
      token: person.token,
      body: { name: 'Acme', slug },
    });
    expect(created).toMatchObject({ status: 201, data: { name: 'Acme', slug, role: 'owner' } });
    const token = await signToken({ ...person, organizationId: created.data.id });
    const current = await api.ask('GET', '/v1/organizations/current', { token });
    expect(current.data).toEqual(created.data);
  });

  it('gives an address to one organisation only, also when two ask at once', async () => {
    const { token } = await api.world.person();
    const body = { name: 'Acme', slug: newSlug() };
    const answers = await Promise.all([
      api.ask('POST', '/v1/organizations', { token, body }),
      api.ask('POST', '/v1/organizations', { token, body }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe(
      'ORGANIZATION.SLUG_TAKEN',
    );
  });

  it('lists one’s own organisations only, by name, page by page', async () => {
    const { token } = await api.world.person();
    await api.world.tenant();
    for (const name of ['Same', 'Beta', 'Same']) {
      await api.ask('POST', '/v1/organizations', { token, body: { name, slug: newSlug() } });
    }
    const first = await api.ask<OrganizationPage>('GET', '/v1/organizations?limit=2', { token });
    const rest = await api.ask<OrganizationPage>(
      'GET',
      `/v1/organizations?limit=2&cursor=${String(first.data.nextCursor)}`,
      { token },
    );
    const names = [...first.data.items, ...rest.data.items].map(({ name }) => name);
    expect(names).toEqual(['Beta', 'Same', 'Same']);
    expect(rest.data.nextCursor).toBeNull();
  });

  it('lists them also for a token of one of them', async () => {
    const acme = await api.world.tenant();
    const globex = await api.world.tenant();
    await api.world.member(globex.id, 'viewer', acme.owner);
    const { data } = await api.ask<OrganizationPage>('GET', '/v1/organizations', {
      token: acme.owner.token,
    });
    expect(data.items.map(({ id, role }) => [id, role]).sort()).toEqual(
      [
        [acme.id, 'owner'],
        [globex.id, 'viewer'],
      ].sort(),
    );
  });

  it('refuses a cursor of another list', async () => {
    const { token } = await api.world.person();
    const cursor = Buffer.from('["members","x","y"]').toString('base64url');
    const { problem } = await api.ask('GET', `/v1/organizations?cursor=${cursor}`, { token });
    expect(problem.code).toBe('REQUEST.CURSOR_INVALID');
  });
});

describe('/v1/organizations/current', () => {
  it('lets admins change the name and the language', async () => {
    const acme = await api.world.tenant();
    const { data } = await api.ask<Organization>('PATCH', '/v1/organizations/current', {
      token: acme.admin.token,
      body: { name: 'Acme 2', locale: 'ar' },
    });
    expect(data).toMatchObject({ name: 'Acme 2', locale: 'ar', role: 'admin', slug: acme.slug });
  });
});
