import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGoogleServer } from './google-server.ts';
import { type OAuthServer } from './oauth-server.ts';

const redirectUri = 'http://localhost:3000/api/auth/callback/google';
const verifier = 'v'.repeat(43);

let google: OAuthServer;
beforeAll(async () => {
  google = await startGoogleServer({ port: 0 });
});
afterAll(() => google.stop());

interface Discovery {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
}

async function discover(): Promise<Discovery> {
  const response = await fetch(`${google.url}/.well-known/openid-configuration`);
  return (await response.json()) as Discovery;
}

describe('the Google test server', () => {
  it('is the issuer that its discovery document names', async () => {
    expect((await discover()).issuer).toBe(google.url);
  });

  it('signs an id token for the client with the nonce it sent', async () => {
    const { authorization_endpoint, token_endpoint } = await discover();
    const authorize = new URL(authorization_endpoint);
    authorize.search = new URLSearchParams({
      response_type: 'code',
      client_id: google.clientId,
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      nonce: 'n-1',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    const redirect = await fetch(authorize, { redirect: 'manual' });
    const code = new URL(redirect.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const response = await fetch(token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        client_id: google.clientId,
        client_secret: google.clientSecret,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      }),
    });
    const { id_token } = (await response.json()) as { id_token: string };
    const claims: unknown = JSON.parse(
      Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString(),
    );
    expect(claims).toMatchObject({
      iss: google.url,
      aud: google.clientId,
      nonce: 'n-1',
      email: 'grace@google.test',
      email_verified: true,
    });
  });

  it('tells the same person at userinfo', async () => {
    const response = await fetch(`${google.url}/userinfo`);
    expect(await response.json()).toMatchObject({ name: 'Grace Hopper' });
  });
});
