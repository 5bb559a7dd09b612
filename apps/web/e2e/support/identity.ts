import { randomBytes, randomUUID } from 'node:crypto';
import { IdentityUser, sessionCookieName } from '@monorepo/shared-types';
import { type BrowserContext } from '@playwright/test';
import { stack } from './environment.ts';

const dayMs = 24 * 60 * 60 * 1000;

async function identity(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${stack.apiUrl}/internal/identity/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${stack.internalApiSecret}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return await response.json();
}

/** A person nobody has seen before, without an organisation. */
export async function newPerson(name = 'New Person'): Promise<IdentityUser> {
  const email = `person-${randomUUID()}@example.test`;
  return IdentityUser.parse(
    await identity('users', { email, name, image: null, emailVerified: new Date().toISOString() }),
  );
}

/** Signs a browser in without its pages, as somebody who exists: `signIn(context, 'owner@acme.test')`. */
export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const user = IdentityUser.parse(await identity('users/find', { email }));
  const sessionToken = randomBytes(32).toString('base64url');
  await identity('sessions', {
    sessionToken,
    userId: user.id,
    expires: new Date(Date.now() + 30 * dayMs).toISOString(),
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    ipAddress: '203.0.113.7',
  });
  await context.addCookies([
    {
      name: sessionCookieName(true),
      value: sessionToken,
      // Browsers take a `__Host-` cookie from a secure address only, and send it to localhost whatever its scheme.
      url: stack.webUrl.replace(/^http:/, 'https:'),
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]);
}
