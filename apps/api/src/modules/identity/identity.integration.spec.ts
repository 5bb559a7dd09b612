import { randomBytes, randomUUID } from 'node:crypto';
import type {
  IdentitySession,
  IdentityUser,
  Principal,
  SessionAndUser,
} from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalSecret } from '../../../test/support/settings.ts';
import { TestApi } from '../../../test/support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const call = <Data>(method: string, path: string, body?: unknown) =>
  api.ask<Data>(method, `/internal/identity/${path}`, { token: internalSecret, body });
const newUser = (email = `${randomUUID()}@example.test`) =>
  call<IdentityUser>('POST', 'users', { email, emailVerified: null, name: null, image: null });
const newToken = () => randomBytes(32).toString('base64url');
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

async function newSession() {
  const { data: user } = await newUser();
  const sessionToken = newToken();
  const expires = inAnHour();
  await call('POST', 'sessions', { sessionToken, userId: user.id, expires, userAgent: 'Test' });
  return { user, sessionToken, expires };
}

describe('people', () => {
  it('are found by id, by e-mail in any spelling, and by account', async () => {
    const email = `${randomUUID()}@Example.test`;
    const { data: user } = await newUser(email);
    const account = { provider: 'github', providerAccountId: randomUUID() };
    const link = { userId: user.id, type: 'oauth', ...account };
    expect((await call('POST', 'accounts', link)).status).toBe(201);
    for (const query of [{ id: user.id }, { email: email.toUpperCase() }, account]) {
      expect((await call('POST', 'users/find', query)).data).toEqual(user);
    }
    expect((await call('POST', 'users/find', { id: nobody })).problem.code).toBe(
      'IDENTITY.NOT_FOUND',
    );
  });

  it('have an e-mail address to themselves', async () => {
    const { data: one } = await newUser();
    const { data: other } = await newUser();
    expect((await newUser(one.email.toUpperCase())).problem.code).toBe('IDENTITY.CONFLICT');
    const change = { email: one.email };
    expect((await call('PATCH', `users/${other.id}`, change)).status).toBe(409);
    const emailVerified = '2026-11-23T08:00:00.000Z';
    const verified = await call<IdentityUser>('PATCH', `users/${other.id}`, { emailVerified });
    expect(verified.data).toEqual({ ...other, emailVerified });
    expect((await call('PATCH', `users/${nobody}`, { name: 'x' })).status).toBe(404);
  });

  it('are deleted with their accounts and sessions', async () => {
    const { user, sessionToken } = await newSession();
    expect((await call('DELETE', `users/${user.id}`)).status).toBe(204);
    expect((await call('DELETE', `users/${user.id}`)).status).toBe(404);
    expect((await call('POST', 'sessions/find', { sessionToken })).status).toBe(404);
  });
});

describe('accounts', () => {
  it('belong to one person, and can be unlinked', async () => {
    const { data: user } = await newUser();
    const account = {
      userId: user.id,
      type: 'oidc',
      provider: 'google',
      providerAccountId: 'a/b?c',
    };
    const link = { ...account, providerAccountId: `${randomUUID()}/?%` };
    expect((await call('POST', 'accounts', link)).data).toEqual(link);
    expect((await call('POST', 'accounts', link)).status).toBe(409);
    expect(
      (await call('POST', 'accounts', { ...link, userId: nobody, provider: 'x' })).status,
    ).toBe(404);
    const path = `accounts/google/${encodeURIComponent(link.providerAccountId)}`;
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', path)).status).toBe(404);
  });
});

describe('sessions', () => {
  it('are kept by the hash of their token alone', async () => {
    const { sessionToken } = await newSession();
    const rows = await api.database.asSystem('test', (prisma) => prisma.session.findMany());
    expect(JSON.stringify(rows)).not.toContain(sessionToken);
  });

  it('stand for their person until they end', async () => {
    const { user, sessionToken, expires } = await newSession();
    const found = await call<SessionAndUser>('POST', 'sessions/find', { sessionToken });
    expect(found.data).toEqual({ session: { sessionToken, userId: user.id, expires }, user });
    const later = new Date(Date.now() + 7_200_000).toISOString();
    const prolonged = await call<IdentitySession>('PATCH', 'sessions', {
      sessionToken,
      expires: later,
    });
    expect(prolonged.data.expires).toBe(later);
    expect((await call<IdentitySession>('PATCH', 'sessions', { sessionToken })).data.expires).toBe(
      later,
    );
    expect((await call('POST', 'sessions/delete', { sessionToken })).status).toBe(204);
    expect((await call('POST', 'sessions/delete', { sessionToken })).status).toBe(204);
    for (const path of ['sessions/find', 'sessions/resolve']) {
      expect((await call('POST', path, { sessionToken })).problem.code).toBe('IDENTITY.NOT_FOUND');
    }
    expect((await call('PATCH', 'sessions', { sessionToken })).status).toBe(404);
  });

  it('are not found once they have expired', async () => {
    const { data: user } = await newUser();
    const sessionToken = newToken();
    const expires = new Date(Date.now() - 1000).toISOString();
    await call('POST', 'sessions', { sessionToken, userId: user.id, expires });
    expect((await call('POST', 'sessions/resolve', { sessionToken })).status).toBe(404);
  });

  it('need a person', async () => {
    const session = { sessionToken: newToken(), userId: nobody, expires: inAnHour() };
    expect((await call('POST', 'sessions', session)).problem.code).toBe('IDENTITY.NOT_FOUND');
  });

  it('resolve to the person and where they belong, with one statement, and note the visit once a minute', async () => {
    const { user, sessionToken } = await newSession();
    const acme = await api.world.tenant();
    await api.database.asSystem('test', async (prisma) => {
      await prisma.membership.create({
        data: { tenantId: acme.id, userId: user.id, role: 'admin' },
      });
    });
    await call('POST', 'sessions/resolve', { sessionToken });
    const statements: string[] = [];
    const stop = api.database.onStatement(({ text }) => statements.push(text));
    const { data } = await call<Principal>('POST', 'sessions/resolve', { sessionToken });
    stop();
    expect(statements).toHaveLength(1);
    expect(data.user.id).toBe(user.id);
    expect(data.organizations).toMatchObject([{ id: acme.id, slug: acme.slug, role: 'admin' }]);

    const longAgo = new Date(Date.now() - 120_000);
    const seen = () =>
      api.database.asSystem('test', (prisma) =>
        prisma.session.findUniqueOrThrow({ where: { id: data.sessionId } }),
      );
    await api.database.asSystem('test', async (prisma) => {
      await prisma.session.update({ where: { id: data.sessionId }, data: { lastSeenAt: longAgo } });
    });
    await call('POST', 'sessions/resolve', { sessionToken });
    expect((await seen()).lastSeenAt.getTime()).toBeGreaterThan(longAgo.getTime());
  });
});

describe('e-mailed links', () => {
  it('work once, also when opened twice at the same moment', async () => {
    const link = { identifier: 'a@example.test', token: newToken() };
    await call('POST', 'verification-tokens', { ...link, expires: inAnHour() });
    const uses = await Promise.all([
      call('POST', 'verification-tokens/use', link),
      call('POST', 'verification-tokens/use', link),
    ]);
    expect(uses.map(({ status }) => status).sort()).toEqual([200, 404]);
    const other = { ...link, identifier: 'b@example.test' };
    expect((await call('POST', 'verification-tokens/use', other)).status).toBe(404);
  });
});
