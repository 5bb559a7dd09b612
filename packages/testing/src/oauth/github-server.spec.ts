import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGitHubServer } from './github-server.ts';
import { type OAuthServer } from './oauth-server.ts';

const redirectUri = 'http://localhost:3000/api/auth/callback/github';
const verifier = 'v'.repeat(43);

let github: OAuthServer;
beforeAll(async () => {
  github = await startGitHubServer({ port: 0 });
});
afterAll(() => github.stop());

function authorizeUrl(changes: Record<string, string> = {}): string {
  const url = new URL('/login/oauth/authorize', github.url);
  const parameters = {
    client_id: github.clientId,
    redirect_uri: redirectUri,
    scope: 'read:user user:email',
    state: 'abc',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value));
  return url.href;
}

async function authorizeAs(login: string, changes: Record<string, string> = {}): Promise<URL> {
  const response = await fetch(authorizeUrl({ login, ...changes }), { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? '');
}

async function exchange(changes: Record<string, string>): Promise<Record<string, string>> {
  const response = await fetch(`${github.url}/login/oauth/access_token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: github.clientId,
      client_secret: github.clientSecret,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...changes,
    }),
  });
  return (await response.json()) as Record<string, string>;
}

async function tokenFor(login: string, changes: Record<string, string> = {}): Promise<string> {
  const code = (await authorizeAs(login, changes)).searchParams.get('code') ?? '';
  return (await exchange({ code }))['access_token'] ?? '';
}

const get = (path: string, token: string) =>
  fetch(`${github.url}/api/v3${path}`, { headers: { authorization: `Bearer ${token}` } });

describe('the GitHub test server', () => {
  it('offers every account to the person who signs in', async () => {
    const page = await (await fetch(authorizeUrl())).text();
    expect(page).toMatch(/Continue as ada.*Continue as mallory/s);
  });

  it('returns to the client with a code and the state it sent', async () => {
    const location = await authorizeAs('ada');
    expect(location.origin + location.pathname).toBe(redirectUri);
    expect(location.searchParams.get('state')).toBe('abc');
  });

  it('tells who signed in, and the addresses that are verified', async () => {
    const token = await tokenFor('ada');
    expect(await (await get('/user', token)).json()).toMatchObject({ id: 583231, login: 'ada' });
    expect(await (await get('/user/emails', token)).json()).toContainEqual({
      email: 'ada@github.test',
      primary: true,
      verified: true,
    });
  });

  it('keeps the addresses from a token without their scope', async () => {
    const token = await tokenFor('ada', { scope: 'read:user' });
    expect((await get('/user/emails', token)).status).toBe(401);
    expect((await get('/user', 'gho_guessed')).status).toBe(401);
  });

  it('takes a code once, for its own redirect address and verifier only', async () => {
    const code = async () => (await authorizeAs('ada')).searchParams.get('code') ?? '';
    const used = await code();
    expect(await exchange({ code: used })).toHaveProperty('access_token');
    const refused = { error: 'bad_verification_code' };
    expect(await exchange({ code: used })).toEqual(refused);
    expect(await exchange({ code: await code(), code_verifier: 'w'.repeat(43) })).toEqual(refused);
    expect(await exchange({ code: await code(), redirect_uri: 'http://evil.test' })).toEqual(
      refused,
    );
  });

  it('knows its client', async () => {
    expect((await fetch(authorizeUrl({ client_id: 'other' }))).status).toBe(404);
    expect(await exchange({ code: 'x', client_secret: 'wrong' })).toEqual({
      error: 'incorrect_client_credentials',
    });
  });

  it('has nothing else', async () => {
    expect((await fetch(`${github.url}/api/v3/repos`)).status).toBe(404);
  });
});
