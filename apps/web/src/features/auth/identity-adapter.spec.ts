import { describe, expect, it } from 'vitest';
import { problem, secret, stubServer } from '@/testing/stub-server.ts';
import { identityAdapter } from './identity-adapter.ts';
import { createIdentityClient, IdentityError } from './identity-client.ts';
import { randomToken } from './session-token.ts';

const api = stubServer();
const id = '01890a5d-ac96-774b-bcce-b302099a8001';
const user = { id, email: 'olga@acme.test', emailVerified: null, name: 'Olga', image: null };
const sessionToken = randomToken();
const expires = new Date('2026-12-24T00:00:00.000Z');
const session = { sessionToken, userId: id, expires: expires.toISOString() };
const origin = { userAgent: 'Firefox', ipAddress: '203.0.113.7' };

const adapter = () =>
  identityAdapter(createIdentityClient({ apiUrl: api.url, secret }), () => Promise.resolve(origin));
const say = (route: string, body?: unknown, status = 200) =>
  api.answers.set(route.replace(' ', ' /internal/identity/'), { status, body });

describe('the adapter of Auth.js', () => {
  it('proves itself with the internal secret, and to nobody else', async () => {
    say('POST users/find', user);
    await adapter().getUser(id);
    expect(api.requests[0]?.headers.authorization).toBe(`Bearer ${secret}`);
  });

  it('finds people by id, address and account, with times as times', async () => {
    say('POST users/find', { ...user, emailVerified: '2026-01-01T00:00:00.000Z' });
    expect(await adapter().getUser(id)).toMatchObject({ emailVerified: new Date('2026-01-01') });
    await adapter().getUserByEmail('olga@acme.test');
    await adapter().getUserByAccount({ provider: 'github', providerAccountId: '7' });
    expect(api.requests.map(({ body }) => body)).toEqual([
      { id },
      { email: 'olga@acme.test' },
      { provider: 'github', providerAccountId: '7' },
    ]);
  });

  it('knows nobody where the api knows nobody', async () => {
    expect(await adapter().getUser(id)).toBeNull();
    expect(await adapter().getSessionAndUser(sessionToken)).toBeNull();
    expect(await adapter().useVerificationToken({ identifier: 'a@b.test', token: 't' })).toBeNull();
  });

  it('makes and changes people, and cuts names to what fits', async () => {
    say('POST users', user);
    await adapter().createUser({
      id: 'ignored',
      email: user.email,
      emailVerified: expires,
      name: 'x'.repeat(500),
    });
    expect(api.requests[0]?.body).toEqual({
      email: user.email,
      emailVerified: expires.toISOString(),
      name: 'x'.repeat(120),
      image: null,
    });
    say(`PATCH users/${id}`, user);
    await adapter().updateUser({ id, name: 'New', emailVerified: null });
    expect(api.requests[1]?.body).toEqual({ name: 'New', emailVerified: null });
    say(`DELETE users/${id}`, undefined, 204);
    await adapter().deleteUser(id);
  });

  it('keeps of an account who it belongs to, and none of its tokens', async () => {
    say('POST accounts', undefined, 204);
    await adapter().linkAccount({
      userId: id,
      type: 'oauth',
      provider: 'github',
      providerAccountId: '7',
      access_token: 'gho_secret',
    });
    expect(api.requests[0]?.body).toEqual({
      userId: id,
      type: 'oauth',
      provider: 'github',
      providerAccountId: '7',
    });
    say('DELETE accounts/github/a%2Fb', undefined, 204);
    await adapter().unlinkAccount({ provider: 'github', providerAccountId: 'a/b' });
    expect(api.requests[1]?.path).toBe('/internal/identity/accounts/github/a%2Fb');
  });

  it('opens a session with the browser and address it comes from, extends and ends it', async () => {
    say('POST sessions', session, 201);
    expect(await adapter().createSession({ sessionToken, userId: id, expires })).toMatchObject({
      expires,
    });
    expect(api.requests[0]?.body).toEqual({ ...session, ...origin });
    say('PATCH sessions', session);
    expect(await adapter().updateSession({ sessionToken, expires })).toMatchObject({ expires });
    say('POST sessions/delete', undefined, 204);
    await adapter().deleteSession(sessionToken);
    expect(api.requests.at(-1)?.body).toEqual({ sessionToken });
    say('POST sessions/find', { session, user });
    expect(await adapter().getSessionAndUser(sessionToken)).toMatchObject({
      session: { expires },
      user: { id },
    });
  });

  it('asks nobody about a cookie that cannot be a session', async () => {
    expect(await adapter().getSessionAndUser('short')).toBeNull();
    await adapter().deleteSession('short');
    expect(api.requests).toEqual([]);
  });

  it('uses a magic link up', async () => {
    const token = { identifier: 'a@b.test', token: 'hash', expires: expires.toISOString() };
    say('POST verification-tokens', undefined, 204);
    await adapter().createVerificationToken({ ...token, expires });
    expect(api.requests[0]?.body).toEqual(token);
    say('POST verification-tokens/use', token);
    expect(await adapter().useVerificationToken(token)).toEqual({ ...token, expires });
  });

  it('does not take an outage for a stranger', async () => {
    api.answers.set('POST /internal/identity/users/find', problem(503, 'SERVER.UNAVAILABLE'));
    await expect(adapter().getUser(id)).rejects.toThrow(IdentityError);
    await expect(adapter().createSession({ sessionToken, userId: id, expires })).rejects.toThrow(
      IdentityError,
    );
  });
});

it('makes tokens of 256 bits that never repeat', () => {
  const tokens = new Set(Array.from({ length: 1000 }, randomToken));
  expect(tokens.size).toBe(1000);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
});
